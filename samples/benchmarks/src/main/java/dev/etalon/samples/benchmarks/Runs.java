package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.LinearModel;
import dev.etalon.simulation.PointLoss;
import dev.etalon.simulation.PowerLawRegression;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Quadratic;
import dev.etalon.simulation.Samples;
import dev.etalon.simulation.Simulation;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Runs of {@value #STEPS} steps at the rate {@value #RATE}, by the simulator and by plain loops that end at the same
 * loss. Least squares has one sample, so that each step is a dot product with a row and an addition of it.
 */
final class Runs {

    static final int STEPS = 500;
    static final int ENSEMBLE = 16;
    private static final double RATE = 0.1;
    private static final LearningRate CONSTANT = step -> RATE;

    private final double[] numbers;
    private final double[] target;
    private final Simulation quadratic;
    private final Simulation leastSquares;

    Runs(int dimension) {
        double scale = 1 / Math.sqrt(dimension);
        numbers = new SplittableRandom(1).doubles(dimension, 0.5 * scale, scale).toArray();
        target = new double[dimension];
        Arrays.fill(target, 1);
        quadratic = simulation(new Quadratic(numbers, target));
        Samples samples = new Samples(new double[][] {numbers}, new double[] {1});
        leastSquares = simulation(new LinearModel(samples, PointLoss.SQUARED));
    }

    private static Simulation simulation(Problem problem) {
        return Simulation.of(problem, CONSTANT, STEPS).recordedEvery(STEPS);
    }

    /** One-pass regression of dimension 100, with fresh samples at each step. */
    static Ensemble ensemble(int threads) {
        return Ensemble.of(simulation(PowerLawRegression.of(100, 1, 1.5, 0.1)), ENSEMBLE)
                .onThreads(threads);
    }

    double simulatedQuadratic() {
        return quadratic.run().finalLoss();
    }

    double plainQuadratic() {
        double[] point = new double[numbers.length];
        for (int step = 0; step < STEPS; step++) {
            for (int j = 0; j < point.length; j++) {
                point[j] -= RATE * (numbers[j] * (point[j] - target[j]));
            }
        }
        return quadratic.problem().loss(point);
    }

    double simulatedLeastSquares() {
        return leastSquares.run().finalLoss();
    }

    double plainLeastSquares() {
        double[] point = new double[numbers.length];
        for (int step = 0; step < STEPS; step++) {
            double prediction = 0;
            for (int j = 0; j < point.length; j++) {
                prediction += numbers[j] * point[j];
            }
            double change = RATE * (prediction - 1);
            for (int j = 0; j < point.length; j++) {
                point[j] -= change * numbers[j];
            }
        }
        return leastSquares.problem().loss(point);
    }
}
