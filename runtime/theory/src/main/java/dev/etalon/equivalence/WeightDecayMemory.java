package dev.etalon.equivalence;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;

/**
 * Decoupled weight decay under a schedule as an average: {@code x_T = prod (1 - eta_k lambda) x_0 - sum_k eta_k
 * prod_(j>k) (1 - eta_j lambda) u_k}, exactly. The weights {@code eta_k lambda prod_(j>k) (1 - eta_j lambda)} of the
 * updates sum to 1 less what is left of the start; the memory of a run with a decay to 0 is several times longer than
 * {@code 1/(eta lambda)} with the peak says (timescales of arXiv 2405.13698).
 *
 * @param startWeight the factor that is left on the start
 * @param meanAge the mean age of the updates in steps, the last one's being 1
 */
public record WeightDecayMemory(double startWeight, double meanAge) {

    /**
     * @param decay lambda > 0
     * @param steps T, from 1 to 10^9
     * @throws IllegalArgumentException if an argument is out of its range, a rate times lambda is not in [0, 1], or all rates are
     *     0: without an update there is no age
     */
    public static WeightDecayMemory of(LearningRate rate, long steps, double decay) {
        Arguments.notNull("rate", rate);
        Arguments.within("steps", steps, 1, 1_000_000_000);
        Arguments.positive("decay", decay);
        double left = 1;
        double weights = 0;
        double ages = 0;
        for (long k = steps - 1; k >= 0; k--) {
            double shrink = shrink(rate, k, decay);
            weights += shrink * left;
            ages += shrink * left * (steps - k);
            left *= 1 - shrink;
        }
        if (weights == 0) {
            throw new IllegalArgumentException("rate must be above 0 at one of the " + steps
                    + " steps, for there to be an update, but is 0 at all");
        }
        return new WeightDecayMemory(left, ages / weights);
    }

    /**
     * The weights {@code eta_k lambda prod_(j>k) (1 - eta_j lambda)} of {@code -u_k/lambda} in the last point, u_k being the
     * update of step k before its rate.
     *
     * @param steps T, from 1 to 10^8
     * @param decay lambda > 0
     * @return those of the steps 0 to T - 1; their sum is 1 less {@link #startWeight}
     * @throws IllegalArgumentException if an argument is out of its range, or a rate times lambda is not in [0, 1]
     */
    public static Equivalent.Exact<double[]> weights(LearningRate rate, int steps, double decay) {
        Arguments.notNull("rate", rate);
        double[] weights = new double[Arguments.within("steps", steps, 1, 100_000_000)];
        Arguments.positive("decay", decay);
        double left = 1;
        for (int k = steps - 1; k >= 0; k--) {
            double shrink = shrink(rate, k, decay);
            weights[k] = shrink * left;
            left *= 1 - shrink;
        }
        return new Equivalent.Exact<>(
                weights, "an identity for every method with decoupled weight decay, whatever its updates are");
    }

    private static double shrink(LearningRate rate, long step, double decay) {
        return Arguments.within("the rate of step " + step + " times decay", rate.at(step) * decay, 0, 1);
    }

    /** {@code 1/(eta lambda)} for a constant rate, in steps. */
    public static double timescale(double rate, double decay) {
        return 1 / (Arguments.positive("rate", rate) * Arguments.positive("decay", decay));
    }

    /** {@code 1/(eta lambda T)}, as a part of the run. */
    public static double timescaleOfRun(double rate, double decay, long steps) {
        return timescale(rate, decay) / Arguments.within("steps", steps, 1, Long.MAX_VALUE);
    }
}
