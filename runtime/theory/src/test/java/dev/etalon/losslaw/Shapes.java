package dev.etalon.losslaw;

import dev.etalon.LearningRate;

/** The shapes of the expected values, for T steps counted from 1: {@code k = step + 1}. */
final class Shapes {

    private Shapes() {}

    static LearningRate linear(long steps) {
        return power(steps, 1);
    }

    static LearningRate power(long steps, int power) {
        return step -> Math.pow((steps - step) / (steps + 1.0), power);
    }

    static LearningRate cosine(long steps) {
        return step -> {
            double half = Math.sin(Math.PI * (steps - step) / (2 * (steps + 1.0)));
            return half * half;
        };
    }

    /** Constant, then linear over the last fifth. */
    static LearningRate wsd(long steps) {
        return step -> Math.min(1, (steps - step) / (0.2 * steps));
    }
}
