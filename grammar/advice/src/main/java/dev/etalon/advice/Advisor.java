package dev.etalon.advice;

import dev.etalon.arguments.Arguments;
import dev.etalon.bounds.RefinedSchedule;
import dev.etalon.fit.LossCurve;
import dev.etalon.losslaw.DifferentiableLaw;
import dev.etalon.losslaw.FunctionalScalingLaw;
import dev.etalon.losslaw.LawOptimum;
import dev.etalon.losslaw.LossLaw;
import java.util.List;

/** Recommends schedules; one method for each kind of knowledge. */
public final class Advisor {

    /** What constants may be: beyond, products of two leave the doubles. */
    private static final double MOST = 1e100;

    private static final double LEAST = 1e-100;

    /** More parameters and tokens than there will be. */
    private static final double MOST_OF_SCALE = 1e30;

    /** The longest run whose exact worst case is worked out for all candidates: it takes some seconds. */
    private static final long MOST_CONSTANTS_STEPS = 100_000_000;

    private static final int MOST_FREE_STEPS = 1_000_000;

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
     * the cooldown's law and length. The peak and the end, a tenth of it, are not searched: laws are fitted at one.
     *
     * @param steps N, the warmup included
     * @param peak the rate after the warmup, positive
     * @param warmup the steps of the linear warmup, at most {@code steps - 2}
     * @throws IllegalArgumentException if steps are fewer than 2, or peak or warmup are out of range
     */
    public static Recommendation fromFittedLaw(LossLaw law, long steps, double peak, long warmup) {
        Arguments.notNull("law", law);
        Arguments.within("steps", steps, 2, LossLaw.MOST_STEPS);
        requireWarmup(steps, peak, warmup);
        return FittedLawAdvice.of(law, steps, peak, warmup);
    }

    /**
     * From a law with a derivative: the whole schedule after a linear warmup, each rate free ({@link LawOptimum}), as a table of
     * the language, beside usual cooldowns. It is optimal under the law, and so where the law's error is largest: the gain is
     * printed beside that error, and what is nearer than it is said to be not told apart.
     *
     * @param heldError the law's error at the end of runs that it was not fitted to, in the unit of the losses, not negative:
     *     {@link dev.etalon.fit.LeaveOneOut#endErrors}
     * @param steps N, the warmup included, at most 10^6; 24,000 take some ten seconds
     * @param low the least rate, positive
     * @param peak the rate after the warmup, at least {@code low}; laws are fitted at one and cannot choose it
     * @param warmup the steps of the linear warmup, at most {@code steps - 2}
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Recommendation underLaw(
            DifferentiableLaw law, double heldError, int steps, double low, double peak, int warmup) {
        Arguments.notNull("law", law);
        Arguments.notNegative("heldError", heldError);
        Arguments.within("steps", steps, 2, MOST_FREE_STEPS);
        Arguments.positive("low", low);
        Arguments.within("peak", peak, low, Double.MAX_VALUE);
        Arguments.within("warmup", warmup, 0, steps - 2);
        return OptimumAdvice.of(law, heldError, steps, low, peak, warmup);
    }

    /**
     * From gradient norms that were measured in an earlier run: the schedule refined by them, whose guarantee is the
     * best of all of its proof ({@link RefinedSchedule}). Norms are smoothed over a tenth of the run.
     *
     * @param norms G of each step, positive
     * @param distance D > 0, how far the minimiser is; it sets the height and not the shape
     * @throws IllegalArgumentException if there are fewer than 2 norms, or one of them is not positive, or the
     *     distance is not from 1e-100 to 1e100
     */
    public static Recommendation fromGradientNorms(double[] norms, double distance) {
        Arguments.allPositive("norms", norms);
        if (norms.length < 2) {
            throw new IllegalArgumentException("norms must be 2 or more, one for each step, but are " + norms.length);
        }
        Arguments.within("distance", distance, LEAST, MOST);
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
     * @throws IllegalArgumentException if distance or norm are not from 1e-100 to 1e100, the curvature is negative or
     *     above 1e100, or steps are not from 2 to 10^8
     */
    public static Recommendation fromConstants(double distance, double gradientNorm, double curvature, long steps) {
        Arguments.within("distance", distance, LEAST, MOST);
        Arguments.within("gradientNorm", gradientNorm, LEAST, MOST);
        Arguments.within("curvature", curvature, 0, MOST);
        Arguments.within("steps", steps, 2, MOST_CONSTANTS_STEPS);
        return ConstantsAdvice.of(distance, gradientNorm, curvature, steps);
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
     * @throws IllegalArgumentException if an argument is not from 1 to 1e30, or too few steps are left
     */
    public static ScaleAdvice fromScale(double parameters, double tokens, double batchTokens, boolean continues) {
        Arguments.within("parameters", parameters, 1, MOST_OF_SCALE);
        Arguments.within("tokens", tokens, 1, MOST_OF_SCALE);
        Arguments.within("batchTokens", batchTokens, 1, MOST_OF_SCALE);
        return ScaleAdvice.of(parameters, tokens, batchTokens, continues);
    }

    private static void requireWarmup(long steps, double peak, long warmup) {
        Arguments.within("warmup", warmup, 0, requireSteps(steps) - 2);
        Arguments.positive("peak", peak);
    }

    private static long requireSteps(long steps) {
        return Arguments.within("steps", steps, 2, Long.MAX_VALUE);
    }
}
