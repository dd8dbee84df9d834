package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Problem;

/**
 * Divides the rate by {@code factor} after more than {@code patience} steps in a row that improved the loss, and
 * multiplies it by {@code factor} after as many that did not, within {@code [floor, ceiling]}: a plateau rule that also
 * goes up.
 */
public final class GreedyRate implements RateController {

    private final double factor;
    private final int patience;
    private final double floor;
    private final double ceiling;
    private double best = Double.POSITIVE_INFINITY;
    private int good;
    private int bad;

    /** @throws IllegalArgumentException if {@code factor} is not in (0, 1), patience negative, or the range empty */
    public GreedyRate(double factor, int patience, double floor, double ceiling) {
        Arguments.between("factor", factor, 0, 1);
        Arguments.within("patience", patience, 0, Integer.MAX_VALUE);
        Arguments.positive("floor", floor);
        Arguments.within("ceiling", ceiling, floor, Double.POSITIVE_INFINITY);
        this.factor = factor;
        this.patience = patience;
        this.floor = floor;
        this.ceiling = ceiling;
    }

    @Override
    public double rate(Problem problem, double[] point, double[] gradient, double previous) {
        ControllerArguments.require(problem, point, gradient);
        return next(problem.loss(point), previous);
    }

    /** The rate that follows on {@code rate} now that {@code loss} was measured; for loops of one's own. */
    public double next(double loss, double rate) {
        if (loss < best) {
            best = loss;
            good++;
            bad = 0;
        } else {
            bad++;
            good = 0;
        }
        if (good > patience) {
            good = 0;
            return Math.min(ceiling, rate / factor);
        }
        if (bad > patience) {
            bad = 0;
            return Math.max(floor, rate * factor);
        }
        return rate;
    }
}
