package dev.etalon.bounds;

/**
 * What the proof of {@link WorstCase} gives for several y_T at once, in one pass over a run: {@code y_1} and
 * {@code N = Σ_{k<T} (η_k G_k/y_{k+1})² + y_T² G_T²}, with their derivatives by y_T, where
 * {@code y_k = y_{k+1} + η_k/y_{k+1}}.
 */
final class WorstCaseSamples {

    /** y_T of each. */
    final double[] last;

    private final double[] y;
    private final double[] slope;
    private final double[] noise;
    private final double[] noiseSlope;

    WorstCaseSamples(BackwardRun run, double... last) {
        this.last = last;
        y = last.clone();
        slope = new double[last.length];
        noise = new double[last.length];
        noiseSlope = new double[last.length];
        double norm = run.lastNorm();
        for (int k = 0; k < last.length; k++) {
            slope[k] = 1;
            noise[k] = last[k] * norm * (last[k] * norm);
            noiseSlope[k] = 2 * last[k] * norm * norm;
        }
        run.backwards(block -> {
            for (int i = run.withoutLast(block) - 1; i >= 0; i--) {
                if (block.rate[i] > 0) {
                    add(block.rate[i], block.norm[i]);
                }
            }
        });
    }

    private void add(double rate, double norm) {
        for (int k = 0; k < y.length; k++) {
            double weight = rate / y[k];
            double ratio = slope[k] / y[k];
            double square = weight * norm * (weight * norm);
            noise[k] += square;
            noiseSlope[k] -= 2 * square * ratio;
            slope[k] -= weight * ratio;
            y[k] += weight;
        }
    }

    double first(int k) {
        return y[k];
    }

    double noise(int k) {
        return noise[k];
    }

    /** {@code 1/(2 q y_1²) + q N/2}: the bound in units of {@code D·G} where all rates are multiplied by q·D/G. */
    double value(int k, double q) {
        return 1 / y[k] / (2 * q) / y[k] + q * noise[k] / 2;
    }

    /** The derivative of {@link #value} by y_T, but for a positive factor. */
    double valueSlope(int k, double q) {
        return q * noiseSlope[k] / 2 - slope[k] / y[k] / q / y[k] / y[k];
    }

    /** {@code √N/y_1}: the least value over all q. */
    double tuned(int k) {
        return Math.sqrt(noise[k]) / y[k];
    }

    double tunedSlope(int k) {
        return noiseSlope[k] / (2 * noise[k]) - slope[k] / y[k];
    }
}
