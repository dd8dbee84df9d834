package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;
import java.util.Optional;

/**
 * The rates that minimise the last-iterate bound {@link Bound#LAST_ITERATE} among all schedules whose rates are at
 * most a cap, as where a larger rate would diverge. With one G it is warmup-stable-decay without the warmup: the cap,
 * and then a linear cooldown of about {@code min(1, 2κ/(1 + κ))} of the run, with {@code κ = (cap·G/D)²·T}.
 *
 * <p>The problem is convex in the suffix sums S_k. Where its optimality conditions are met from the last step back,
 * each step is determined by the ones after: the rate is free, or at the cap with a multiplier that is not negative.
 * One number stays open, which the condition on S_0 settles; the sum S_0 grows with it. Source: derived, as
 * {@link OptimalSchedule}.
 */
public final class CappedSchedule {

    private static final int BISECTIONS = 200;

    private final double[] norms;
    private final double distance;
    private final double cap;
    private final double[] rates;

    private CappedSchedule(double[] norms, double distance, double cap) {
        this.norms = norms;
        this.distance = distance;
        this.cap = cap;
        this.rates = new double[norms.length];
    }

    /**
     * The best rates of at most {@code cap}.
     *
     * @param cap the largest rate allowed, in units of D/G; positive
     * @throws IllegalArgumentException if there is no step, the norms are not as many as steps or too far apart for rates to be
     *     doubles, or the cap is not positive
     */
    public static double[] of(int steps, double cap, Setting setting) {
        Arguments.positiveOrInfinite("cap", cap);
        double[] free = OptimalSchedule.of(steps, setting);
        for (double rate : free) {
            if (rate > cap) {
                if (setting.norms() == null) {
                    Optional<double[]> linear = linear(steps, cap, setting);
                    if (linear.isPresent()) {
                        return linear.get();
                    }
                }
                return new CappedSchedule(OptimalSchedule.norms(steps, setting), setting.distance(), cap).search();
            }
        }
        return free;
    }

    /** With one gradient norm; empty where even the last rate is at the cap. */
    private static Optional<double[]> linear(int steps, double cap, Setting setting) {
        double unit = setting.distance() / setting.gradientNorm();
        CappedLinear search = new CappedLinear(steps, cap / unit);
        double high = cap / unit;
        if (search.condition(high) < 0) {
            return Optional.empty();
        }
        double low = high / 2;
        while (search.condition(low) > 0) {
            high = low;
            low /= 1024;
        }
        double[] rates = search.between(low, high);
        for (int k = 0; k < steps; k++) {
            rates[k] = Math.min(cap, rates[k] * unit);
        }
        return Optional.of(rates);
    }

    /**
     * The open number stands for η_T up to the cap, and beyond it for the cap and a multiplier there.
     */
    private double[] search() {
        double low = cap;
        while (march(low) > 0) {
            low /= 1024;
        }
        double high = 2 * cap;
        while (march(high) < 0 && high < Double.MAX_VALUE / 1024) {
            high *= 1024;
        }
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = Math.sqrt(low) * Math.sqrt(high);
            if (!(low < middle && middle < high)) {
                break;
            }
            if (march(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        boolean found = march(high) >= 0;
        if (!found || Double.isNaN(march(low))) {
            throw new IllegalArgumentException(
                    "setting holds gradient norms so far apart that the best rates fall out of the doubles");
        }
        return rates;
    }

    /**
     * Writes the rates that meet all conditions but that on S_0.
     *
     * @return the derivative of the bound by S_0, but for a positive factor
     */
    private double march(double open) {
        int last = norms.length - 1;
        rates[last] = Math.min(open, cap);
        // The pull is a square of what is carried along, which like a norm may be of any size.
        double pull = norms[last] * Math.max(1, open / cap);
        double suffix = rates[last];
        for (int k = last - 1; k >= 0; k--) {
            double norm = norms[k];
            // The root of G²(2a + a²) = pull² is the free rate, relative to the suffix sum.
            double free = suffix * OptimalSchedule.excess(pull / norm);
            double rate = Math.min(cap, free);
            double ratio = rate / suffix * norm;
            pull = rate < free
                    ? Math.sqrt(pull - ratio) * Math.sqrt(pull + ratio)
                    : Math.sqrt(2 * ratio) * Math.sqrt(norm);
            rates[k] = rate;
            suffix += rate;
        }
        return pull - distance / suffix;
    }
}
