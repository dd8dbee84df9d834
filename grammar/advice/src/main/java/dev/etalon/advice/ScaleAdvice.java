package dev.etalon.advice;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import dev.etalon.scaling.FinalRate;
import dev.etalon.scaling.Ruled;
import dev.etalon.scaling.ScaleRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What rules from scale say of a model: a line of the language, and beside it all rules, which disagree.
 *
 * @param expression the schedule with the geometric mean of the peaks by the rules that were measured at such a size
 * @param lowestPeak the least of the rules' peaks
 * @param highestPeak the largest
 * @param steps the tokens by the batch
 * @param weightDecay that goes with the peak and the batch
 * @param finalRate by the peak
 * @param rules what each rule says, with its source and range
 * @param notes where the batch is not what the rules of the peak were measured at, a line each
 */
public record ScaleAdvice(
        String expression,
        double lowestPeak,
        double highestPeak,
        long steps,
        Ruled weightDecay,
        FinalRate finalRate,
        List<Ruled> rules,
        List<String> notes) {

    private static final double WARMUP = 0.02;

    /** The digits of what is written: no rule has more. */
    private static final int FEW = 3;

    /** The tokens of a sequence of the Power Lines. */
    private static final double SEQUENCE = 2048;

    /** How far from a rule's own batch its peak is still taken as it is: laws differ by more. */
    private static final double NEAR = 2;

    public ScaleAdvice {
        rules = Arguments.items("rules", rules);
        notes = Arguments.items("notes", notes);
    }

    static ScaleAdvice of(double parameters, double tokens, double batchTokens, boolean continues) {
        List<Ruled> peaks = ScaleRules.peaks(parameters, tokens);
        double low = peaks.stream().mapToDouble(Ruled::value).min().orElseThrow();
        double high = peaks.stream().mapToDouble(Ruled::value).max().orElseThrow();
        double peak = Digits.rounded(middle(peaks), FEW);
        long steps = (long) Math.floor(tokens / batchTokens + 0.5);
        if (steps < 100) {
            throw new IllegalArgumentException(
                    "batchTokens must leave 100 steps at least of " + tokens + " tokens, but is " + batchTokens);
        }
        FinalRate end = FinalRate.of(FinalRate.Family.ADAM, continues);
        long warmup = (long) Math.floor(WARMUP * steps + 0.5);
        String expression = "warmup(" + warmup + ", from=0) -> linear(" + peak + ", "
                + Digits.rounded(peak * end.low(), FEW) + ", " + (steps - warmup) + ")";
        List<Ruled> rules = new ArrayList<>(peaks);
        rules.addAll(ScaleRules.batches(parameters, tokens));
        rules.add(ScaleRules.powerLinesCriticalBatch(tokens));
        rules.add(ScaleRules.powerLinesTimescale(tokens / parameters));
        Ruled decay = ScaleRules.powerLinesWeightDecay(parameters, tokens, batchTokens, peak);
        List<String> notes = new ArrayList<>();
        if (peaks.stream().noneMatch(Ruled::isWithinRange)) {
            notes.add("extrapolated: no rule for the peak was measured at such a size, and the peak is a guess");
        }
        notes.addAll(notes(tokens, batchTokens));
        return new ScaleAdvice(expression, low, high, steps, decay, end, rules, notes);
    }

    /** The geometric mean of the peaks by the rules that were measured there, or of all where none was. */
    private static double middle(List<Ruled> peaks) {
        List<Ruled> measured = peaks.stream().filter(Ruled::isWithinRange).toList();
        List<Ruled> taken = measured.isEmpty() ? peaks : measured;
        double product = 1;
        for (Ruled peak : taken) {
            product *= Functions.pow(peak.value(), 1.0 / taken.size());
        }
        return product;
    }

    private static List<String> notes(double tokens, double batchTokens) {
        List<String> notes = new ArrayList<>();
        double critical = SEQUENCE * ScaleRules.powerLinesCriticalBatch(tokens).value();
        if (batchTokens > critical) {
            notes.add(String.format(
                    Locale.ROOT,
                    "a batch of %.3g tokens is above the critical one, %.3g by the Power Lines: no rule is known there",
                    batchTokens,
                    critical));
        }
        double own = ScaleRules.stepLawBatch(tokens).value();
        if (batchTokens > NEAR * own || batchTokens < own / NEAR) {
            notes.add(String.format(
                    Locale.ROOT,
                    "the Step Law's peak is for its own batch, %.3g tokens, and not for %.3g; with the batch held, the"
                            + " peak falls with the tokens, like D^-0.28 to D^-0.32",
                    own,
                    batchTokens));
        }
        return notes;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(expression);
        text.append(String.format(
                Locale.ROOT,
                "%n  %d steps, of which a warmup of 2 %% is a habit; rates are AdamW's%n  peaks from %.3g to %.3g by the rules"
                        + " below, the one above by those within their range; try the ends too%n  weight decay %s%n  final rate"
                        + " by the peak %.2g to %.2g: %s",
                steps,
                lowestPeak,
                highestPeak,
                weightDecay,
                finalRate.low(),
                finalRate.high(),
                finalRate.source()));
        notes.forEach(note -> text.append(String.format(Locale.ROOT, "%n  %s", note)));
        rules.forEach(rule -> text.append(String.format(Locale.ROOT, "%n  %s", rule)));
        return text.toString();
    }
}
