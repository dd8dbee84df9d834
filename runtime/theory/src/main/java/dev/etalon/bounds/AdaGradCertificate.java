package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

/**
 * What AdaGrad with the norm of the gradient is known to have reached, after a run: its rates
 * {@code η_k = η/b_k, b_k² = b_0² + ‖g_1‖² + … + ‖g_k‖²} are those of the run, and its norms are the bounds. The proof
 * of {@link Bound#WORST_CASE} holds on every path, and so for rates that depend on gradients: exact gradients, that is;
 * with stochastic ones a rate depends on its own sample, and the theorem does not apply.
 *
 * <p>No such bound can be had before the run: the worst case of the last point is of order T^(-1/4) (arXiv 2604.10728).
 */
public final class AdaGradCertificate {

    private AdaGradCertificate() {}

    /**
     * The realised rates.
     *
     * @param norms of the gradients in the run, one for each step, positive
     * @param rate η > 0
     * @param start b_0 >= 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double[] rates(double[] norms, double rate, double start) {
        Arguments.allPositive("norms", norms);
        Arguments.positive("rate", rate);
        double root = Arguments.notNegative("start", start);
        double[] rates = new double[norms.length];
        for (int k = 0; k < norms.length; k++) {
            root = Scale.hypotenuse(root, norms[k]);
            rates[k] = rate / root;
        }
        return rates;
    }

    /**
     * What is guaranteed for the loss at the last point.
     *
     * @param distance D > 0, from the start to a minimiser
     * @throws IllegalArgumentException as {@link #rates}
     */
    public static Guarantee of(double[] norms, double rate, double start, double distance) {
        double[] rates = rates(norms, rate, start);
        return Bound.WORST_CASE.evaluate(rates, Setting.of(distance, Series.of(norms)));
    }

    /**
     * What is guaranteed for the mean of the losses at all points above the least, with {@code b_0 = 0} and the rate R:
     * {@code 3/2 R √(‖g_1‖² + … + ‖g_T‖²)/T}, the regret of kexue 11469's series, part 5. It holds in the mean for stochastic
     * gradients as well, as no rate depends on a later gradient.
     *
     * @param norms of the gradients in the run, one for each step, positive
     * @param distance R > 0, which no point of the run is further than from a minimiser
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double averageRegret(double[] norms, double distance) {
        Arguments.allPositive("norms", norms);
        Arguments.positive("distance", distance);
        double root = 0;
        for (double norm : norms) {
            root = Scale.hypotenuse(root, norm);
        }
        return 1.5 * distance * (root / norms.length);
    }
}
