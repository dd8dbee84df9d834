package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import java.util.Arrays;
import java.util.List;

/**
 * What curves can tell of a law's parameters, before anything is fitted: the Jacobian of the logarithms of its losses by
 * the logarithms of its parameters.
 */
public final class Identifiability {

    private final Matrices.Singular decomposition;

    private Identifiability(Matrices.Singular decomposition) {
        this.decomposition = decomposition;
    }

    /**
     * At given parameters, on the schedules and steps of curves; their losses do not matter.
     *
     * @throws IllegalArgumentException if there is no curve, parameters are not as many as the family has, or one is not
     *     positive and finite
     */
    public static Identifiability of(LawFamily family, List<LossCurve> curves, double... parameters) {
        Arguments.allPositive("parameters", parameters);
        family.law(parameters);
        Arguments.within("the number of curves", curves.size(), 1, Integer.MAX_VALUE);
        Model model = family.model(LawRun.of(curves));
        double[][] jacobian = new double[model.size()][parameters.length];
        double[] logarithms = Arrays.stream(parameters).map(Functions::log).toArray();
        model.evaluate(logarithms, new double[model.size()], jacobian);
        return new Identifiability(Matrices.singular(jacobian));
    }

    /** The largest singular value by the least, columns having a length of 1; beyond 1e5 a fit means nothing. */
    public double condition() {
        return decomposition.condition();
    }

    /**
     * The standard error of each parameter relative to it, for independent noise.
     *
     * @param noise its standard deviation in the logarithm of a loss, positive
     * @throws IllegalArgumentException if it is not
     */
    public double[] relativeErrors(double noise) {
        Arguments.positive("noise", noise);
        return Arrays.stream(new StandardErrors(decomposition.inverseOfSquare()).relative())
                .map(error -> noise * error)
                .toArray();
    }
}
