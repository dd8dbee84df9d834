package dev.etalon.bounds;

import dev.etalon.exact.Functions;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The bound of {@link WorstCase} where each step has its own gradient norm, for every factor on the rates. Each
 * {@code y_T > 0} proves {@code D²/(2 q y_1²) + q N/2} (see {@link WorstCaseSamples}); the bound is the least of them. A
 * factor q on the rates multiplies every y by √q, so that the same y_1 and N serve all factors, and the least over both
 * is that of {@code D √N/y_1}. The y_T that is best for the rates as they are is not the one that is best for the shape.
 *
 * <p>There may be several valleys. A grid of y_T finds each by a derivative that turns from falling to rising, and
 * the derivative's root is searched in all of them.
 */
final class WorstCaseValleys implements Tradeoff {

    /** Steps of ln y_T. */
    private static final double SPACING = 0.05;

    /** The grid's ends, by the square root of the sum of the rates. */
    private static final double LOWEST = Functions.exp(-24);

    private static final double HIGHEST = Functions.exp(6);
    private static final int MOST = 6000;

    /** How much worse than the best point of the grid another may be that is looked at more closely, and how closely. */
    private static final double NEAR = 1.25;

    private static final int FINER = 16;
    private static final int SEARCHES = 200;

    /** Rates and norms divided by the units. */
    private final BackwardRun run;

    private final double rateUnit;
    private final double normUnit;
    private final WorstCaseSamples grid;
    private final double lastWeight;

    /** What was found last, and the best of the shape: each search is a few hundred passes over the rates. */
    private Found lastFound;

    private WorstCaseSamples bestShape;

    /** The best for a factor. */
    private record Found(double q, WorstCaseSamples best) {}

    private WorstCaseValleys(BackwardRun run, double rateUnit, double normUnit) {
        this.run = run;
        this.rateUnit = rateUnit;
        this.normUnit = normUnit;
        double[] sumAndLast = sumAndLastUsed(run);
        double root = Math.sqrt(sumAndLast[0]);
        lastWeight = sumAndLast[2];
        double low = Math.min(LOWEST * root, Math.sqrt(sumAndLast[1]) / 32);
        grid = root == 0 ? null : new WorstCaseSamples(run, between(low, HIGHEST * root));
    }

    static WorstCaseValleys of(BackwardRun run) {
        double norm = Scale.of(Scale.largest(run.setting.norms()));
        double peak = Scale.largest(run.rates);
        double unit = peak > 0 && peak < Double.POSITIVE_INFINITY ? Scale.of(peak) : 1;
        run.backwards(block -> {});
        Setting setting = Setting.of(run.setting.distance(), Scale.divided(run.setting.norms(), norm));
        return new WorstCaseValleys(new BackwardRun(Scale.divided(run.rates, unit), setting), unit, norm);
    }

    /** The sum of all rates but the last, the last of them that is not 0, and the product of that and its norm. */
    private static double[] sumAndLastUsed(BackwardRun run) {
        double[] found = new double[3];
        run.backwards(block -> {
            for (int i = run.withoutLast(block) - 1; i >= 0; i--) {
                if (found[0] == 0) {
                    found[1] = block.rate[i];
                    found[2] = block.weighted[i];
                }
                found[0] += block.rate[i];
            }
        });
        return found;
    }

    private static double[] between(double low, double high) {
        double length = Functions.log(high / low);
        int count = (int) Math.min(MOST, Math.ceil(length / SPACING));
        double[] grid = new double[count + 1];
        for (int k = 0; k <= count; k++) {
            grid[k] = low * Functions.exp(length * k / count);
        }
        return grid;
    }

    /** A criterion that is to be small: its value at a sample and the sign of its derivative. */
    private interface Criterion {
        double value(WorstCaseSamples samples, int k);

        double slope(WorstCaseSamples samples, int k);
    }

    /** The best sample: at the bottom of a valley, or at an end of a grid. */
    private WorstCaseSamples best(WorstCaseSamples coarse, Criterion criterion) {
        WorstCaseSamples samples = new WorstCaseSamples(run, finer(coarse, criterion));
        WorstCaseSamples best = single(samples, least(samples.last.length, k -> criterion.value(samples, k)));
        for (int k = 1; k < samples.last.length; k++) {
            if (criterion.slope(samples, k - 1) < 0 && criterion.slope(samples, k) >= 0) {
                WorstCaseSamples bottom = bottom(samples.last[k - 1], samples.last[k], criterion);
                best = criterion.value(bottom, 0) <= criterion.value(best, 0) ? bottom : best;
            }
        }
        return best;
    }

    /** The grid, with more points wherever a narrow valley could be the deepest. */
    private static double[] finer(WorstCaseSamples grid, Criterion criterion) {
        int count = grid.last.length;
        double limit = NEAR * criterion.value(grid, least(count, k -> criterion.value(grid, k)));
        DoubleStream.Builder points = DoubleStream.builder();
        points.add(grid.last[0]);
        for (int k = 1; k < count; k++) {
            double low = grid.last[k - 1];
            double high = grid.last[k];
            if (Math.min(criterion.value(grid, k - 1), criterion.value(grid, k)) < limit) {
                for (int i = 1; i < FINER; i++) {
                    points.add(low + (high - low) * i / FINER);
                }
            }
            points.add(high);
        }
        return points.build().toArray();
    }

    private WorstCaseSamples single(WorstCaseSamples samples, int k) {
        return new WorstCaseSamples(run, samples.last[k]);
    }

    private static int least(int count, IntToDoubleFunction value) {
        int least = 0;
        for (int k = 1; k < count; k++) {
            least = value.applyAsDouble(k) < value.applyAsDouble(least) ? k : least;
        }
        return least;
    }

    /** Where the derivative, which is negative on the left and not on the right, changes its sign. */
    private WorstCaseSamples bottom(double left, double right, Criterion criterion) {
        WorstCaseSamples middle = new WorstCaseSamples(run, right);
        SignChange search = new SignChange(
                left, criterion.slope(new WorstCaseSamples(run, left), 0), right, criterion.slope(middle, 0));
        for (int k = 0; k < SEARCHES; k++) {
            double next = search.next();
            if (Double.isNaN(next)) {
                break;
            }
            middle = new WorstCaseSamples(run, next);
            double slope = criterion.slope(middle, 0);
            search.narrow(next, slope);
            if (slope == 0) {
                break;
            }
        }
        return middle;
    }

    /** q for a factor: in units of D/G. */
    private double q(double factor) {
        return factor * rateUnit / run.setting.distance() * normUnit;
    }

    private WorstCaseSamples bestFor(double q) {
        Found known = lastFound;
        if (known == null || known.q != q) {
            known = new Found(q, searchedFor(q));
            lastFound = known;
        }
        return known.best;
    }

    private WorstCaseSamples searchedFor(double q) {
        Criterion criterion = new Criterion() {
            @Override
            public double value(WorstCaseSamples samples, int k) {
                return samples.value(k, q);
            }

            @Override
            public double slope(WorstCaseSamples samples, int k) {
                return samples.valueSlope(k, q);
            }
        };
        WorstCaseSamples inside = best(grid, criterion);
        // Either of two terms of the sum alone exceeds the value outside of these.
        double root = Math.sqrt(2 * criterion.value(inside, 0) / q);
        WorstCaseSamples above = beyond(grid.last[grid.last.length - 1], root / run.lastNorm(), criterion, inside);
        return beyond(lastWeight / root, grid.last[0], criterion, above);
    }

    private WorstCaseSamples beyond(double low, double high, Criterion criterion, WorstCaseSamples found) {
        if (!(low < high && high < Double.POSITIVE_INFINITY && low > 0)) {
            return found;
        }
        WorstCaseSamples other = best(new WorstCaseSamples(run, between(low, high)), criterion);
        return criterion.value(other, 0) < criterion.value(found, 0) ? other : found;
    }

    private WorstCaseSamples bestShape() {
        WorstCaseSamples known = bestShape;
        if (known == null) {
            known = searchedShape();
            bestShape = known;
        }
        return known;
    }

    private WorstCaseSamples searchedShape() {
        return best(grid, new Criterion() {
            @Override
            public double value(WorstCaseSamples samples, int k) {
                return samples.tuned(k);
            }

            @Override
            public double slope(WorstCaseSamples samples, int k) {
                return samples.tunedSlope(k);
            }
        });
    }

    @Override
    public boolean isFlat() {
        return grid == null;
    }

    @Override
    public double at(double factor) {
        double q = q(factor);
        return run.setting.distance()
                * normUnit
                * (isFlat() ? run.lastNorm() : bestFor(q).value(0, q));
    }

    @Override
    public double bestFactor() {
        Tradeoff.requireSlope(this);
        WorstCaseSamples best = bestShape();
        return run.setting.distance() / normUnit / (best.first(0) * Math.sqrt(best.noise(0)) * rateUnit);
    }

    @Override
    public double bestValue() {
        return run.setting.distance()
                * normUnit
                * (isFlat() ? run.lastNorm() : bestShape().tuned(0));
    }

    /** The bound for its y_T, enclosed: the high end bounds the loss, though another y_T may give a smaller one. */
    Enclosure enclose() {
        WorstCaseEnclosure enclosure = new WorstCaseEnclosure(run, rateUnit, normUnit);
        return isFlat() ? enclosure.unmoved() : enclosure.of(bestFor(q(1)).last[0]);
    }

    /** With y_T held: at a minimum over y_T its own change adds nothing. */
    double[] gradient(double[] rates) {
        double[] gradient = new double[rates.length];
        if (isFlat()) {
            return gradient;
        }
        int last = rates.length - 1;
        double[] norms = run.setting.norms().toArray();
        double[] ys = new double[rates.length];
        ys[last] = bestFor(q(1)).last[0];
        for (int k = last - 1; k >= 0; k--) {
            ys[k] = ys[k + 1] + rates[k] / rateUnit / ys[k + 1];
        }
        double q = q(1);
        double scale = run.setting.distance() * normUnit / rateUnit;
        double byY = -1 / q / ys[0] / ys[0] / ys[0];
        for (int k = 0; k < last; k++) {
            double next = ys[k + 1];
            double weight = rates[k] / rateUnit / next;
            double square = q * norms[k] * norms[k];
            gradient[k] = scale * (byY / next + weight * square / next);
            byY = byY * (1 - weight / next) - weight * weight * square / next;
        }
        return gradient;
    }
}
