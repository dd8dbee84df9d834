package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import dev.etalon.bounds.RegretInequality;

/**
 * Watches a run of (projected) SGD and holds it against the inequality that holds on every path, whatever was drawn:
 *
 * <pre>sum_t eta_t [L(x_t, theta_t) - L(x_t, phi)] &lt;= ||theta_1 - phi||^2 / 2 + 1/2 sum_t eta_t^2 ||g_t||^2</pre>
 *
 * <p>for convex sample losses and any fixed {@code phi} of the region (kexue.fm 11469, the telescoped one-step
 * inequality). Attach it to a run before its first step.
 */
public final class PathwiseInequality implements Run.Listener {

    private final double[] reference;
    private RegretInequality inequality;

    /** @param reference the point {@code phi} */
    public PathwiseInequality(double[] reference) {
        this.reference = Arguments.allFinite("reference", reference).clone();
    }

    /**
     * @throws IllegalStateException if the run clips, decays weights or has another optimiser, for which the inequality is not claimed, or was
     *     begun before it was listened to
     */
    @Override
    public void step(Run run, double rate, double[] gradient) {
        Arguments.notNull("gradient", gradient);
        if (inequality == null) {
            Method method = run.simulation().method();
            boolean plain = method.optimiser().equals(Momentum.NONE)
                    && method.clip().equals(Clip.NONE)
                    && method.decay().factor() == 0;
            if (!plain || run.step() > 0) {
                throw new IllegalStateException("the pathwise inequality is about whole runs of plain SGD");
            }
            inequality = new RegretInequality(Math.sqrt(Vectors.squaredDistance(run.point(), reference)));
        }
        Sampler sampler = run.sampler();
        inequality.step(rate, sampler.loss(run.point()), sampler.loss(reference), Vectors.norm(gradient));
    }

    /**
     * How far the run is from violating the inequality: at least 0 but for rounding.
     *
     * @throws IllegalStateException if no step was made
     */
    public double slack() {
        if (inequality == null) {
            throw new IllegalStateException("no step was watched");
        }
        return inequality.slack();
    }
}
