package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Rational;
import java.util.List;

/**
 * The last loss of a run as the weighted average of all its losses and what each step adds:
 * {@code q_T = (1/w_{1:T}) Σ w_t q_t + Σ_{k<T} (1/w_{k+1:T} − 1/w_{k:T}) Σ_{t≥k} w_t (q_t − q_k)}.
 *
 * <p>It holds for any numbers, and says of a measured loss curve where the last loss comes from. The term of step k
 * compares all that came after with the loss at k: it is negative where the run went on to improve on θ_k, and
 * positive where it was worse off after, as it is with rates that are too large near the end. Their sum is what the
 * last iterate gains (negative) or loses against the average that averaging theorems speak of; with the rates as
 * weights those are {@link Bound#WEIGHTED_AVERAGE} and {@link Bound#LAST_ITERATE}.
 *
 * @param average the weighted average of the losses
 * @param terms what each step adds, from step 1 to T − 1
 * @param last the last loss
 * @see <a href="https://kexue.fm/archives/11494">kexue.fm 11494, the weighted identity; with equal weights, the plain
 *     one</a>
 */
public record LossDecomposition(double average, double[] terms, double last) {

    /**
     * The decomposition of a loss curve.
     *
     * @param losses q_t, any numbers
     * @param weights w_t; no sum of the last ones is 0, as the rates of a run whose last is positive; equal for the
     *     plain identity
     * @throws IllegalArgumentException if there are not as many weights as losses, none, or a sum of the last ones is 0
     */
    public static LossDecomposition of(double[] losses, double[] weights) {
        int steps = Arguments.allFinite("losses", losses).length;
        Arguments.sameLength("weights", weights, "losses", losses);
        Arguments.allFinite("weights", weights);
        double[] terms = new double[steps - 1];
        // Losses relative to the last keep the sums small where the curve is flat.
        double last = losses[steps - 1];
        double suffix = weights[steps - 1];
        Sum weighted = new Sum();
        requireNotZero(suffix, steps);
        for (int k = steps - 2; k >= 0; k--) {
            double gap = losses[k] - last;
            double longer = suffix + weights[k];
            requireNotZero(longer, k + 1);
            terms[k] = weights[k] / suffix / longer * (weighted.value() - gap * suffix);
            weighted.add(weights[k] * gap);
            suffix = longer;
        }
        return new LossDecomposition(last + weighted.value() / suffix, terms, last);
    }

    /** What is left of {@code last − average − Σ terms}: rounding alone. */
    public double residual() {
        Sum sum = new Sum();
        sum.add(last - average);
        for (double term : terms) {
            sum.add(-term);
        }
        return sum.value();
    }

    /**
     * The two sides' difference in exact arithmetic, from the formula as it is printed: 0 for all losses and weights.
     *
     * @throws IllegalArgumentException if there are not as many weights as losses, or none
     * @throws ArithmeticException if a sum of the last weights is 0
     */
    public static Rational exactResidual(List<Rational> losses, List<Rational> weights) {
        int steps = Arguments.items("losses", losses).size();
        if (steps == 0 || Arguments.items("weights", weights).size() != steps) {
            throw new IllegalArgumentException(
                    "weights must be as many as losses, " + steps + ", and at least 1, but are " + weights.size());
        }
        Rational[] suffix = new Rational[steps + 1];
        suffix[steps] = Rational.ZERO;
        Rational average = Rational.ZERO;
        for (int t = steps - 1; t >= 0; t--) {
            suffix[t] = suffix[t + 1].plus(weights.get(t));
            average = average.plus(weights.get(t).times(losses.get(t)));
        }
        Rational right = average.dividedBy(suffix[0]);
        for (int k = 0; k < steps - 1; k++) {
            Rational gaps = Rational.ZERO;
            for (int t = k; t < steps; t++) {
                gaps = gaps.plus(weights.get(t).times(losses.get(t).minus(losses.get(k))));
            }
            Rational factor = Rational.ONE.dividedBy(suffix[k + 1]).minus(Rational.ONE.dividedBy(suffix[k]));
            right = right.plus(factor.times(gaps));
        }
        return losses.get(steps - 1).minus(right);
    }

    private static void requireNotZero(double suffix, int step) {
        if (suffix == 0) {
            throw new IllegalArgumentException("the weights from step " + step + " on add up to 0");
        }
    }
}
