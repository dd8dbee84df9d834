package dev.etalon.stability;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Problem;

/**
 * Multiplies the rate by {@code factor} when the loss has not improved for more than {@code patience} steps, down to a
 * floor. To improve is to fall below the best so far by {@code threshold}, relatively. After a reduction the next
 * {@code cooldown} steps are not counted.
 */
public final class ReduceOnPlateau implements RateController {

    private final double factor;
    private final int patience;
    private final double threshold;
    private final int cooldown;
    private final double floor;
    private double best = Double.POSITIVE_INFINITY;
    private int bad;
    private int resting;

    /** @throws IllegalArgumentException if {@code factor} is not in (0, 1) or another argument is negative */
    public ReduceOnPlateau(double factor, int patience, double threshold, int cooldown, double floor) {
        Arguments.between("factor", factor, 0, 1);
        Arguments.within("patience", patience, 0, Integer.MAX_VALUE);
        Arguments.notNegative("threshold", threshold);
        Arguments.within("cooldown", cooldown, 0, Integer.MAX_VALUE);
        Arguments.notNegative("floor", floor);
        this.factor = factor;
        this.patience = patience;
        this.threshold = threshold;
        this.cooldown = cooldown;
        this.floor = floor;
    }

    @Override
    public double rate(Problem problem, double[] point, double[] gradient, double previous) {
        ControllerArguments.require(problem, point, gradient);
        return next(problem.loss(point), previous);
    }

    /** The rate that follows on {@code rate} now that {@code loss} was measured; for loops of one's own. */
    public double next(double loss, double rate) {
        if (loss < best - threshold * Math.abs(best) || best == Double.POSITIVE_INFINITY) {
            best = loss;
            bad = 0;
        } else if (resting > 0) {
            bad = 0;
        } else {
            bad++;
        }
        resting = Math.max(0, resting - 1);
        if (bad <= patience) {
            return rate;
        }
        bad = 0;
        resting = cooldown;
        return Math.max(floor, rate * factor);
    }
}
