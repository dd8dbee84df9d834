package dev.etalon.samples.benchmarks;

import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import java.util.function.ToDoubleBiFunction;

/** A way to bound the loss of a run with these rates, for distance 1 and gradients of norm 1. */
public enum BoundContestant {
    /** {@link Bound#LAST_ITERATE} with a division each step and nothing against rounding. */
    DIVISION_LOOP((bound, rates) -> divisionLoop(rates)),

    /** The same in passes over whole arrays, as one writes it in NumPy. */
    TWO_ARRAYS((bound, rates) -> twoArrays(rates)),

    /** Within a few units in the last place. */
    EVALUATE((bound, rates) -> bound.evaluate(rates, Setting.UNIT).value()),

    /** Rounded outward. */
    ENCLOSE((bound, rates) -> bound.enclose(Series.of(rates), Setting.UNIT).high());

    private final ToDoubleBiFunction<Bound, double[]> way;

    BoundContestant(ToDoubleBiFunction<Bound, double[]> way) {
        this.way = way;
    }

    /** Whether it can compute that bound. */
    boolean computes(Bound bound) {
        return this == EVALUATE || this == ENCLOSE || bound == Bound.LAST_ITERATE;
    }

    double value(Bound bound, double[] rates) {
        return way.applyAsDouble(bound, rates);
    }

    /** Rates that fall on a line from 1 to 1/steps. */
    static double[] rates(int steps) {
        double[] rates = new double[steps];
        for (int k = 0; k < steps; k++) {
            rates[k] = (double) (steps - k) / steps;
        }
        return rates;
    }

    private static double divisionLoop(double[] rates) {
        double suffix = rates[rates.length - 1];
        double noise = suffix;
        for (int k = rates.length - 2; k >= 0; k--) {
            noise += rates[k] * rates[k] / suffix;
            suffix += rates[k];
        }
        return (1 / suffix + noise) / 2;
    }

    private static double twoArrays(double[] rates) {
        int last = rates.length - 1;
        double[] suffixes = new double[rates.length];
        suffixes[last] = rates[last];
        for (int k = last - 1; k >= 0; k--) {
            suffixes[k] = suffixes[k + 1] + rates[k];
        }
        double[] terms = new double[rates.length];
        for (int k = 0; k < last; k++) {
            terms[k] = rates[k] * rates[k] / suffixes[k + 1];
        }
        terms[last] = rates[last];
        double noise = 0;
        for (double term : terms) {
            noise += term;
        }
        return (1 / suffixes[0] + noise) / 2;
    }
}
