package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import java.util.Arrays;

/**
 * The multi-power law (Luo et al., arXiv 2503.12811):
 *
 * <pre>L(N) = L0 + A S(0, N)^-alpha - B sum_(k=1)^N (eta_(k-1) - eta_k) (1 - (1 + C eta_k^-gamma S(k, N))^-beta)</pre>
 *
 * <p>with {@code S(k, N) = eta_k + … + eta_N}, the warmup included. Here the loss at step {@code N} takes in the rate
 * {@code at(N)}, as the published fits do.
 *
 * @param floor {@code L0}
 * @param amplitude {@code A}
 * @param exponent {@code alpha}
 * @param gain {@code B}: what lower rates bring
 * @param speed {@code C}
 * @param saturation {@code beta}
 * @param rateExponent {@code gamma}
 */
public record MultiPowerLaw(
        double floor,
        double amplitude,
        double exponent,
        double gain,
        double speed,
        double saturation,
        double rateExponent)
        implements DifferentiableLaw {

    private static final double TOLERANCE = 1e-13;

    /** The largest saturation whose power is written as a sum of exponentials. */
    private static final double STEEP = 50;

    /** What a sum's error may be, in parts of a loss. */
    private static final double ERROR = 1e-12;

    private static final ExponentialSum NONE = new ExponentialSum(new double[] {Double.NaN}, new double[] {Double.NaN});

    /** @throws IllegalArgumentException if {@code speed} or {@code saturation} is not positive, or a parameter is not finite */
    public MultiPowerLaw {
        Arguments.finite("floor", floor);
        Arguments.finite("amplitude", amplitude);
        Arguments.finite("exponent", exponent);
        Arguments.finite("gain", gain);
        Arguments.positive("speed", speed);
        Arguments.positive("saturation", saturation);
        Arguments.finite("rateExponent", rateExponent);
    }

    /**
     * By a sum of exponentials, in time proportional to the steps. {@code (1 + c S)^-beta = c^-beta (1/c + S)^-beta},
     * so one set of nodes serves all changes of the rate, whatever their {@code c}. Where these are too far apart for
     * doubles, the saturation is very large, or the gain so that the sum's error would show, each loss is summed by itself.
     */
    @Override
    public double[] losses(LearningRate rate, long[] steps) {
        LossLaw.requireIncreasing(steps);
        double[] losses = new double[steps.length];
        if (steps.length == 0) {
            return losses;
        }
        RateReader rates = new RateReader(rate, LossLaw.end(steps));
        Drop drop = new Drop(rates, steps[steps.length - 1]);
        if (!drop.holds()) {
            Arrays.setAll(losses, k -> finalLoss(rate, steps[k]));
            return losses;
        }
        double time = 0;
        int next = 0;
        for (long step = 0; next < steps.length; step++) {
            time += rates.at(step);
            drop.advance(step);
            if (steps[next] == step) {
                losses[next++] = floor + amplitude * Functions.pow(time, -exponent) - gain * drop.value();
            }
        }
        return losses;
    }

    /** By the sum as it is printed, backwards: one term for each step. */
    @Override
    public double finalLoss(LearningRate rate, long step) {
        RateReader rates = new RateReader(rate, LossLaw.requireStep(step) + 1);
        double since = 0;
        double drop = 0;
        double eta = rates.at(step);
        for (long k = step; k >= 1; k--) {
            double before = rates.at(k - 1);
            since += eta;
            if (before != eta) {
                drop += (before - eta) * (eta == 0 ? 1 : -Functions.expm1(-saturation * logarithm(eta, since)));
            }
            eta = before;
        }
        return floor + amplitude * Functions.pow(since + eta, -exponent) - gain * drop;
    }

    /**
     * One pass back for the sums S(k, N) and the terms, and one forward for what each rate changes in those before it.
     * Every rate but the first is divided by, and so has to be positive.
     */
    @Override
    public double[] finalGradient(double[] rates) {
        int last = Arguments.allNotNegative("rates", rates).length - 1;
        double[] gradient = new double[rates.length];
        double[] slopes = new double[rates.length];
        double since = 0;
        double steepness = Double.NaN;
        for (int k = last; k >= 1; k--) {
            if (k == last || rates[k] != rates[k + 1]) {
                steepness = steepness(Arguments.positive("rates[" + k + "]", rates[k]));
            }
            since += rates[k];
            double fall = rates[k - 1] - rates[k];
            double logarithm = logarithm(steepness * since, rates[k], since);
            double done = -Functions.expm1(-saturation * logarithm);
            // x/(1 + x) is 1 - e^-ln(1 + x), which holds beyond the doubles, too.
            slopes[k] =
                    fall * saturation * Functions.exp(-saturation * logarithm) * -Functions.expm1(-logarithm) / since;
            gradient[k] += gain * (done + rateExponent * slopes[k] * since / rates[k]);
            gradient[k - 1] -= gain * done;
        }
        double signal = -exponent * amplitude * Functions.pow(since + rates[0], -exponent - 1);
        double passed = 0;
        for (int k = 0; k <= last; k++) {
            passed += slopes[k];
            gradient[k] += signal - gain * passed;
        }
        return gradient;
    }

    /** {@code c_k = C eta_k^-gamma}; infinite for a rate of 0 where gamma is positive. */
    private double steepness(double eta) {
        double steepness = speed * Functions.pow(eta, -rateExponent);
        return steepness > 0 && steepness < Double.POSITIVE_INFINITY
                ? steepness
                : Functions.exp(Functions.log(speed) - rateExponent * Functions.log(eta));
    }

    /** {@code ln(1 + c_k S)} for a positive rate. */
    private double logarithm(double eta, double since) {
        return logarithm(steepness(eta) * since, eta, since);
    }

    /** With {@code x = c_k S} where that is a double; a small saturation makes little of what is beyond them. */
    private double logarithm(double x, double eta, double since) {
        return x < Double.POSITIVE_INFINITY
                ? Functions.log1p(x)
                : Functions.log(speed) - rateExponent * Functions.log(eta) + Functions.log(since);
    }

    /** The sum over the changes of the rate so far, as the state of exponentials. */
    private final class Drop {

        private final RateReader rates;
        private final ExponentialSum kernel;
        private final double[] held;
        private final double[] decay;
        private final double steepest;
        private double decayRate = Double.NaN;
        private double changes;

        Drop(RateReader rates, long last) {
            this.rates = rates;
            double time = 0;
            double way = 0;
            double before = rates.at(0);
            double smallest = Double.POSITIVE_INFINITY;
            double largest = 0;
            for (long step = 0; step <= last; step++) {
                double eta = rates.at(step);
                time += eta;
                way += Math.abs(eta - before);
                before = eta;
                smallest = eta > 0 ? Math.min(smallest, eta) : smallest;
                largest = Math.max(largest, eta);
            }
            this.steepest = Math.max(steepness(smallest), steepness(largest));
            double flattest = Math.min(steepness(smallest), steepness(largest));
            double span = steepest * (1 / flattest + time);
            boolean shows = Math.abs(gain) * way * TOLERANCE > ERROR * (Math.abs(floor) + Math.abs(amplitude));
            double most = Functions.pow(steepest / flattest, saturation);
            boolean isSum = saturation <= STEEP && Double.isFinite(span) && Double.isFinite(most) && !shows;
            this.kernel = isSum ? scaled(span) : NONE;
            this.held = new double[kernel.nodes().length];
            this.decay = new double[held.length];
        }

        /** Whether every node and weight is a number. */
        boolean holds() {
            return Double.isFinite(Arrays.stream(kernel.nodes()).sum()
                    + Arrays.stream(kernel.weights()).sum());
        }

        /** {@code S^-beta} as exponentials in {@code S} from {@code 1 / steepest} to {@code span} times as much. */
        private ExponentialSum scaled(double span) {
            ExponentialSum unit = ExponentialSum.ofPower(saturation, span, TOLERANCE);
            double[] nodes = unit.nodes().clone();
            double[] weights = unit.weights().clone();
            for (int k = 0; k < nodes.length; k++) {
                weights[k] *= Functions.exp(nodes[k]);
                nodes[k] *= steepest;
            }
            return new ExponentialSum(nodes, weights);
        }

        /** Takes in the change to the rate of {@code step} and its own intrinsic time. */
        void advance(long step) {
            double eta = rates.at(step);
            double change = step == 0 ? 0 : rates.at(step - 1) - eta;
            if (change != 0 && eta > 0) {
                add(change, steepness(eta));
            }
            changes += change;
            if (eta != decayRate) {
                decayRate = eta;
                for (int k = 0; k < decay.length; k++) {
                    decay[k] = Functions.exp(-kernel.nodes()[k] * eta);
                }
            }
            for (int k = 0; k < held.length; k++) {
                held[k] *= decay[k];
            }
        }

        private void add(double change, double steepness) {
            double weight = change * Functions.pow(steepest / steepness, saturation);
            for (int k = 0; k < held.length; k++) {
                held[k] += weight * kernel.weights()[k] * Functions.exp(-kernel.nodes()[k] / steepness);
            }
        }

        double value() {
            double sum = 0;
            for (double value : held) {
                sum += value;
            }
            return changes - sum;
        }
    }
}
