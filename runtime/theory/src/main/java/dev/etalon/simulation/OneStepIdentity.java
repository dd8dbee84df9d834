package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.util.OptionalDouble;

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
    private OptionalDouble predicted = OptionalDouble.empty();
    private OptionalDouble largestExcess = OptionalDouble.empty();
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
        if (predicted.isPresent()) {
            double right = predicted.getAsDouble();
            double excess = distance == right ? 0 : (distance - right) / Math.max(distance, right);
            largestExcess = OptionalDouble.of(Math.max(largestExcess.orElse(excess), excess));
            largestDefect = Math.max(largestDefect, Math.abs(excess));
        }
        double inner = 0;
        for (int k = 0; k < reference.length; k++) {
            inner += (run.point()[k] - reference[k]) * gradient[k];
        }
        predicted = OptionalDouble.of(distance - 2 * rate * inner + rate * rate * Vectors.dot(gradient, gradient));
    }

    /**
     * The largest relative amount by which a step ended further from {@code phi} than the right side says.
     *
     * @throws IllegalStateException if no step was seen to end: it takes two to be watched
     */
    public double largestExcess() {
        return largestExcess.orElseThrow(() -> new IllegalStateException("no step was watched to its end"));
    }

    /**
     * The largest relative difference of the two sides, which is rounding where nothing is projected.
     *
     * @throws IllegalStateException as {@link #largestExcess}
     */
    public double largestDefect() {
        largestExcess();
        return largestDefect;
    }
}
