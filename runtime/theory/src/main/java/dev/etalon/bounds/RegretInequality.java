package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

/**
 * The inequality that all bounds on averages come from, checked along a run:
 * {@code Σ η_t (L_t − L_φ) ≤ ‖θ_1 − φ‖²/2 + ½ Σ η_t² ‖g_t‖²}. Feed it one step at a time, then ask for the
 * {@link #slack}.
 *
 * <ul>
 *   <li>With the losses of the samples and the gradients taken it holds on every path, for every φ, if the loss of
 *       every sample is convex: descent, projected on a convex domain or not (kexue.fm 11469, the telescoped
 *       inequality).
 *   <li>With expected losses and {@code G²} for {@code ‖g_t‖²} it holds in the mean, for φ and rates that do not
 *       depend on the samples (the same, mid2 and mid3; the core inequality of kexue.fm 11494).
 *   <li>From step k on with {@code φ = θ_k}, so at distance 0, it bounds what later steps can lose on θ_k: of it the
 *       last-iterate bound is made (kexue.fm 11494).
 * </ul>
 */
public final class RegretInequality {

    private final Sum left = new Sum();
    private final Sum right = new Sum();

    /** @param distance {@code ‖θ_1 − φ‖}, of the first step fed */
    public RegretInequality(double distance) {
        right.add(Arguments.notNegative("distance", distance) * distance / 2);
    }

    /**
     * Feeds a step.
     *
     * @param loss L_t: that of θ_t, on the sample of the step or in the mean
     * @param referenceLoss L_φ: that of φ, likewise
     * @param gradientNorm {@code ‖g_t‖}, or its bound
     * @throws IllegalArgumentException if a number is not finite, or the rate or the norm negative: of a run that diverged
     *     beyond the doubles nothing is claimed
     */
    public void step(double rate, double loss, double referenceLoss, double gradientNorm) {
        Arguments.notNegative("rate", rate);
        Arguments.finite("loss", loss);
        Arguments.finite("referenceLoss", referenceLoss);
        Arguments.notNegative("gradientNorm", gradientNorm);
        left.add(rate * (loss - referenceLoss));
        right.add(rate * gradientNorm * (rate * gradientNorm) / 2);
    }

    /** Right side less left side: not negative but for rounding, if the theorem's assumptions hold. */
    public double slack() {
        return right.value() - left.value();
    }

    /**
     * One step's identity, from which the inequality is summed:
     * {@code ‖θ − ηg − φ‖² − (‖θ − φ‖² − 2η⟨θ − φ, g⟩ + η²‖g‖²)}, which is 0 but for rounding. Projection on a convex
     * domain with φ inside can only make the first term smaller, see {@link #projectionSlack}.
     */
    public static double oneStepResidual(double[] theta, double[] gradient, double[] phi, double rate) {
        Arguments.sameLength("gradient", gradient, "theta", theta);
        Arguments.sameLength("phi", phi, "theta", theta);
        Sum residual = new Sum();
        for (int j = 0; j < theta.length; j++) {
            double gap = theta[j] - phi[j];
            double moved = gap - rate * gradient[j];
            residual.add(moved * moved);
            residual.add(-gap * gap);
            residual.add(2 * rate * gap * gradient[j]);
            residual.add(-rate * gradient[j] * (rate * gradient[j]));
        }
        return residual.value();
    }

    /** {@code ‖x − y‖ − ‖Πx − Πy‖}: not negative but for rounding, if Π projects on a convex set. */
    public static double projectionSlack(double[] x, double[] y, double[] projectedX, double[] projectedY) {
        Arguments.sameLength("y", y, "x", x);
        Arguments.sameLength("projectedX", projectedX, "x", x);
        Arguments.sameLength("projectedY", projectedY, "x", x);
        return distance(x, y) - distance(projectedX, projectedY);
    }

    private static double distance(double[] x, double[] y) {
        double squares = 0;
        for (int j = 0; j < x.length; j++) {
            squares += (x[j] - y[j]) * (x[j] - y[j]);
        }
        return Math.sqrt(squares);
    }
}
