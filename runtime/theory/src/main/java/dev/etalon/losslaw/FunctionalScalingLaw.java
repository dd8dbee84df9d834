package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import java.util.Arrays;

/**
 * The functional scaling law of one-pass SGD on a power-law spectrum (arXiv 2509.19189, 2602.06797): above the
 * irreducible part, the loss after {@code N} steps is
 *
 * <pre>A e(t_N) + sum_(m=1)^N eta_m^2 / B * K(t_N - t_m) * (sigma^2 + c e(t_(m-1)))
 * e(t) = (h + t)^-s,   K(t) = (h + t)^-(2 - 1/beta),   t_m = eta_1 + … + eta_m.</pre>
 *
 * <p>With {@code h = 0}, where nothing is older than no time at all, the noise of the last step counts as of age
 * {@code eta_N}. That makes the bounds on the last iterate of convex problems laws of this family, with
 * {@code s = beta = 1}: see {@link #ofLastIterate}.
 *
 * @param source the source exponent {@code s > 0}: how fast the signal is learned
 * @param capacity the capacity exponent {@code beta >= 1} of the spectrum; 1 is its limit
 * @param amplitude {@code A > 0}
 * @param noise {@code sigma^2 >= 0}, the variance of the labels' noise
 * @param coupling {@code c >= 0}: how much of the unlearned signal acts as noise
 * @param batch {@code B >= 1}
 * @param shift {@code h}, 1 or 0; 0 without coupling alone
 */
public record FunctionalScalingLaw(
        double source, double capacity, double amplitude, double noise, double coupling, double batch, int shift)
        implements LossLaw {

    private static final double TOLERANCE = 1e-13;

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public FunctionalScalingLaw {
        Arguments.positive("source", source);
        Arguments.within("capacity", capacity, 1, Double.MAX_VALUE);
        Arguments.positive("amplitude", amplitude);
        Arguments.notNegative("noise", noise);
        Arguments.notNegative("coupling", coupling);
        Arguments.within("batch", batch, 1, Double.MAX_VALUE);
        if (shift != 1 && !(shift == 0 && coupling == 0)) {
            throw new IllegalArgumentException("shift must be 1, or 0 without coupling, but is " + shift);
        }
    }

    /** The law with the shift 1. */
    public FunctionalScalingLaw(
            double source, double capacity, double amplitude, double noise, double coupling, double batch) {
        this(source, capacity, amplitude, noise, coupling, batch, 1);
    }

    /** The law with {@code A = sigma^2 = B = 1} and without coupling. */
    public static FunctionalScalingLaw of(double source, double capacity) {
        return new FunctionalScalingLaw(source, capacity, 1, 1, 0, 1);
    }

    /**
     * {@link dev.etalon.bounds.Bound#LAST_ITERATE} as a law: {@code D^2 / (2 eta_(1:N)) + G^2/2 sum_m eta_m^2 /
     * eta_(m+1:N)}, the last quotient being {@code eta_N} (kexue 11494).
     *
     * @param distance {@code D > 0}, from the start to a minimiser
     * @param gradientNorm {@code G}, which no gradient is longer than
     * @throws IllegalArgumentException if {@code D} is not from 1e-100 to 1e100, or {@code G} not from 0 to 1e100
     */
    public static FunctionalScalingLaw ofLastIterate(double distance, double gradientNorm) {
        Arguments.within("distance", distance, 1e-100, 1e100);
        Arguments.within("gradientNorm", gradientNorm, 0, 1e100);
        return new FunctionalScalingLaw(1, 1, distance * distance / 2, gradientNorm * gradientNorm / 2, 0, 1, 0);
    }

    /** The exponent {@code 2 - 1/beta} with which noise is forgotten. */
    public double memory() {
        return 2 - 1 / capacity;
    }

    /** The exponents s and beta, which tell the regime. */
    public ScalingExponents exponents() {
        return new ScalingExponents(source, capacity);
    }

    /** The loss after {@code steps} steps, in one pass backwards: time in proportion to the steps, constant memory. */
    @Override
    public double finalLoss(LearningRate rate, long steps) {
        RateReader rates = new RateReader(rate, Arguments.within("steps", steps, 0, LossLaw.MOST_STEPS));
        double total = coupling == 0 ? 0 : total(rates, steps);
        double remaining = 0;
        double noiseLoss = 0;
        for (long m = steps - 1; m >= 0; m--) {
            double eta = rates.at(m);
            if (eta == 0) {
                continue; // 0 * 0^-p is 0 for a step that does not move
            }
            double forgotten = Functions.pow(shift + (m == steps - 1 ? youngest(eta) : remaining), -memory());
            remaining += eta;
            double drive = coupling == 0 ? noise : noise + coupling * signal(Math.max(0, total - remaining));
            noiseLoss += eta * eta / batch * forgotten * drive;
        }
        return amplitude * signal(remaining) + noiseLoss;
    }

    /** The age of the last step's own noise. */
    private double youngest(double eta) {
        return shift == 0 ? eta : 0;
    }

    /**
     * The loss at each of {@code steps}, by a sum of exponentials, to a relative error of 1e-12; with the shift 0,
     * where there is none, by {@link #finalLoss} for each.
     */
    @Override
    public double[] losses(LearningRate rate, long[] steps) {
        LossLaw.requireIncreasing(steps);
        double[] losses = new double[steps.length];
        if (steps.length == 0) {
            return losses;
        }
        if (shift == 0) {
            return Arrays.stream(steps)
                    .mapToDouble(step -> finalLoss(rate, step))
                    .toArray();
        }
        long last = steps[steps.length - 1];
        RateReader rates = new RateReader(rate, last);
        ExponentialSum kernel = ExponentialSum.ofPower(memory(), total(rates, last), TOLERANCE);
        double[] held = new double[kernel.nodes().length];
        double[] decay = new double[held.length];
        double decayRate = Double.NaN;
        double time = 0;
        int next = 0;
        for (long m = 0; ; m++) {
            if (steps[next] == m) {
                losses[next++] = amplitude * signal(time) + Arrays.stream(held).sum();
                if (next == steps.length) {
                    break;
                }
            }
            double eta = rates.at(m);
            double drive = eta * eta / batch * (noise + coupling * signal(time));
            if (eta != decayRate) {
                decayRate = eta;
                Arrays.setAll(decay, k -> Functions.exp(-kernel.nodes()[k] * eta));
            }
            for (int k = 0; k < held.length; k++) {
                held[k] = held[k] * decay[k] + drive * kernel.weights()[k];
            }
            time += eta;
        }
        return losses;
    }

    private double signal(double time) {
        return Functions.pow(shift + time, -source);
    }

    private static double total(RateReader rates, long steps) {
        double sum = 0;
        for (long m = 0; m < steps; m++) {
            sum += rates.at(m);
        }
        return sum;
    }
}
