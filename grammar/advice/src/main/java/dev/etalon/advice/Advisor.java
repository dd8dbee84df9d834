package dev.etalon.advice;

import dev.etalon.bounds.RefinedSchedule;
import dev.etalon.fit.LossCurve;
import dev.etalon.losslaw.FunctionalScalingLaw;
import dev.etalon.losslaw.LossLaw;
import java.util.List;

/** Recommends schedules; one method for each kind of knowledge. */
public final class Advisor {

    private Advisor() {}

    /**
     * From a functional scaling law: the schedule that minimises it, a shifted power decay, after a constant part where
     * the cap binds ({@link dev.etalon.losslaw.OptimalDecay}).
     *
     * @param law without coupling
     * @param steps N, at least 2; a comparison takes some hundred passes over them
     * @param cap the largest stable rate, or infinity
     * @throws IllegalArgumentException if the law has coupling or no noise, steps are fewer than 2 or the cap is not
     *     positive
     */
    public static Recommendation fromScalingLaw(FunctionalScalingLaw law, long steps, double cap) {
        return ScalingLawAdvice.of(law, requireSteps(steps), cap);
    }

    /**
     * From a law that was fitted to measured curves: the best of a family of warmup, constant part and cooldown, over
     * the cooldown's law, length and end. The peak is not searched: laws are fitted at one.
     *
     * @param steps N, the warmup included
     * @param peak the rate after the warmup, positive
     * @param warmup the steps of the linear warmup, at most {@code steps - 2}
     * @throws IllegalArgumentException if steps are fewer than 2, or peak or warmup are out of range
     */
    public static Recommendation fromFittedLaw(LossLaw law, long steps, double peak, long warmup) {
        requireWarmup(steps, peak, warmup);
        return FittedLawAdvice.of(law, steps, peak, warmup);
    }

    /**
     * From gradient norms that were measured in an earlier run: the schedule refined by them, whose guarantee is the
     * best of all of its proof ({@link RefinedSchedule}). Norms are smoothed over a tenth of the run.
     *
     * @param norms G of each step, positive
     * @param distance D > 0, how far the minimiser is; it sets the height and not the shape
     * @throws IllegalArgumentException if there are fewer than 2 norms, or one of them or the distance is not positive
     */
    public static Recommendation fromGradientNorms(double[] norms, double distance) {
        requireSteps(norms.length);
        return GradientNormAdvice.of(norms, distance);
    }

    /**
     * From the constants of convex theory: linear decay, which is minimax, or where the curvature caps the rate, that
     * rate and a linear cooldown as long as is best under the cap.
     *
     * @param distance D > 0, how far the minimiser is
     * @param gradientNorm G > 0, no gradient being longer
     * @param curvature the largest eigenvalue of the Hessian, or 0 for no cap; rates stay below {@code 2 / curvature}
     *     by a tenth
     * @param steps T, at least 2
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Recommendation fromConstants(double distance, double gradientNorm, double curvature, long steps) {
        if (!(curvature >= 0)) {
            throw new IllegalArgumentException("the largest curvature is positive, or 0 for no cap, not " + curvature);
        }
        return ConstantsAdvice.of(distance, gradientNorm, curvature, requireSteps(steps));
    }

    /**
     * From measured curves: the cooldown with the least regret under all laws that the curves bear, of a warmup, a
     * constant part at the given peak and a linear cooldown to a tenth of it, of the whole linear decay, and of a cosine. What
     * the curves do not tell apart is said.
     *
     * @param curves of two schedules at least, of which one decays
     * @param steps N, the warmup included
     * @param peak the rate after the warmup: that of the curves, as no law fitted at one peak can choose it
     * @param warmup the steps of the linear warmup, at most {@code steps - 2}
     * @throws IllegalArgumentException if an argument is out of its range, or no law is borne by the curves; the message
     *     says why
     */
    public static Recommendation fromCurves(List<LossCurve> curves, long steps, double peak, long warmup) {
        requireWarmup(steps, peak, warmup);
        return CurvesAdvice.of(curves, steps, peak, warmup);
    }

    /**
     * From the size of a language model and of its data: rules that were measured by others, with their ranges. They
     * differ by a factor of 2 in the peak and of 3 in the batch.
     *
     * @param parameters P, without embeddings
     * @param tokens D, of the training
     * @param batchTokens the tokens of a batch, which leave 100 steps at least
     * @param continues whether training goes on after the schedule's end, and so needs a rate to go on from
     * @throws IllegalArgumentException if an argument is not positive and finite, or too few steps are left
     */
    public static ScaleAdvice fromScale(double parameters, double tokens, double batchTokens, boolean continues) {
        return ScaleAdvice.of(parameters, tokens, batchTokens, continues);
    }

    private static void requireWarmup(long steps, double peak, long warmup) {
        if (warmup < 0 || warmup > requireSteps(steps) - 2) {
            throw new IllegalArgumentException(
                    "of " + steps + " steps a warmup takes from 0 to " + (steps - 2) + ", not " + warmup);
        }
        if (!(peak > 0 && peak < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the peak is a positive rate, not " + peak);
        }
    }

    private static long requireSteps(long steps) {
        if (steps < 2) {
            throw new IllegalArgumentException("advice is for 2 steps or more, not " + steps);
        }
        return steps;
    }
}
