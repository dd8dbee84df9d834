package dev.etalon.simulation;

import dev.etalon.exact.Functions;

/**
 * Normally distributed numbers from whole ones (Marsaglia and Tsang, "The ziggurat method for generating random
 * variables"; the bits as in Doornik, "An improved ziggurat method to generate normal random samples"): the area under
 * e^(-x²/2) is covered by 256 layers of the same size, of which the lowest has the tail.
 */
final class Ziggurat {

    private static final int LAYERS = 256;

    /** Where the tail begins, and the size of a layer. */
    private static final double TAIL = 3.6541528853610088;

    private static final double SIZE = 0.004928673233974655;

    /** The right ends of the layers, from the lowest to the highest, and 0. */
    private static final double[] X = new double[LAYERS + 1];

    /** The heights at them. */
    private static final double[] Y = new double[LAYERS + 1];

    static {
        X[0] = SIZE / height(TAIL);
        X[1] = TAIL;
        for (int k = 2; k < LAYERS; k++) {
            X[k] = Math.sqrt(-2 * Functions.log(SIZE / X[k - 1] + height(X[k - 1])));
        }
        for (int k = 0; k <= LAYERS; k++) {
            Y[k] = height(X[k]);
        }
    }

    private Ziggurat() {}

    /** The next one: of mean 0 and variance 1. */
    static double next(RandomSequence random) {
        while (true) {
            long bits = random.nextLong();
            int layer = (int) bits & LAYERS - 1;
            // Between -1 and 1, never 0, from other bits than the layer.
            double x = ((bits >> 11) + 0.5) * 0x1p-52 * X[layer];
            if (Math.abs(x) < X[layer + 1]) {
                return x;
            }
            if (layer == 0) {
                return x > 0 ? tail(random) : -tail(random);
            }
            if (Y[layer] + open(random) * (Y[layer + 1] - Y[layer]) < height(x)) {
                return x;
            }
        }
    }

    /** Beyond the tail's beginning (Marsaglia, "Generating a variable from the tail of the normal distribution"). */
    private static double tail(RandomSequence random) {
        while (true) {
            double beyond = -Functions.log(open(random)) / TAIL;
            double height = -Functions.log(open(random));
            if (2 * height > beyond * beyond) {
                return TAIL + beyond;
            }
        }
    }

    /** Between 0 and 1, neither of the two. */
    private static double open(RandomSequence random) {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
    }

    private static double height(double x) {
        return Functions.exp(-x * x / 2);
    }
}
