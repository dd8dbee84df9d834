package dev.etalon.losslaw;

import dev.etalon.arguments.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The whole schedule that a law predicts the least loss for: after a given warmup, rates that do not increase, between two
 * ends, each of them free. Spectral projected gradients with a projection onto such rates, from several starts, as the
 * problem is not convex: a constant rate with the best linear cooldown, a linear decay, and staircases whose levels and
 * places were searched first.
 *
 * <p>What it finds is the best under the law, and so where the law's error is largest. The multi-power law has a sudden drop near
 * the end as its optimum; after a sudden drop that was measured, its published fits are 0.012 to 0.026 too low, which is
 * several times what the drop is said to gain.
 *
 * @param rates of all steps, the warmup included
 * @param value the law's loss at the last step
 * @param starts the values that the starts led to, the best first
 */
public record LawOptimum(double[] rates, double value, List<Double> starts) {

    private static final int MOST_STAIRS = 4;

    /**
     * @param law with a derivative
     * @param warmup the rates before those that are free; not changed
     * @param steps all of them, the warmup included
     * @param low the least rate, positive
     * @param peak the largest rate; laws are fitted at one peak and cannot choose it
     * @throws IllegalArgumentException if an argument is out of its range or no step is free
     */
    public static LawOptimum of(DifferentiableLaw law, double[] warmup, int steps, double low, double peak) {
        Arguments.notNull("law", law);
        for (double rate : Arguments.notNull("warmup", warmup)) {
            Arguments.notNegative("a rate of the warmup", rate);
        }
        Arguments.within("steps", steps, warmup.length + 1, 10_000_000);
        Arguments.positive("low", low);
        Arguments.within("peak", peak, low, Double.MAX_VALUE);
        Objective objective = new Objective(law, warmup, steps, low, peak);
        List<double[]> starts = new ArrayList<>();
        starts.add(objective.bestCooldown());
        starts.add(objective.cooldown(objective.free()));
        for (int stairs = 2; stairs <= MOST_STAIRS; stairs++) {
            starts.add(StaircaseSearch.best(objective, stairs));
        }
        List<ProjectedGradient.Point> found = starts.stream()
                .parallel()
                .map(start -> ProjectedGradient.from(start, objective))
                .sorted((a, b) -> Double.compare(a.value(), b.value()))
                .toList();
        return new LawOptimum(
                objective.rates(found.get(0).x()),
                found.get(0).value(),
                found.stream().map(ProjectedGradient.Point::value).toList());
    }

    /** The law's loss as a function of the free rates, by the peak. */
    static final class Objective {

        private final DifferentiableLaw law;
        private final double[] warmup;
        private final int steps;
        private final double low;
        private final double peak;

        Objective(DifferentiableLaw law, double[] warmup, int steps, double low, double peak) {
            this.law = law;
            this.warmup = warmup;
            this.steps = steps;
            this.low = low;
            this.peak = peak;
        }

        int free() {
            return steps - warmup.length;
        }

        /** The least free rate by the peak. */
        double floor() {
            return low / peak;
        }

        double[] rates(double[] x) {
            double[] rates = Arrays.copyOf(warmup, steps);
            for (int k = 0; k < x.length; k++) {
                rates[warmup.length + k] = Math.max(low, peak * x[k]);
            }
            return rates;
        }

        double value(double[] x) {
            return law.finalLoss(rates(x));
        }

        double[] gradient(double[] x) {
            double[] all = law.finalGradient(rates(x));
            double[] gradient = Arrays.copyOfRange(all, warmup.length, steps);
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] *= peak;
            }
            return gradient;
        }

        double[] cooldown(int length) {
            double[] x = new double[free()];
            for (int k = 0; k < x.length; k++) {
                int into = k - (x.length - length);
                x[k] = into <= 0 ? 1 : 1 - (1 - floor()) * into / length;
            }
            return x;
        }

        /** The best linear cooldown of 2, 4, … 100 % of the free steps. */
        double[] bestCooldown() {
            double[] best = cooldown(free());
            double least = value(best);
            for (int part = 1; part < 50; part++) {
                double[] x = cooldown(Math.max(1, free() * part / 50));
                double value = value(x);
                if (value < least) {
                    least = value;
                    best = x;
                }
            }
            return best;
        }
    }
}
