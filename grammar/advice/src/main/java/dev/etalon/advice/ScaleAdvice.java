package dev.etalon.advice;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Rational;
import dev.etalon.scaling.FinalRate;
import dev.etalon.scaling.Ruled;
import dev.etalon.scaling.ScaleRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What rules from scale say of a model: a line of the language, and beside it all rules, which disagree.
 *
 * @param expression the schedule with the geometric mean of the peaks
 * @param lowestPeak the least of the rules' peaks
 * @param highestPeak the largest
 * @param steps the tokens by the batch
 * @param weightDecay that goes with the peak and the batch
 * @param finalRate by the peak
 * @param rules what each rule says, with its source and range
 */
public record ScaleAdvice(
        String expression,
        double lowestPeak,
        double highestPeak,
        long steps,
        Ruled weightDecay,
        FinalRate finalRate,
        List<Ruled> rules) {

    private static final double WARMUP = 0.02;

    public ScaleAdvice {
        rules = Arguments.items("rules", rules);
    }

    static ScaleAdvice of(double parameters, double tokens, double batchTokens, boolean continues) {
        List<Ruled> peaks = ScaleRules.peaks(parameters, tokens);
        double low = peaks.stream().mapToDouble(Ruled::value).min().orElseThrow();
        double high = peaks.stream().mapToDouble(Ruled::value).max().orElseThrow();
        double peak = rounded(Math.sqrt(low) * Math.sqrt(high));
        long steps = (long) Math.floor(tokens / batchTokens + 0.5);
        if (steps < 100) {
            throw new IllegalArgumentException(
                    "batchTokens must leave 100 steps at least of " + tokens + " tokens, but is " + batchTokens);
        }
        FinalRate end = FinalRate.of(FinalRate.Family.ADAM, continues);
        long warmup = (long) Math.floor(WARMUP * steps + 0.5);
        String expression = "warmup(" + warmup + ", from=0) -> linear(" + peak + ", " + rounded(peak * end.low()) + ", "
                + (steps - warmup) + ")";
        List<Ruled> rules = new ArrayList<>(peaks);
        rules.addAll(ScaleRules.batches(parameters, tokens));
        rules.add(ScaleRules.powerLinesCriticalBatch(tokens));
        rules.add(ScaleRules.powerLinesTimescale(tokens / parameters));
        Ruled decay = ScaleRules.powerLinesWeightDecay(parameters, tokens, batchTokens, peak);
        return new ScaleAdvice(expression, low, high, steps, decay, end, rules);
    }

    /** Three digits: no rule has more. */
    private static double rounded(double value) {
        return Rational.of(new BigDecimal(value).round(new MathContext(3))).toDouble();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(expression);
        text.append(String.format(
                Locale.ROOT,
                "%n  peaks from %.3g to %.3g by the rules below; try the ends too%n  weight decay %s%n  final rate by the"
                        + " peak %.2g to %.2g: %s",
                lowestPeak,
                highestPeak,
                weightDecay,
                finalRate.low(),
                finalRate.high(),
                finalRate.source()));
        rules.forEach(rule -> text.append(String.format(Locale.ROOT, "%n  %s", rule)));
        return text.toString();
    }
}
