package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Functions;
import dev.etalon.losslaw.BestPeak;
import dev.etalon.losslaw.FunctionalScalingLaw;
import dev.etalon.losslaw.OptimalDecay;
import dev.etalon.losslaw.ScalingExponents;
import java.util.List;
import java.util.Locale;

/** See {@link Advisor#fromScalingLaw}. */
final class ScalingLawAdvice {

    private static final double LOWEST_PEAK = 1e-9;
    private static final double HIGHEST_PEAK = 1e3;

    private ScalingLawAdvice() {}

    static Recommendation of(FunctionalScalingLaw law, long steps, double cap) {
        OptimalDecay best = OptimalDecay.of(law, steps, cap);
        long stable = Math.min(Doubles.round(best.stable()), steps - 1);
        long decay = steps - stable;
        double slope = (1 - 1 / best.shift()) / (decay + 0.5);
        double power = best.power();
        LearningRate schedule = step -> {
            double way = Math.max(0, Math.min(step - stable, decay)) + 0.5;
            return step < stable ? best.peak() : best.peak() * Functions.pow(1 - slope * way, power);
        };
        String tail = decay == 1
                ? "constant(" + schedule.at(stable) + ", 1)"
                : "take(" + best.peak() + " * (1 - " + slope + " * (t + 0.5))^" + power + ", " + decay + ")";
        String expression = best.decay() == 0
                ? "constant(" + best.peak() + ", " + steps + ")"
                : stable == 0 ? tail : "constant(" + best.peak() + ", " + stable + ") -> " + tail;
        Candidate choice = new Candidate("optimal", expression, schedule, law.finalLoss(schedule, steps));
        List<Candidate> others = Shape.usual(steps).stream()
                .map(shape -> tuned(shape, law, steps, Math.min(cap, HIGHEST_PEAK)))
                .toList();
        return Recommendation.best(
                choice,
                reason(law.exponents(), best),
                others,
                "losses are the law's after the last step, in its own unit, above what cannot be learned; rates are in"
                        + " its unit of time, and it holds for SGD in one pass over the data",
                "sources: the law is that of arXiv 2509.19189, its best schedules those of arXiv 2602.06797, worked out for"
                        + " runs of any length");
    }

    private static Candidate tuned(Shape shape, FunctionalScalingLaw law, long steps, double cap) {
        BestPeak best = BestPeak.of(rate -> law.finalLoss(rate, steps), shape.unit(), LOWEST_PEAK, cap);
        return shape.candidate(best.peak(), best.loss());
    }

    private static String reason(ScalingExponents exponents, OptimalDecay best) {
        if (best.decay() == 0) {
            return "at the largest rate the run is too short for its noise to count: any decay would learn less";
        }
        String regime = exponents.isEasy()
                ? "s >= 1 - 1/beta, the easy regime: a power decay of exponent 2 beta - 1 from a peak of order N^-"
                : "s < 1 - 1/beta, the hard regime: the largest rate, then a decay over a fraction of order N^-";
        double exponent = exponents.isEasy() ? exponents.peak() : exponents.decayFraction();
        return String.format(
                Locale.ROOT,
                "%s%.3g; here the decay takes %.3g %% of the steps, and the loss is of order N^-%.3g",
                regime,
                exponent,
                100 * best.decayFraction(),
                exponents.loss());
    }
}
