package dev.etalon.data;

import dev.etalon.exact.Functions;
import java.util.stream.IntStream;

/**
 * The sums of the multi-power law on one measured curve, with their derivatives. All changes of the rate are summed for
 * each measurement, in both of which a fit's time is linear.
 */
final class MultiPowerTerms {

    private final double[] rates;
    private final double[] logarithms;
    private final long[] steps;
    private final double[] times;

    MultiPowerTerms(LossCurve curve) {
        steps = curve.steps();
        rates = curve.rate().values(0, curve.lastStep() + 1).toArray();
        logarithms = new double[rates.length];
        times = new double[steps.length];
        double time = 0;
        for (int step = 0, next = 0; step < rates.length; step++) {
            time += rates[step];
            logarithms[step] = Functions.log(rates[step]);
            if (steps[next] == step) {
                times[next++] = time;
            }
        }
    }

    int size() {
        return steps.length;
    }

    /** The sum of the rates up to and with that of measurement {@code k}. */
    double time(int k) {
        return times[k];
    }

    /** The sum over changes for each measurement, and its derivatives by log C, log beta and log gamma. */
    double[][] drops(double speed, double saturation, double rateExponent) {
        double[] steepness = new double[rates.length];
        for (int step = 0; step < rates.length; step++) {
            steepness[step] = speed * Functions.exp(-rateExponent * logarithms[step]);
        }
        return IntStream.range(0, steps.length)
                .parallel()
                .mapToObj(k -> drop((int) steps[k], steepness, saturation, rateExponent))
                .toArray(double[][]::new);
    }

    private double[] drop(int step, double[] steepness, double saturation, double rateExponent) {
        double since = 0;
        double value = 0;
        double bySpeed = 0;
        double bySaturation = 0;
        double byExponent = 0;
        for (int k = step; k >= 1; k--) {
            since += rates[k];
            double change = rates[k - 1] - rates[k];
            if (change == 0) {
                continue;
            }
            if (rates[k] == 0) {
                value += change;
                continue;
            }
            double u = steepness[k] * since;
            double logarithm = Functions.log1p(u);
            double left = Functions.exp(-saturation * logarithm);
            double speedSlope = change * saturation * left * u / (1 + u);
            value += change * (1 - left);
            bySpeed += speedSlope;
            bySaturation += change * saturation * left * logarithm;
            byExponent -= speedSlope * rateExponent * logarithms[k];
        }
        return new double[] {value, bySpeed, bySaturation, byExponent};
    }
}
