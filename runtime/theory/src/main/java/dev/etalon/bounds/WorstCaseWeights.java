package dev.etalon.bounds;

import java.util.Optional;

/**
 * The weights by which {@link WorstCase} is proved where each step has its own gradient norm: y_T is the number that
 * minimises {@code D²/(2 y_1²) + ½ Σ η_k² G_k²/y_{k+1}² + ½ y_T² G_T²}. There may be several minima: a grid finds the
 * one that finer grids close in on. Every y_T proves an upper bound.
 */
final class WorstCaseWeights {

    private static final int GRID = 64;
    private static final int REFINEMENTS = 6;

    private final Setting setting;
    private final double y;

    /** y_1 for it. */
    private final double first;

    /** {@code Σ w_k² G_k² / y_1²}. */
    private final double noise;

    private WorstCaseWeights(Setting setting, double y, double first, double noise) {
        this.setting = setting;
        this.y = y;
        this.first = first;
        this.noise = noise;
    }

    /** Empty where all rates but the last are 0. */
    static Optional<WorstCaseWeights> of(Run run) {
        double[] lastUsed = lastUsed(run);
        if (lastUsed[0] == 0) {
            return Optional.empty();
        }
        double lastNorm = run.lastNorm();
        Grid start = new Grid(run, new double[] {Math.sqrt(lastUsed[0])});
        // Two terms of the sum alone exceed this value outside of [low, high].
        double root = Math.sqrt(2 * start.value(0));
        double low = lastUsed[1] / root;
        double high = root / lastNorm;
        Grid best = start;
        int k = 0;
        for (int round = 0; round < REFINEMENTS && low < high; round++) {
            Grid grid = new Grid(run, between(low, high));
            int nearest = grid.best();
            if (grid.value(nearest) <= best.value(k)) {
                best = grid;
                k = nearest;
            }
            low = grid.start[Math.max(0, nearest - 1)];
            high = grid.start[Math.min(GRID - 1, nearest + 1)];
        }
        return Optional.of(new WorstCaseWeights(run.setting, best.start[k], best.y[k], best.noise[k]));
    }

    /** The last rate before step T that is not 0, and the product of it and its norm. */
    private static double[] lastUsed(Run run) {
        double[] found = new double[2];
        run.backwards(block -> {
            for (int i = run.withoutLast(block) - 1; i >= 0 && found[0] == 0; i--) {
                found[0] = block.rate[i];
                found[1] = block.weighted[i];
            }
        });
        return found;
    }

    private static double[] between(double low, double high) {
        double[] grid = new double[GRID];
        for (int k = 0; k < GRID; k++) {
            grid[k] = low * Math.pow(high / low, k / (GRID - 1.0));
        }
        return grid;
    }

    /** The sum for several y_T, in one pass. */
    private static final class Grid {

        private final double distance;
        private final double[] start;
        private final double[] y;
        private final double[] noise;

        Grid(Run run, double[] start) {
            this.distance = run.setting.distance();
            this.start = start;
            this.y = start.clone();
            this.noise = new double[start.length];
            double lastNorm = run.lastNorm();
            for (int k = 0; k < y.length; k++) {
                noise[k] = y[k] * lastNorm * (y[k] * lastNorm);
            }
            run.backwards(block -> {
                for (int i = run.withoutLast(block) - 1; i >= 0; i--) {
                    add(block.rate[i], block.norm[i]);
                }
            });
        }

        private void add(double rate, double norm) {
            for (int k = 0; k < y.length; k++) {
                double weight = rate / y[k];
                noise[k] += weight * norm * (weight * norm);
                y[k] += weight;
            }
        }

        double value(int k) {
            return (distance / y[k] * (distance / y[k]) + noise[k]) / 2;
        }

        int best() {
            int best = 0;
            for (int k = 1; k < y.length; k++) {
                best = value(k) < value(best) ? k : best;
            }
            return best;
        }
    }

    Tradeoff tradeoff() {
        double reach = setting.distance() / first;
        return new Tradeoff.Hyperbola(reach * reach / 2, noise / 2);
    }

    /** The sum for this y_T, enclosed: its high end bounds the loss, though another y_T may give a smaller one. */
    Enclosure enclose(Run run) {
        Enclosure lastWeight = Enclosure.exactly(y).times(Enclosure.exactly(run.lastNorm()));
        EnclosedSum sum = new EnclosedSum();
        Enclosure squared = lastWeight.times(lastWeight);
        sum.add(squared.low(), squared.high());
        EnclosedSum path = new EnclosedSum();
        path.add(y);
        run.backwards(block -> {
            for (int i = run.withoutLast(block) - 1; i >= 0; i--) {
                if (block.rate[i] > 0) {
                    double low = Rounding.divideDown(block.rate[i], path.high());
                    double high = Rounding.divideUp(block.rate[i], path.low());
                    double weightedLow = Rounding.multiplyDown(low, block.norm[i]);
                    double weightedHigh = Rounding.multiplyUp(high, block.norm[i]);
                    sum.add(
                            Rounding.multiplyDown(weightedLow, weightedLow),
                            Rounding.multiplyUp(weightedHigh, weightedHigh));
                    path.add(low, high);
                }
            }
        });
        Enclosure reach = Enclosure.exactly(setting.distance()).dividedBy(path.value());
        return reach.times(reach).plus(sum.value()).dividedBy(Enclosure.exactly(2));
    }

    /** With y_T held: at a minimum over y_T its own change adds nothing. */
    double[] gradient(double[] rates, double[] norms) {
        int last = rates.length - 1;
        double[] ys = new double[rates.length];
        ys[last] = y;
        for (int k = last - 1; k >= 0; k--) {
            ys[k] = ys[k + 1] + rates[k] / ys[k + 1];
        }
        double[] gradient = new double[rates.length];
        double byY = -setting.distance() / ys[0] * (setting.distance() / ys[0]) / ys[0];
        for (int k = 0; k < last; k++) {
            double next = ys[k + 1];
            double weight = rates[k] / next;
            double square = norms[k] * norms[k];
            gradient[k] = byY / next + weight * square / next;
            byY = byY * (1 - weight / next) - weight * weight * square / next;
        }
        return gradient;
    }
}
