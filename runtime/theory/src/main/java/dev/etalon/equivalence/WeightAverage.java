package dev.etalon.equivalence;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/** An exponential moving average of the points, {@code a <- d a + (1 - d) x}, as a decay of the rate. */
public final class WeightAverage {

    private WeightAverage() {}

    /**
     * The factors {@code 1 - d^(n-i+1)} on the gradients of the last n steps. They never reach 1: the average also
     * shrinks gradients that are older.
     *
     * @param decay d, in (0, 1)
     * @param steps n, at least 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Equivalent.Exact<double[]> decay(double decay, int steps) {
        Arguments.between("decay", decay, 0, 1);
        double[] factors = new double[Arguments.within("steps", steps, 1, 100_000_000)];
        double logarithm = Functions.log(decay);
        for (int i = 1; i <= steps; i++) {
            factors[i - 1] = -Functions.expm1((steps - i + 1) * logarithm);
        }
        return new Equivalent.Exact<>(
                factors,
                "an identity for the same gradients, where the average starts " + steps + " steps before the end");
    }
}
