package dev.etalon.workbench.theory;

import dev.etalon.simulation.LinearModel;
import dev.etalon.simulation.NoisyGradient;
import dev.etalon.simulation.PointLoss;
import dev.etalon.simulation.PowerLawRegression;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Quadratic;
import dev.etalon.simulation.Samples;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** The problems that a run can be simulated on, each of any dimension and noise. */
public enum Problems {

    /** {@code ½ Σ θ_j²/j} from a distance of 1 in each direction, through Gaussian noise on each gradient. */
    QUADRATIC {
        @Override
        public Problem of(int dimension, double noise) {
            double[] spectrum = new double[dimension];
            double[] minimiser = new double[dimension];
            Arrays.setAll(spectrum, j -> 1.0 / (j + 1));
            Arrays.fill(minimiser, 1);
            return new NoisyGradient(new Quadratic(spectrum, minimiser), noise);
        }
    },

    /** Logistic regression on as many samples for each dimension as {@value #SAMPLES}, of which noise turns some. */
    LOGISTIC {
        @Override
        public Problem of(int dimension, double noise) {
            SplittableRandom random = new SplittableRandom(1);
            double[][] features = new double[SAMPLES * dimension][dimension];
            double[] labels = new double[features.length];
            for (int k = 0; k < features.length; k++) {
                double score = 0;
                for (int j = 0; j < dimension; j++) {
                    features[k][j] = uniform(random) / Math.sqrt(dimension);
                    score += features[k][j];
                }
                labels[k] = score + noise * uniform(random) > 0 ? 1 : -1;
            }
            return new LinearModel(new Samples(features, labels), PointLoss.LOGISTIC);
        }
    },

    /** One-pass least squares on features of a power-law spectrum; the labels have Gaussian noise. */
    LEAST_SQUARES {
        @Override
        public Problem of(int dimension, double noise) {
            return PowerLawRegression.of(dimension, 1, 2, noise);
        }
    };

    private static final int SAMPLES = 20;

    /** The problem. */
    public abstract Problem of(int dimension, double noise);

    /** Uniform with mean 0 and variance 1. */
    private static double uniform(SplittableRandom random) {
        return (2 * random.nextDouble() - 1) * Math.sqrt(3);
    }

    /** As it is given on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
