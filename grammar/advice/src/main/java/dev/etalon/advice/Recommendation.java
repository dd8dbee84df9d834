package dev.etalon.advice;

import dev.etalon.arguments.Arguments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A recommended schedule: never one that its own table shows to be worse than another.
 *
 * @param reason why, in one or two sentences
 * @param others the usual schedules with the same number of steps, each with its own best peak where peaks are free
 * @param notes what the numbers are, where they come from and where they end, a line each
 */
public record Recommendation(Candidate choice, String reason, List<Candidate> others, List<String> notes) {

    public Recommendation {
        Arguments.notNull("choice", choice);
        others = Arguments.items("others", others);
        notes = Arguments.items("notes", notes);
    }

    /** The choice, or of the others the best where that is better; the choice then takes its place among them. */
    static Recommendation best(Candidate choice, String reason, List<Candidate> others, String... notes) {
        Candidate best = others.stream()
                .min(Comparator.comparingDouble(Candidate::value))
                .filter(other -> other.value() < choice.value())
                .orElse(choice);
        if (best == choice) {
            return new Recommendation(choice, reason, others, List.of(notes));
        }
        List<Candidate> rest = new ArrayList<>(others);
        rest.set(rest.indexOf(best), choice);
        return new Recommendation(best, reason + "; here " + best.name() + " is better still", rest, List.of(notes));
    }

    /** The schedule, in the language. */
    public String expression() {
        return choice.expression();
    }

    /** By what fraction of the other's value the choice is better than {@code other}. */
    public double gainOver(Candidate other) {
        return 1 - choice.value() / other.value();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(choice.expression());
        text.append(String.format(Locale.ROOT, "%n  value %.6g: %s", choice.value(), reason));
        for (Candidate other : others) {
            text.append(String.format(Locale.ROOT, "%n  %-8s %.6g, %s", other.name(), other.value(), beside(other)));
        }
        notes.forEach(note -> text.append(String.format(Locale.ROOT, "%n  %s", note)));
        return text.toString();
    }

    private String beside(Candidate other) {
        return other.expression().equals(choice.expression())
                ? "the choice itself"
                : String.format(
                        Locale.ROOT, "the choice being %.1f %% better  %s", 100 * gainOver(other), other.expression());
    }
}
