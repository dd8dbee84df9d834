package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * How the rate and the noise go with the batch size. All methods throw {@link IllegalArgumentException} for a batch or a
 * number of samples below 1, and for a rate, a curvature or a variance that is negative or not finite.
 */
public final class BatchScaling {

    private BatchScaling() {}

    /** The rate that keeps the expected motion for each sample: proportional to the batch. */
    public static double linear(double rate, long batch, long newBatch) {
        Arguments.notNegative("rate", rate);
        require(batch);
        require(newBatch);
        return rate * newBatch / batch;
    }

    /** The rate that keeps the variance of a step: proportional to the square root of the batch. */
    public static double squareRoot(double rate, long batch, long newBatch) {
        Arguments.notNegative("rate", rate);
        require(batch);
        require(newBatch);
        return rate * Math.sqrt((double) newBatch / batch);
    }

    /** The variance of a mini-batch gradient drawn with replacement, {@code variance} being that of one sample's. */
    public static double gradientVariance(double variance, long batch) {
        Arguments.notNegative("variance", variance);
        require(batch);
        return variance / batch;
    }

    /** The same for batches without replacement from {@code size} samples: smaller by {@code (N - B) / (N - 1)}. */
    public static double gradientVariance(double variance, long batch, long size) {
        Arguments.notNegative("variance", variance);
        require(batch);
        if (batch > size) {
            throw new IllegalArgumentException("a batch of " + batch + " cannot be drawn from " + size + " samples");
        }
        return size == 1 ? 0 : variance / batch * (size - batch) / (size - 1);
    }

    /** The variance of a step: {@code eta^2} times that of the gradient. */
    public static double stepVariance(double rate, double gradientVariance) {
        Arguments.notNegative("rate", rate);
        Arguments.notNegative("gradientVariance", gradientVariance);
        return rate * rate * gradientVariance;
    }

    /**
     * What the linear rule leaves out: one step of {@code k} times the rate shrinks an error by {@code 1 - k h},
     * {@code k} steps by {@code (1 - h)^k}, {@code h} being the rate times the curvature. The difference of the two, of
     * order {@code h^2}, is large where {@code k h} nears 2.
     *
     * @param k at least 0
     */
    public static double linearRuleError(double h, long k) {
        Arguments.finite("h", h);
        Arguments.within("k", k, 0, Long.MAX_VALUE);
        return Math.abs(h) * k < 0.5 ? -series(h, k) : 1 - k * h - Functions.pow(1 - h, k);
    }

    /** {@code (1 - h)^k - 1 + k h}, by the binomial series: near 0 nothing is left of the differences. */
    private static double series(double h, double k) {
        double term = k * h;
        double sum = 0;
        for (int n = 2; n <= k && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
            term *= -h * (k - n + 1) / n;
            sum -= term;
        }
        return sum;
    }

    /**
     * The stationary variance of SGD on a quadratic of curvature {@code lambda}:
     * {@code eta sigma^2 / (B lambda (2 - eta lambda))}; infinite at and above the stability limit.
     *
     * @param lambda positive
     * @param variance {@code sigma^2}, that of one sample's gradient
     */
    public static double noiseFloor(double rate, double lambda, double variance, long batch) {
        Arguments.notNegative("rate", rate);
        Arguments.notNegative("variance", variance);
        require(batch);
        Arguments.positive("lambda", lambda);
        return rate * lambda >= 2 ? Double.POSITIVE_INFINITY : rate * variance / (batch * lambda * (2 - rate * lambda));
    }

    private static void require(long batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("a batch has at least 1 sample, not " + batch);
        }
    }
}
