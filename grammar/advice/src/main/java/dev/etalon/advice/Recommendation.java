package dev.etalon.advice;

import java.util.List;
import java.util.Locale;

/**
 * A recommended schedule.
 *
 * @param reason why, in one or two sentences
 * @param others the usual schedules with the same number of steps, each with its own best peak where peaks are free
 */
public record Recommendation(Candidate choice, String reason, List<Candidate> others) {

    public Recommendation {
        others = List.copyOf(others);
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
        text.append(String.format(Locale.ROOT, "%n  predicted %.6g: %s", choice.value(), reason));
        for (Candidate other : others) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n  %-8s %.6g, the choice being %.1f %% better  %s",
                    other.name(),
                    other.value(),
                    100 * gainOver(other),
                    other.expression()));
        }
        return text.toString();
    }
}
