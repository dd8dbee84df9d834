package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import java.util.List;

/**
 * What is believed of some parameters before a fit: {@code (s (ln theta - ln centre) / deviation)^2 / 2} is added to the sum
 * of Huber losses for each. {@code s} is in units of a log residual: with {@code s = 1e-3} a prior one deviation off
 * weighs as much as one measurement at the threshold.
 *
 * <p>A fit has no prior unless one is given. {@link #ofPublishedMultiPower} is centred at the published fits of the
 * published curves: on those very curves it is not independent of the data.
 *
 * @param beliefs one for each parameter that something is believed of
 * @param scale s > 0
 */
public record Prior(List<Belief> beliefs, double scale) {

    /** No prior. */
    public static final Prior NONE = new Prior(List.of(), 1);

    /**
     * @param parameter its name
     * @param centre the most likely value, positive
     * @param deviation of its logarithm, positive
     */
    public record Belief(String parameter, double centre, double deviation) {

        /** @throws IllegalArgumentException if a number is not positive and finite */
        public Belief {
            Arguments.notNull("parameter", parameter);
            Arguments.positive("centre", centre);
            Arguments.positive("deviation", deviation);
        }
    }

    /** @throws IllegalArgumentException if the scale is not positive and finite */
    public Prior {
        beliefs = Arguments.items("beliefs", beliefs);
        Arguments.positive("scale", scale);
    }

    /**
     * C = 2, beta = 0.59 and gamma = 0.64, with deviations of their logarithms of 0.5, 0.3 and 0.3: the published fits
     * of three language models (Luo et al., arXiv 2503.12811).
     *
     * @param scale no value is best: 1e-3 to 1e-2 were tried
     */
    public static Prior ofPublishedMultiPower(double scale) {
        return new Prior(
                List.of(new Belief("C", 2, 0.5), new Belief("beta", 0.59, 0.3), new Belief("gamma", 0.64, 0.3)), scale);
    }

    /** The factor {@code s/deviation} of each parameter of a family; 0 where nothing is believed. */
    double[] weights(LawFamily family) {
        double[] weights = new double[family.parameters().size()];
        for (Belief belief : beliefs) {
            weights[index(family, belief)] = scale / belief.deviation;
        }
        return weights;
    }

    /** The logarithm of each centre. */
    double[] centres(LawFamily family) {
        double[] centres = new double[family.parameters().size()];
        for (Belief belief : beliefs) {
            centres[index(family, belief)] = Functions.log(belief.centre);
        }
        return centres;
    }

    private static int index(LawFamily family, Belief belief) {
        int index = family.parameters().indexOf(belief.parameter);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "prior speaks of " + belief.parameter + ", but the parameters are " + family.parameters());
        }
        return index;
    }
}
