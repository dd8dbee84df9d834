package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;

/**
 * Watches a run of SGD and checks each step against
 *
 * <pre>||theta_(t+1) - phi||^2 = ||theta_t - phi||^2 - 2 eta_t &lt;theta_t - phi, g_t&gt; + eta_t^2 ||g_t||^2</pre>
 *
 * <p>(kexue.fm 11469, the identity of one step). With a projection onto a region that contains {@code phi} the left side can only be
 * smaller.
 */
public final class OneStepIdentity implements Run.Listener {

    private final double[] reference;
    private double predicted = Double.NaN;
    private double largestExcess = Double.NEGATIVE_INFINITY;
    private double largestDefect;

    /** @param reference the point {@code phi} */
    public OneStepIdentity(double[] reference) {
        this.reference = Arguments.allFinite("reference", reference).clone();
    }

    @Override
    public void step(Run run, double rate, double[] gradient) {
        Arguments.notNull("run", run);
        Arguments.ofLength("gradient", gradient, reference.length, "the reference");
        double distance = Vectors.squaredDistance(run.point(), reference);
        if (!Double.isNaN(predicted)) {
            double excess = (distance - predicted) / Math.max(distance, predicted);
            largestExcess = Math.max(largestExcess, excess);
            largestDefect = Math.max(largestDefect, Math.abs(excess));
        }
        double inner = 0;
        for (int k = 0; k < reference.length; k++) {
            inner += (run.point()[k] - reference[k]) * gradient[k];
        }
        predicted = distance - 2 * rate * inner + rate * rate * Vectors.dot(gradient, gradient);
    }

    /** The largest relative amount by which a step ended further from {@code phi} than the right side says. */
    public double largestExcess() {
        return largestExcess;
    }

    /** The largest relative difference of the two sides, which is rounding where nothing is projected. */
    public double largestDefect() {
        return largestDefect;
    }
}
