package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;

/**
 * AdaGrad with one rate for all coordinates (Ward, Wu and Bottou, arXiv 1806.01811): {@code b^2 += ||g||^2}, the own
 * gradient included, and {@code x -= eta g / b}.
 *
 * @param initial {@code b} before the first step, at least 0, in units of the gradient; with 0 the first step has the length
 *     {@code eta}
 */
public record AdaGradNorm(double initial) implements Directed {

    /** @throws IllegalArgumentException if {@code initial} is negative or not finite */
    public AdaGradNorm {
        RangeChecks.notNegative("initial", initial);
    }

    @Override
    public int vectors() {
        return 0;
    }

    /** The square of b. */
    @Override
    public int numbers() {
        return 1;
    }

    @Override
    public void begin(Memory memory, double[] start) {
        memory.numbers()[0] = initial * initial;
    }

    @Override
    public double[] direction(double[] gradient, Memory memory, Pace pace) {
        Arguments.notNull("gradient", gradient);
        memory.numbers()[0] += Vectors.dot(gradient, gradient);
        double b = Math.sqrt(memory.numbers()[0]);
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = b == 0 ? 0 : gradient[j] / b;
        }
        return gradient;
    }

    @Override
    public boolean followsLength() {
        return false;
    }
}
