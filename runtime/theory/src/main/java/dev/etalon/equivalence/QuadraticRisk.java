package dev.etalon.equivalence;

import dev.etalon.arguments.Arguments;
import java.util.Arrays;

/**
 * The expected loss of SGD on {@code h x^2/2} with gradients {@code h x + sigma xi}: exact, for any rates and batches, of
 * the last point and of averages of points.
 *
 * @param curvature h > 0
 * @param noise sigma >= 0, the standard deviation of the gradient of one sample
 * @param start x_0
 */
public record QuadraticRisk(double curvature, double noise, double start) {

    /** @throws IllegalArgumentException if an argument is out of its range */
    public QuadraticRisk {
        Arguments.positive("curvature", curvature);
        Arguments.notNegative("noise", noise);
        Arguments.finite("start", start);
    }

    /** The expected loss of the last point after these rates, one sample a step. */
    public double after(double[] rates) {
        double[] ones = new double[rates.length];
        Arrays.fill(ones, 1);
        return after(rates, ones);
    }

    /**
     * The same with the batch of each step.
     *
     * @throws IllegalArgumentException if a rate is negative, or batches are not positive or not as many
     */
    public double after(double[] rates, double[] batches) {
        Arguments.allNotNegative("rates", rates);
        Arguments.allPositive("batches", batches);
        Arguments.sameLength("batches", batches, "rates", rates);
        double mean = start;
        double variance = 0;
        for (int k = 0; k < rates.length; k++) {
            double factor = 1 - rates[k] * curvature;
            mean *= factor;
            variance = variance * factor * factor + rates[k] * rates[k] * noise * noise / batches[k];
        }
        return curvature / 2 * (mean * mean + variance);
    }

    /**
     * The expected loss of a weighted sum of the last points.
     *
     * @param weights of the last points, the last one included, at most one more than there are rates
     * @throws IllegalArgumentException if a rate is negative or there are more weights than points
     */
    public double ofAverage(double[] rates, double[] weights) {
        Arguments.allNotNegative("rates", rates);
        Arguments.allFinite("weights", weights);
        Arguments.within("the number of weights", weights.length, 1, rates.length + 1);
        int first = rates.length + 1 - weights.length;
        double slope = 0;
        double variance = 0;
        for (int k = rates.length; k >= 0; k--) {
            if (k < rates.length) {
                variance += slope * rates[k] * noise * (slope * rates[k] * noise);
                slope *= 1 - rates[k] * curvature;
            }
            slope += k >= first ? weights[k - first] : 0;
        }
        double mean = slope * start;
        return curvature / 2 * (mean * mean + variance);
    }
}
