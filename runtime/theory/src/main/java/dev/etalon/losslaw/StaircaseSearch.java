package dev.etalon.losslaw;

import dev.etalon.exact.Doubles;
import dev.etalon.exact.Functions;
import dev.etalon.losslaw.LawOptimum.Objective;

/**
 * Rates that are constant but for a few drops: the places and levels with the least loss, by a search of one number after
 * the other with steps that halve.
 */
final class StaircaseSearch {

    private static final int ROUNDS = 40;

    private final Objective objective;

    /** Where each stair but the first begins, as a part of the free steps, increasing. */
    private final double[] places;

    /** The logarithm of the level of each stair between the first, the peak, and the last, the least rate. */
    private final double[] levels;

    private StaircaseSearch(Objective objective, int stairs) {
        this.objective = objective;
        this.places = new double[stairs - 1];
        this.levels = new double[stairs - 2];
        double depth = Functions.log(objective.floor());
        for (int k = 0; k < places.length; k++) {
            places[k] = 0.9 + 0.09 * k / Math.max(1, places.length - 1);
        }
        for (int k = 0; k < levels.length; k++) {
            levels[k] = depth * (k + 1) / (levels.length + 1);
        }
    }

    static double[] best(Objective objective, int stairs) {
        StaircaseSearch staircase = new StaircaseSearch(objective, stairs);
        staircase.search();
        return staircase.rates();
    }

    private void search() {
        double least = objective.value(rates());
        double stride = 0.5;
        for (int round = 0; round < ROUNDS; round++) {
            double before = least;
            for (int k = 0; k < places.length; k++) {
                double rest = 1 - places[k];
                for (double factor : new double[] {1 + stride, 1 / (1 + stride)}) {
                    least = tried(places, k, 1 - rest * factor, least);
                }
            }
            for (int k = 0; k < levels.length; k++) {
                double level = levels[k];
                for (double by : new double[] {stride, -stride}) {
                    least = tried(levels, k, level + by, least);
                }
            }
            stride = least < before ? stride : stride / 2;
        }
    }

    private double tried(double[] numbers, int k, double value, double least) {
        double kept = numbers[k];
        numbers[k] = value;
        if (isOrdered()) {
            double loss = objective.value(rates());
            if (loss < least) {
                return loss;
            }
        }
        numbers[k] = kept;
        return least;
    }

    private boolean isOrdered() {
        double place = 0;
        for (double next : places) {
            if (!(next > place && next < 1)) {
                return false;
            }
            place = next;
        }
        double level = 0;
        for (double next : levels) {
            if (next > level) {
                return false;
            }
            level = next;
        }
        return level >= Functions.log(objective.floor());
    }

    private double[] rates() {
        double[] x = new double[objective.free()];
        int stair = 0;
        for (int k = 0; k < x.length; k++) {
            while (stair < places.length && k >= Doubles.round(places[stair] * x.length)) {
                stair++;
            }
            x[k] = stair == 0 ? 1 : stair == places.length ? objective.floor() : Functions.exp(levels[stair - 1]);
        }
        return x;
    }
}
