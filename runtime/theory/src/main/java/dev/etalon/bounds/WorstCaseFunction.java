package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Doubles;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The convex function on which subgradient descent with given rates ends as badly as {@link Bound#WORST_CASE} says:
 * {@code f(x) = max(0, max_k ⟨g_k, x⟩)}, with {@code ‖g_k‖ = G}, the minimum 0 at the origin and a start at distance D
 * from it (without the 0 it has none: independent g_k leave a direction in which all terms fall). At step k the subgradient to return is g_k, one of the largest terms there; {@code f(θ_T)} is then exactly the
 * worst case.
 *
 * <p>{@code ⟨g_k, g_j⟩} is a number c_k for all j &gt; k, so that {@code g_k} has component {@code b_j} for j &lt; k,
 * one of its own at k and none after: a few numbers for each step describe them all. Steps with a rate of 0 have no
 * coordinate, and the last steps, whose g are the same, share one. Where {@code G·u ≤ D} the function is
 * {@code G‖x‖}.
 *
 * <p>Source: derived with the bound; the construction follows from {@code f(θ_k) = ⟨g_j, θ_k⟩} for all j ≥ k.
 */
public final class WorstCaseFunction implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final double norm;

    /** The coordinate of each step. */
    private final int[] coordinates;

    /** The component at j of all g_k with k &gt; j. */
    private final double[] shared;

    /** The component at k of g_k. */
    private final double[] own;

    private final double[] start;

    private WorstCaseFunction(double norm, int[] coordinates, double[] shared, double[] own, double[] start) {
        this.norm = norm;
        this.coordinates = coordinates;
        this.shared = shared;
        this.own = own;
        this.start = start;
    }

    /**
     * The function for the rates of a run, with one gradient norm for all steps.
     *
     * @throws IllegalArgumentException if the setting has a norm for each step, or a rate is negative or not finite
     */
    public static WorstCaseFunction of(double[] rates, Setting setting) {
        Arguments.allNotNegative("rates", rates);
        requireOneNorm(Arguments.notNull("setting", setting));
        // In units in which D and G are near 1, so that no square of theirs is beyond the doubles.
        double length = Scale.of(setting.distance());
        double slope = Scale.of(setting.gradientNorm());
        double[] relative = new double[rates.length];
        for (int k = 0; k < rates.length; k++) {
            relative[k] = rates[k] * slope / length;
        }
        return inUnits(relative, Setting.of(setting.distance() / length, setting.gradientNorm() / slope))
                .times(length, slope);
    }

    /** This function for a distance and for gradients that are so many times as long. */
    private WorstCaseFunction times(double length, double slope) {
        return new WorstCaseFunction(
                norm * slope, coordinates, times(shared, slope), times(own, slope), times(start, length));
    }

    private static double[] times(double[] values, double factor) {
        double[] products = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            products[k] = values[k] * factor;
        }
        return products;
    }

    private static WorstCaseFunction inUnits(double[] rates, Setting setting) {
        int[] coordinates = new int[rates.length];
        double[] used = new double[rates.length];
        int count = 0;
        for (int k = 0; k < rates.length; k++) {
            coordinates[k] = count;
            if (k < rates.length - 1 && rates[k] > 0) {
                used[count++] = rates[k];
            }
        }
        used = Arrays.copyOf(used, count);
        WorstCaseSums sums = WorstCaseSums.of(new BackwardRun(Series.of(rates), setting));
        double u = 2 * sums.rates() + sums.excess();
        return setting.gradientNorm() * u <= setting.distance()
                ? cone(coordinates, setting)
                : polyhedron(coordinates, used, setting, u);
    }

    private static void requireOneNorm(Setting setting) {
        if (setting.norms() != null) {
            throw new IllegalArgumentException("setting must have one gradient norm, but has one for each of "
                    + setting.norms().steps() + " steps");
        }
    }

    /** {@code G‖x‖} on a line: every g is the same. */
    private static WorstCaseFunction cone(int[] coordinates, Setting setting) {
        return new WorstCaseFunction(
                setting.gradientNorm(),
                new int[coordinates.length],
                new double[1],
                new double[] {setting.gradientNorm()},
                new double[] {setting.distance()});
    }

    /**
     * From step `merged` of the used ones on all g are the same. No two numbers that are alike are subtracted: what
     * is carried along is by how much the products fall short of G².
     */
    private static WorstCaseFunction polyhedron(int[] coordinates, double[] rates, Setting setting, double u) {
        double[] squares = new double[rates.length];
        int merged = squaredRoots(rates, squares);
        double norm = setting.gradientNorm();
        double[] shared = new double[merged + 1];
        double[] own = new double[merged + 1];
        double[] weights = new double[merged + 1];
        // G²·W_k less the product of x_1 with the g from k on, which at first is D²/W_1, with W_1 = u.
        double lack = (norm - setting.distance() / u) * (norm * u + setting.distance());
        double left = norm * norm;
        for (int k = 0; k < merged; k++) {
            double defect = lack / Math.sqrt(u * squares[k]); // G² − c_k
            own[k] = Math.sqrt(left);
            shared[k] = (left - defect) / own[k];
            weights[k] = Math.sqrt(u / squares[k]) * rates[k];
            left = defect * (2 * left - defect) / left;
            lack *= (squares[k] - rates[k]) / squares[k];
        }
        own[merged] = Math.sqrt(left);
        weights[merged] = Math.sqrt(u * squares[merged - 1]);
        for (int k = 0; k < coordinates.length; k++) {
            coordinates[k] = Math.min(coordinates[k], merged);
        }
        return new WorstCaseFunction(norm, coordinates, shared, own, combine(weights, shared, own));
    }

    /** {@code x_1 = Σ w_k g_k}. */
    private static double[] combine(double[] weights, double[] shared, double[] own) {
        double[] start = new double[weights.length];
        double later = 0;
        for (int k = start.length - 1; k >= 0; k--) {
            start[k] = own[k] * weights[k] + shared[k] * later;
            later += weights[k];
        }
        return start;
    }

    /**
     * Writes {@code y_{k+1}²} for every step up to that before which the search for the best y_T last began anew.
     *
     * @return the number of these steps
     */
    private static int squaredRoots(double[] rates, double[] squares) {
        int count = rates.length;
        double sum = 0;
        double excess = 0;
        for (int k = rates.length - 1; k >= 0; k--) {
            double u = 2 * sum + excess;
            if (u <= rates[k]) {
                excess = 2 * rates[k] - 2 * sum;
                count = k + 1;
                u = rates[k];
            } else {
                excess += rates[k] / u * rates[k];
            }
            squares[k] = u;
            sum += rates[k];
        }
        return count;
    }

    /** The number of coordinates: no more than steps. */
    public int dimension() {
        return start.length;
    }

    /** G: no subgradient is longer. */
    public double gradientNorm() {
        return norm;
    }

    /** θ_1, at distance D from the minimiser, which is the origin. */
    public double[] start() {
        return start.clone();
    }

    /** {@code f(x) = max(0, max_k ⟨g_k, x⟩)}. @throws IllegalArgumentException if x has another dimension */
    public double value(double[] x) {
        requireDimension(x);
        double along = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < start.length; k++) {
            largest = Math.max(largest, along + own[k] * x[k]);
            along += shared[k] * x[k];
        }
        return start.length == 1 ? Math.abs(own[0] * x[0]) : Math.max(0, largest);
    }

    /**
     * g_k: the subgradient that the oracle returns at θ_k on the way.
     *
     * @param step k, from 1 to T
     * @throws IllegalArgumentException if there is no such step
     */
    public double[] subgradient(int step) {
        Arguments.within("step", step, 1, coordinates.length);
        int k = coordinates[step - 1];
        double[] gradient = new double[start.length];
        System.arraycopy(shared, 0, gradient, 0, k);
        gradient[k] = own[k];
        return gradient;
    }

    /**
     * A subgradient at any x: that of the first among the largest terms, and 0 where all are negative.
     *
     * @throws IllegalArgumentException if x has another dimension
     */
    public double[] subgradientAt(double[] x) {
        requireDimension(x);
        double along = 0;
        double largest = Double.NEGATIVE_INFINITY;
        int found = 0;
        for (int k = 0; k < start.length; k++) {
            double term = along + own[k] * x[k];
            if (term > largest) {
                largest = term;
                found = k;
            }
            along += shared[k] * x[k];
        }
        double[] gradient = new double[start.length];
        if (largest < 0 && start.length > 1) {
            return gradient;
        }
        System.arraycopy(shared, 0, gradient, 0, found);
        gradient[found] = start.length == 1 ? Doubles.copySign(own[0], x[0]) : own[found];
        return gradient;
    }

    private void requireDimension(double[] x) {
        if (Arguments.notNull("x", x).length != start.length) {
            throw new IllegalArgumentException("x must have the dimension " + start.length + ", but has " + x.length);
        }
    }
}
