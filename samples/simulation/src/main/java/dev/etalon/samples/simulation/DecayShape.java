package dev.etalon.samples.simulation;

import dev.etalon.LearningRate;
import dev.etalon.losslaw.KernelRisk;

/** Shapes of height 1 that a whole run follows, each with its order: the power of the distance to the end there. */
enum DecayShape {
    CONSTANT("constant", 0),
    LINEAR("linear", 1),
    COSINE("cosine", 2) {
        @Override
        double height(double left) {
            double half = Math.sin(Math.PI / 2 * left);
            return half * half;
        }
    },
    POWER_3("power 3", 3),
    POWER_5("power 5", 5);

    private final String label;
    private final int order;

    DecayShape(String label, int order) {
        this.label = label;
        this.order = order;
    }

    int order() {
        return order;
    }

    /** The height where the share {@code left} of the run is left. */
    double height(double left) {
        return Math.pow(left, order);
    }

    /** The shape over a run of {@code steps}, the update after the last one being the first of rate 0. */
    LearningRate over(int steps) {
        double[] rates = new double[steps];
        for (int k = 0; k < steps; k++) {
            rates[k] = height((steps - k) / (steps + 1.0));
        }
        return step -> rates[(int) Math.min(step, steps - 1)];
    }

    /** The least risk after {@code steps} updates over all peaks. */
    double bestRisk(KernelRisk risk, int steps) {
        return risk.bestPeak(over(steps), steps).loss();
    }

    @Override
    public String toString() {
        return label;
    }
}
