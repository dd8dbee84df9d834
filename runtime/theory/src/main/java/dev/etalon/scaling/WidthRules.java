package dev.etalon.scaling;

import dev.etalon.arguments.Arguments;

/**
 * The maximal-update parametrisation (muP, arXiv 2203.03466) for Adam: what a wider model takes of a narrower one. Rates of
 * embeddings, biases and norms stay. All numbers are positive and finite, widths in the same unit.
 */
public final class WidthRules {

    private WidthRules() {}

    /** The rate of hidden matrices: {@code rate base/width}. */
    public static double hiddenRate(double rate, double baseWidth, double width) {
        return Arguments.positive("rate", rate) * ratio(baseWidth, width);
    }

    /** The factor on the output, {@code base/width}. */
    public static double outputMultiplier(double baseWidth, double width) {
        return ratio(baseWidth, width);
    }

    /** The weight decay that keeps rate x decay, without which the transfer breaks (arXiv 2405.13698): {@code decay width/base}. */
    public static double weightDecay(double decay, double baseWidth, double width) {
        return Arguments.notNegative("decay", decay) / ratio(baseWidth, width);
    }

    private static double ratio(double baseWidth, double width) {
        return Arguments.positive("baseWidth", baseWidth) / Arguments.positive("width", width);
    }
}
