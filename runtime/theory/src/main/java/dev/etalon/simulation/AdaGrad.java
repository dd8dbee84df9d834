package dev.etalon.simulation;

/**
 * AdaGrad for each coordinate (Duchi, Hazan and Singer, 2011): {@code s += g^2}, the own gradient included, and
 * {@code x -= eta g / (sqrt s + epsilon)}.
 *
 * @param epsilon at least 0, in units of the gradient; 1e-10 in PyTorch
 */
public record AdaGrad(double epsilon) implements Directed {

    /** @throws IllegalArgumentException if {@code epsilon} is negative or not finite */
    public AdaGrad {
        RangeChecks.notNegative("epsilon", epsilon);
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        double[] squares = memory.vector(0, gradient);
        for (int j = 0; j < gradient.length; j++) {
            double g = gradient[j];
            squares[j] += g * g;
            double length = Math.sqrt(squares[j]) + epsilon;
            gradient[j] = length == 0 ? 0 : g / length;
        }
        return gradient;
    }

    @Override
    public boolean followsLength() {
        return false;
    }
}
