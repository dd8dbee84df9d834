package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;
import dev.etalon.tables.OptimalSequence;

/**
 * The rates that minimise the last-iterate bound {@link Bound#LAST_ITERATE} over all schedules, by a closed recursion.
 *
 * <p>With {@code S_k = η_{k+1:T}} the bound is jointly convex in {@code S_0 ≥ … ≥ S_{T-1}}, and stationary where
 * {@code ρ_k = S_{k-1}/S_k} satisfies {@code ρ_k = √(1 + 2(G_{k+1}/G_k)²(ρ_{k+1} − 1))} down from {@code ρ_T = 3/2}.
 * Its value there is {@code D·G_1·√(2(ρ_1 − 1))}, about {@code 2DG/√T}.
 *
 * <p>With one G it is a linear decay, but for the last step, which is 1 + √2 times the one before: the bound does not
 * see θ_{T+1}, and the loss at θ_T does not depend on η_T. Source: derived from kexue.fm 11494, inequality last-2,
 * whose minimum is said there to be beyond reach.
 */
public final class OptimalSchedule {

    /** The steps from which on a summary has a formula. */
    private static final long SHORT = 4096;

    private OptimalSchedule() {}

    /**
     * The rates of the schedule of {@code steps} steps.
     *
     * @throws IllegalArgumentException if there is no step, or the norms are not as many as steps
     */
    public static double[] of(int steps, Setting setting) {
        if (setting.norms() == null) {
            Arguments.within("steps", steps, 1, Integer.MAX_VALUE - 8);
            return OptimalDecline.rates(steps, setting.distance() / setting.gradientNorm());
        }
        double[] norms = norms(steps, setting);
        double[] slopes = slopes(norms);
        double[] rates = new double[steps];
        double suffix = setting.distance() / slopes[0];
        for (int k = 0; k < steps - 1; k++) {
            double excess = excess(slopes[k + 1] / norms[k]);
            rates[k] = suffix * (excess < Double.POSITIVE_INFINITY ? excess / (1 + excess) : 1);
            suffix /= 1 + excess;
        }
        rates[steps - 1] = suffix;
        return rates;
    }

    /** The value of the bound at {@link #of}: no schedule of that length has a smaller one. */
    public static double guarantee(int steps, Setting setting) {
        if (setting.norms() == null) {
            return summary(steps, setting).guarantee();
        }
        return setting.distance() * slopes(norms(steps, setting))[0];
    }

    /**
     * The value and the largest rate for one gradient norm, without an array of rates.
     *
     * @throws IllegalArgumentException if there is no step, or a norm for each
     */
    public static Summary summary(long steps, Setting setting) {
        Arguments.within("steps", steps, 1, 1L << 53);
        if (setting.norms() != null) {
            throw new IllegalArgumentException("setting must have one gradient norm, but has one for each step");
        }
        if (steps > SHORT) {
            // The first rate is the largest but in the shortest runs.
            double excess = OptimalSequence.ratio(steps - 1);
            double root = Math.sqrt(2 * excess);
            double total = setting.distance() / (setting.gradientNorm() * root);
            return new Summary(setting.distance() * setting.gradientNorm() * root, total * (excess / (1 + excess)));
        }
        double excess = 0.5;
        double ratio = 1; // S_k/S_{T-1}
        for (long k = steps - 1; k >= 1; k--) {
            double x = 2 * excess;
            excess = x / (1 + Math.sqrt(1 + x));
            ratio *= 1 + excess;
        }
        double root = Math.sqrt(2 * excess);
        double total = setting.distance() / (setting.gradientNorm() * root);
        double first = steps == 1 ? total : total * excess / (1 + excess);
        return new Summary(setting.distance() * setting.gradientNorm() * root, Math.max(first, total / ratio));
    }

    /**
     * An optimal schedule in two numbers.
     *
     * @param guarantee the value of the bound
     * @param peak the largest rate: the first, or in a short run the last
     */
    public record Summary(double guarantee, double peak) {}

    /** {@code G_k √(2(ρ_k − 1))}, in which the recursion squares no norm: they may be of any size. */
    private static double[] slopes(double[] norms) {
        int last = norms.length - 1;
        double[] slopes = new double[norms.length];
        slopes[last] = norms[last];
        for (int k = last - 1; k >= 0; k--) {
            double norm = norms[k];
            double next = slopes[k + 1];
            double both = norm + Scale.hypotenuse(norm, next);
            slopes[k] = next <= norm
                    ? next * Math.sqrt(2 * (norm / both))
                    : Math.sqrt(2 * (next / both)) * Math.sqrt(next) * Math.sqrt(norm);
        }
        return slopes;
    }

    /** {@code √(1 + p²) − 1}, without the subtraction, for p of at least 0. */
    static double excess(double p) {
        return p < Double.POSITIVE_INFINITY ? p * (p / (1 + Scale.hypotenuse(1, p))) : p;
    }

    /** The gradient norm of each step, checked. */
    static double[] norms(int steps, Setting setting) {
        Arguments.within("steps", steps, 1, Integer.MAX_VALUE - 8);
        double[] norms = QuotientTheorem.norms(new double[steps], setting);
        new BackwardRun(Series.of(new double[steps]), setting).backwards(block -> {});
        for (int k = 0; k < steps; k++) {
            norms[k] *= setting.gradientNorm();
        }
        return norms;
    }
}
