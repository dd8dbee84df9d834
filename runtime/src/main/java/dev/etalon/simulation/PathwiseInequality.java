package dev.etalon.simulation;

/**
 * Watches a run of (projected) SGD and holds it against the inequality that holds on every path, whatever was drawn:
 *
 * <pre>sum_t eta_t [L(x_t, theta_t) - L(x_t, phi)] &lt;= ||theta_1 - phi||^2 / 2 + 1/2 sum_t eta_t^2 ||g_t||^2</pre>
 *
 * <p>for convex sample losses and any fixed {@code phi} of the region (kexue 11469, the telescoped one-step inequality;
 * S1.4). Attach it to a run before its first step.
 */
public final class PathwiseInequality implements Run.Listener {

    private final double[] reference;
    private double regret;
    private double squares;
    private double initial = Double.NaN;

    /** @param reference the point {@code phi} */
    public PathwiseInequality(double[] reference) {
        this.reference = reference.clone();
    }

    /**
     * @throws IllegalStateException if the run clips or has momentum, for which the inequality is not claimed, or was
     *     begun before it was listened to
     */
    @Override
    public void step(Run run, double rate, double[] gradient) {
        if (Double.isNaN(initial)) {
            Method method = run.simulation().method();
            boolean plain = method.momentum().equals(Momentum.NONE) && method.clip() == Double.POSITIVE_INFINITY;
            if (!plain || run.step() > 0) {
                throw new IllegalStateException(
                        "the pathwise inequality is about whole runs of SGD without momentum and clipping");
            }
            initial = Vectors.squaredDistance(run.point(), reference) / 2;
        }
        regret += rate * (run.sampler().loss(run.point()) - run.sampler().loss(reference));
        squares += rate * rate * Vectors.dot(gradient, gradient) / 2;
    }

    /** The weighted sum of excess losses so far. */
    public double left() {
        return regret;
    }

    /** The bound on it. */
    public double right() {
        return (Double.isNaN(initial) ? 0 : initial) + squares;
    }

    /** How far the run is from violating the inequality: at least 0 but for rounding. */
    public double slack() {
        return right() - left();
    }
}
