package dev.etalon.samples.theory;

import static dev.etalon.samples.theory.TunedBounds.tuned;

import dev.etalon.bounds.CappedSchedule;
import dev.etalon.bounds.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** H4–H7: how long to cool down, and how peaks carry over (Schaipp et al., arXiv 2501.18965). */
final class Cooldowns {

    private Cooldowns() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        atFixedPeak(rows);
        rows.add(
                new Row("H5", "longest cooldown of 400 for which 1-sqrt is better than linear", crossover(400), "239"));
        transfer(rows);
        extension(rows);
        return rows;
    }

    private static void atFixedPeak(List<Row> rows) {
        int steps = 400;
        double[] peaks = {0.02, 0.04, 0.05, 0.07};
        for (double peak : peaks) {
            double[] rates = CappedSchedule.of(steps, peak, Setting.UNIT);
            double fraction = Arrays.stream(rates).filter(rate -> rate < peak).count() / (double) steps;
            double kappa = peak * peak * steps;
            String law = String.valueOf(Math.min(1, 2 * kappa / (1 + kappa)));
            rows.add(new Row(
                    "H4", "best cooldown of 400 at peak " + peak + ", and min(1, 2k/(1+k))", fraction, "~" + law));
        }
    }

    private static int crossover(int steps) {
        int down = steps;
        while (tuned(Shapes.cooldownOneMinusSqrt(steps, down), steps).value()
                >= tuned(Shapes.cooldown(steps, down), steps).value()) {
            down--;
        }
        return down;
    }

    private static void transfer(List<Row> rows) {
        int steps = 6400;
        double[] fractions = {0.1, 0.2, 0.5};
        String[] linear = {".77482", ".66515", ".42174"};
        String[] oneMinusSqrt = {"1.1368", "1.00981", ".69933"};
        double longest = tuned(Shapes.cooldown(steps, steps), steps).peak();
        double longestOneMinusSqrt =
                tuned(Shapes.cooldownOneMinusSqrt(steps, steps), steps).peak();
        for (int k = 0; k < fractions.length; k++) {
            long down = Math.round(fractions[k] * steps);
            rows.add(new Row(
                    "H6",
                    "ln of best peaks, cooldown 1 over " + fractions[k] + ", T=6400",
                    Math.log(
                            longest / tuned(Shapes.cooldown(steps, down), steps).peak()),
                    linear[k]));
            rows.add(new Row(
                    "H6",
                    "the same with 1-sqrt",
                    Math.log(longestOneMinusSqrt
                            / tuned(Shapes.cooldownOneMinusSqrt(steps, down), steps)
                                    .peak()),
                    oneMinusSqrt[k]));
        }
    }

    /** The cooldown at which a longer run is best at the peak that was best for a shorter one. */
    private static void extension(List<Row> rows) {
        int shorter = 4000;
        double peak = tuned(Shapes.cooldown(shorter, 800), shorter).peak();
        double[] ratios = {1.5, 2, 2.5, 3, 3.5};
        String[] published = {"~.4375", "~.6344", "~.775", "~.8875", "~.9719"};
        String[] continuum = {".4474", ".6345", ".7728", ".8782", ".9611"};
        for (int k = 0; k < ratios.length; k++) {
            int steps = (int) (ratios[k] * shorter);
            double fraction = root(
                    c -> tuned(Shapes.cooldown(steps, Math.round(c * steps)), steps)
                                    .peak()
                            - peak,
                    1.0 / steps);
            rows.add(new Row("H7", "cooldown after extending 4000 steps by " + ratios[k], fraction, published[k]));
            double target = law(0.2) / ratios[k];
            rows.add(new Row("H7", "the same as T grows", root(c -> target - law(c), 1e-12), continuum[k]));
        }
        rows.add(new Row("H7", "longest extension for which there is one", law(0.2) / law(1), "3.7775"));
    }

    /** The square of 1/(peak·√T), but for a factor, of a cooldown over a fraction of the run, as T grows. */
    private static double law(double c) {
        return (1 - c / 2) * (2 + Math.log((2 - c) / c));
    }

    /** Where a function that increases on (0, 1] crosses 0. */
    private static double root(DoubleUnaryOperator increasing, double accuracy) {
        double low = accuracy;
        double high = 1;
        while (high - low > accuracy) {
            double middle = (low + high) / 2;
            if (increasing.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
