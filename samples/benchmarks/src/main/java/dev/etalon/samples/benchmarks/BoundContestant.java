package dev.etalon.samples.benchmarks;

import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import java.util.function.ToDoubleFunction;

/** A way to bound the loss of a run with these rates, for distance 1 and gradients of norm 1. */
public enum BoundContestant {
    /** The general last-iterate bound with a division each step and nothing against rounding. */
    DIVISION_LOOP(BoundContestant::divisionLoop),

    /** The same in passes over whole arrays, as one writes it in NumPy. */
    TWO_ARRAYS(BoundContestant::twoArrays),

    EVALUATE_LAST_ITERATE(rates -> evaluate(Bound.LAST_ITERATE, rates)),
    EVALUATE_WORST_CASE(rates -> evaluate(Bound.WORST_CASE, rates)),
    EVALUATE_LAST_ITERATE_NON_INCREASING(rates -> evaluate(Bound.LAST_ITERATE_NON_INCREASING, rates)),
    EVALUATE_WEIGHTED_AVERAGE(rates -> evaluate(Bound.WEIGHTED_AVERAGE, rates)),
    EVALUATE_AVERAGE(rates -> evaluate(Bound.AVERAGE, rates)),
    EVALUATE_AVERAGE_ON_BOUNDED_DOMAIN(rates -> evaluate(Bound.AVERAGE_ON_BOUNDED_DOMAIN, rates)),
    ENCLOSE_LAST_ITERATE(rates -> enclose(Bound.LAST_ITERATE, rates)),
    ENCLOSE_WORST_CASE(rates -> enclose(Bound.WORST_CASE, rates)),
    ENCLOSE_LAST_ITERATE_NON_INCREASING(rates -> enclose(Bound.LAST_ITERATE_NON_INCREASING, rates)),
    ENCLOSE_WEIGHTED_AVERAGE(rates -> enclose(Bound.WEIGHTED_AVERAGE, rates)),
    ENCLOSE_AVERAGE(rates -> enclose(Bound.AVERAGE, rates)),
    ENCLOSE_AVERAGE_ON_BOUNDED_DOMAIN(rates -> enclose(Bound.AVERAGE_ON_BOUNDED_DOMAIN, rates));

    private final ToDoubleFunction<double[]> way;

    BoundContestant(ToDoubleFunction<double[]> way) {
        this.way = way;
    }

    double value(double[] rates) {
        return way.applyAsDouble(rates);
    }

    /** Rates that fall on a line from 1 to 1/steps. */
    static double[] rates(int steps) {
        double[] rates = new double[steps];
        for (int k = 0; k < steps; k++) {
            rates[k] = (double) (steps - k) / steps;
        }
        return rates;
    }

    private static double evaluate(Bound bound, double[] rates) {
        return bound.evaluate(rates, Setting.UNIT).value();
    }

    private static double enclose(Bound bound, double[] rates) {
        return bound.enclose(Series.of(rates), Setting.UNIT).high();
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
