package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * How the rate and the noise go with the batch size. All methods throw {@link IllegalArgumentException} for a batch or a
 * number of samples below 1, and for a rate, a curvature or a variance that is not finite.
 */
public final class BatchScaling {

    private BatchScaling() {}

    /** The rate that keeps the expected motion for each sample: proportional to the batch. */
    public static double linear(double rate, long batch, long newBatch) {
        Arguments.finite("rate", rate);
        require(batch);
        require(newBatch);
        return rate * newBatch / batch;
    }

    /** The rate that keeps the variance of a step: proportional to the square root of the batch. */
    public static double squareRoot(double rate, long batch, long newBatch) {
        Arguments.finite("rate", rate);
        require(batch);
        require(newBatch);
        return rate * Math.sqrt((double) newBatch / batch);
    }

    /** The variance of a mini-batch gradient drawn with replacement, {@code variance} being that of one sample's. */
    public static double gradientVariance(double variance, long batch) {
        Arguments.finite("variance", variance);
        require(batch);
        return variance / batch;
    }

    /** The same for batches without replacement from {@code size} samples: smaller by {@code (N - B) / (N - 1)}. */
    public static double gradientVariance(double variance, long batch, long size) {
        Arguments.finite("variance", variance);
        require(batch);
        if (batch > size) {
            throw new IllegalArgumentException("a batch of " + batch + " cannot be drawn from " + size + " samples");
        }
        return size == 1 ? 0 : variance / batch * (size - batch) / (size - 1);
    }

    /** The variance of a step: {@code eta^2} times that of the gradient. */
    public static double stepVariance(double rate, double gradientVariance) {
        Arguments.finite("rate", rate);
        Arguments.finite("gradientVariance", gradientVariance);
        return rate * rate * gradientVariance;
    }

    /**
     * What the linear rule leaves out: one step of {@code k} times the rate shrinks an error by {@code 1 - k h},
     * {@code k} steps by {@code (1 - h)^k}, {@code h} being the rate times the curvature. The difference of the two, of
     * order {@code h^2}, is large where {@code k h} nears 2.
     */
    public static double linearRuleError(double h, long k) {
        Arguments.finite("h", h);
        return 1 - k * h - Functions.pow(1 - h, k);
    }

    /**
     * The stationary variance of SGD on a quadratic of curvature {@code lambda}:
     * {@code eta sigma^2 / (B lambda (2 - eta lambda))}; infinite at and above the stability limit.
     *
     * @param lambda positive
     * @param variance {@code sigma^2}, that of one sample's gradient
     */
    public static double noiseFloor(double rate, double lambda, double variance, long batch) {
        Arguments.finite("rate", rate);
        Arguments.finite("variance", variance);
        require(batch);
        if (!(lambda > 0)) {
            throw new IllegalArgumentException("SGD is stationary only where lambda is above 0, but it is " + lambda);
        }
        return rate * lambda >= 2 ? Double.POSITIVE_INFINITY : rate * variance / (batch * lambda * (2 - rate * lambda));
    }

    private static void require(long batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("a batch has at least 1 sample, not " + batch);
        }
    }
}
