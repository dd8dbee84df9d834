package dev.etalon.scaling;

import dev.etalon.arguments.Arguments;

/**
 * The maximal-update parametrisation (muP) for Adam: what a wider model takes of a narrower one. Rates of embeddings, biases and
 * norms stay; the output is multiplied by {@code base/width}.
 */
public final class WidthRules {

    private WidthRules() {}

    /** The rate of hidden matrices: {@code rate base/width}. */
    public static double hiddenRate(double rate, double baseWidth, double width) {
        return Arguments.positive("rate", rate) * ratio(baseWidth, width);
    }

    /** The weight decay that keeps rate x decay, without which the transfer breaks: {@code decay width/base}. */
    public static double weightDecay(double decay, double baseWidth, double width) {
        return Arguments.notNegative("decay", decay) / ratio(baseWidth, width);
    }

    private static double ratio(double baseWidth, double width) {
        return Arguments.positive("baseWidth", baseWidth) / Arguments.positive("width", width);
    }
}
