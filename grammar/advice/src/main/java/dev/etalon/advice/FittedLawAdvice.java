package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Functions;
import dev.etalon.losslaw.LossLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** See {@link Advisor#fromFittedLaw}. */
final class FittedLawAdvice {

    private static final List<Double> FRACTIONS = List.of(0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.6, 1.0);

    /** What published laws are off by at the end of measured runs: the least, and what the largest model had. */
    private static final double LEAST_ERROR = 0.0004;

    private static final double LARGEST_ERROR = 0.024;

    private static final List<String> NOTES = List.of(
            "losses are the law's at the last step, in the unit of the curves it was fitted to; rates are the optimiser's",
            "laws overstate the gain of a decay's end, the published multi-power laws by a half to three quarters of it:"
                    + " what is nearer than the law's error on curves that were left out is not told apart",
            "all end at a tenth of the peak: an end below is outside of the published fits, and no law of theirs can"
                    + " choose it; nor can it choose the peak, which is the one given");

    private final LossLaw law;
    private final long steps;
    private final double peak;
    private final long warmup;

    private FittedLawAdvice(LossLaw law, long steps, double peak, long warmup) {
        this.law = law;
        this.steps = steps;
        this.peak = peak;
        this.warmup = warmup;
    }

    /** The laws of the language that a cooldown may follow: the share of the way down after a share of the steps. */
    private enum Cooldown {
        linear(u -> u),
        cosine(u -> (1 - Functions.cos(Math.PI * u)) / 2),
        sqrt(Math::sqrt),
        square(u -> u * u);

        private final DoubleUnaryOperator done;

        Cooldown(DoubleUnaryOperator done) {
            this.done = done;
        }
    }

    static Recommendation of(LossLaw law, long steps, double peak, long warmup) {
        FittedLawAdvice advice = new FittedLawAdvice(law, steps, peak, warmup);
        List<Candidate> family = Arrays.stream(Cooldown.values())
                .parallel()
                .flatMap(advice::candidates)
                .toList();
        Candidate best = family.stream()
                .min(Comparator.comparingDouble(Candidate::value))
                .orElseThrow();
        List<Candidate> others = List.of(
                advice.candidate(Cooldown.linear, 1, "linear"),
                advice.candidate(Cooldown.cosine, 1, "cosine"),
                advice.candidate(Cooldown.linear, 0.2, "WSD 20%"));
        String reason = String.format(
                Locale.ROOT,
                "the least loss that the law predicts after %d steps among %d shapes of cooldown at this peak",
                steps,
                family.size());
        List<String> notes = new ArrayList<>(law.warnings(best.schedule(), steps - 1));
        notes.add(gain(best, others));
        notes.addAll(NOTES);
        return Recommendation.best(best, reason, others, notes.toArray(String[]::new));
    }

    /** What the law promises, and which of the others it may not tell apart. */
    private static String gain(Candidate best, List<Candidate> others) {
        double next = others.stream().mapToDouble(Candidate::value).min().orElseThrow();
        String near = others.stream()
                .filter(other -> other.value() - best.value() <= LARGEST_ERROR)
                .map(Candidate::name)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "law gain over the best of the others %.4f; the law's own error at the end of a run is not given here, and"
                        + " that of published laws is %.4f to %.3f: not told apart from it: %s",
                next - best.value(),
                LEAST_ERROR,
                LARGEST_ERROR,
                near.isEmpty() ? "none" : near);
    }

    private Stream<Candidate> candidates(Cooldown cooldown) {
        return FRACTIONS.stream().map(fraction -> candidate(cooldown, fraction, "cooldown"));
    }

    private Candidate candidate(Cooldown cooldown, double fraction, String name) {
        double end = Digits.tenth(peak); // the least rate of published fits
        long decay = Math.max(1, Doubles.round(fraction * (steps - warmup)));
        long stable = steps - warmup - decay;
        LearningRate schedule = step -> {
            if (step < warmup) {
                return peak * step / warmup;
            }
            double way = Math.max(0, Math.min(1, (step - warmup - stable) / (double) decay));
            return peak - (peak - end) * cooldown.done.applyAsDouble(way);
        };
        String rising = warmup == 0 ? "" : "warmup(" + warmup + ", from=0) -> ";
        String expression = rising + "constant(" + peak + ", " + stable + ") -> cooldown(" + decay + ", " + end + ", "
                + cooldown + ")";
        String falling = rising + cooldown + "(" + peak + ", " + end + ", " + decay + ")";
        double value = law.finalLoss(schedule, steps - 1);
        return new Candidate(name, stable == 0 ? falling : expression, schedule, value);
    }
}
