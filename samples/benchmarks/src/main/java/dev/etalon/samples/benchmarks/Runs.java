package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.PowerLawRegression;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Simulation;
import java.util.SplittableRandom;

/** What all runs have in common: {@value #STEPS} steps at the rate {@value #RATE}, recorded at both ends alone. */
final class Runs {

    static final int STEPS = 500;
    static final int ENSEMBLE = 16;
    static final double RATE = 0.1;
    private static final LearningRate CONSTANT = step -> RATE;

    private Runs() {}

    static Simulation simulation(Problem problem) {
        return Simulation.of(problem, CONSTANT, STEPS).recordedEvery(STEPS);
    }

    /** Positive numbers with squares that add up to between a quarter and 1. */
    static double[] numbers(int dimension) {
        double scale = 1 / Math.sqrt(dimension);
        return new SplittableRandom(1).doubles(dimension, 0.5 * scale, scale).toArray();
    }

    /** One-pass regression of dimension 100, with fresh samples at each step. */
    static Ensemble ensemble(int threads) {
        return Ensemble.of(simulation(PowerLawRegression.of(100, 1, 1.5, 0.1)), ENSEMBLE)
                .onThreads(threads);
    }
}
