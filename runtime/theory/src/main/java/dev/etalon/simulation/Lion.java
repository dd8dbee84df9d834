package dev.etalon.simulation;

/**
 * The sign of a momentum: Lion (Chen et al., arXiv 2302.06675), {@code u = sign(b1 m + (1 - b1) g)}, and then
 * {@code m = b2 m + (1 - b2) g}. With both factors equal it is Tiger, with both 0 sign-SGD. A decoupled {@link WeightDecay} is
 * part of the published methods.
 *
 * @param beta1 the factor of the momentum in the direction, at least 0 and below 1
 * @param beta2 the factor of the momentum that is kept, at least 0 and below 1
 */
public record Lion(double beta1, double beta2) implements Directed {

    /** @throws IllegalArgumentException if a factor is not in [0, 1) */
    public Lion {
        RangeChecks.share("beta1", beta1);
        RangeChecks.share("beta2", beta2);
    }

    /** Lion with the paper's numbers, 0.9 and 0.99. */
    public static Lion standard() {
        return new Lion(0.9, 0.99);
    }

    /** Tiger: {@code m = beta m + (1 - beta) g}, {@code u = sign(m)}; published with 0.965. */
    public static Lion tiger(double beta) {
        return new Lion(beta, beta);
    }

    /** SGD by the sign of each coordinate of the gradient. */
    public static Lion signSgd() {
        return new Lion(0, 0);
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        double[] momentum = memory.vector(0, gradient);
        for (int j = 0; j < gradient.length; j++) {
            double g = gradient[j];
            gradient[j] = sign(beta1 * momentum[j] + (1 - beta1) * g);
            momentum[j] = beta2 * momentum[j] + (1 - beta2) * g;
        }
        return gradient;
    }

    private static double sign(double x) {
        return x > 0 ? 1 : x < 0 ? -1 : x;
    }

    @Override
    public boolean followsLength() {
        return false;
    }
}
