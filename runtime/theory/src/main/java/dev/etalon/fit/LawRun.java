package dev.etalon.fit;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import java.util.List;

/**
 * A run as laws see it: all its rates, and the steps at which a loss is wanted.
 *
 * @param rates those of the steps 0 to the last wanted
 * @param steps strictly increasing
 * @param times the sum of the rates up to and with that of each of {@code steps}
 */
record LawRun(double[] rates, int[] steps, double[] times) {

    static List<LawRun> of(List<LossCurve> curves) {
        return curves.stream().map(curve -> of(curve.rate(), curve.steps())).toList();
    }

    static LawRun of(LearningRate rate, long... steps) {
        int last = (int) Arguments.within("the last step", steps[steps.length - 1], 0, LossCurve.LATEST);
        double[] rates =
                Arguments.allNotNegative("rates", rate.values(0, last + 1).toArray());
        int[] at = new int[steps.length];
        double[] times = new double[steps.length];
        double time = 0;
        for (int step = 0, next = 0; step < rates.length; step++) {
            time += rates[step];
            if (steps[next] == step) {
                at[next] = step;
                times[next++] = time;
            }
        }
        return new LawRun(rates, at, times);
    }

    int size() {
        return steps.length;
    }

    double peak() {
        double peak = 0;
        for (double rate : rates) {
            peak = Math.max(peak, rate);
        }
        return peak;
    }

    /** The least rate from the first step at the peak on, by the peak: what lies before is a warmup. */
    double leastAfterPeak() {
        double peak = 0;
        double least = 0;
        for (double rate : rates) {
            least = rate > peak ? rate : Math.min(least, rate);
            peak = Math.max(peak, rate);
        }
        return peak == 0 ? 1 : least / peak;
    }

    /** The largest fall from one step to the next, as a part of the rate before. */
    double largestFall() {
        double largest = 0;
        for (int step = 1; step < rates.length; step++) {
            largest = rates[step - 1] > 0 ? Math.max(largest, 1 - rates[step] / rates[step - 1]) : largest;
        }
        return largest;
    }
}
