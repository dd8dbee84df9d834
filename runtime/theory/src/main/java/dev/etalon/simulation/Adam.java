package dev.etalon.simulation;

/**
 * Adam (Kingma and Ba, arXiv 1412.6980): {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 - b2) g^2}, and with
 * {@code c1 = 1 - b1^(k+1)}, {@code c2 = 1 - b2^(k+1)} the direction {@code (m / c1) / (sqrt(v / c2) + epsilon)}. With a decoupled
 * {@link WeightDecay} it is AdamW (Loshchilov and Hutter, arXiv 1711.05101).
 *
 * @param beta1 the factor of the mean, at least 0 and below 1
 * @param beta2 the factor of the mean square, at least 0 and below 1
 * @param epsilon at least 0, in units of the gradient
 * @param epsilonHat whether epsilon is added to {@code sqrt v} before the correction, as in Keras and TensorFlow:
 *     {@code m sqrt(c2) / c1 / (sqrt v + epsilon)}; otherwise as in the paper's algorithm, PyTorch and Optax
 */
public record Adam(double beta1, double beta2, double epsilon, boolean epsilonHat) implements Directed {

    /** @throws IllegalArgumentException if a beta is not in [0, 1) or epsilon is negative or not finite */
    public Adam {
        RangeChecks.share("beta1", beta1);
        RangeChecks.share("beta2", beta2);
        RangeChecks.notNegative("epsilon", epsilon);
    }

    /** Adam with the paper's numbers: 0.9, 0.999 and 1e-8. */
    public static Adam standard() {
        return new Adam(0.9, 0.999, 1e-8, false);
    }

    @Override
    public int vectors() {
        return 2;
    }

    @Override
    public int numbers() {
        return 0;
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        double meanCorrection = Debiasing.after(pace.step() + 1, beta1);
        double squareCorrection = Debiasing.after(pace.step() + 1, beta2);
        double hatFactor = Math.sqrt(squareCorrection) / meanCorrection;
        double[] mean = memory.vector(0, gradient);
        double[] square = memory.vector(1, gradient);
        for (int j = 0; j < gradient.length; j++) {
            double g = gradient[j];
            mean[j] = beta1 * mean[j] + (1 - beta1) * g;
            square[j] = beta2 * square[j] + (1 - beta2) * (g * g);
            double length = epsilonHat ? Math.sqrt(square[j]) : Math.sqrt(square[j] / squareCorrection);
            double numerator = epsilonHat ? mean[j] * hatFactor : mean[j] / meanCorrection;
            gradient[j] = ratio(numerator, length + epsilon);
        }
        return gradient;
    }

    /** 0 of a coordinate that no gradient has touched, where epsilon is 0. */
    private static double ratio(double numerator, double denominator) {
        return denominator == 0 ? 0 : numerator / denominator;
    }

    @Override
    public boolean followsLength() {
        return false;
    }
}
