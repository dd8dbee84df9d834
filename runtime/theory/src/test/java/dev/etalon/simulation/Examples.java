package dev.etalon.simulation;

import java.util.SplittableRandom;

/** Small random problems and points, by seed. */
final class Examples {

    private Examples() {}

    static double[] normal(SplittableRandom random, int length) {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = random.nextGaussian();
        }
        return values;
    }

    static LinearModel linear(PointLoss loss, int size, int dimension, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[size][];
        double[] labels = new double[size];
        for (int k = 0; k < size; k++) {
            rows[k] = normal(random, dimension);
            labels[k] = random.nextBoolean() ? 1 : -1;
        }
        return new LinearModel(new Samples(rows, labels), loss);
    }
}
