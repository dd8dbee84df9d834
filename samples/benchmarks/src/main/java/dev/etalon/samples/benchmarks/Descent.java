package dev.etalon.samples.benchmarks;

import dev.etalon.simulation.Simulation;

/** One run of plain descent, by the simulator and by others that end at the same point up to rounding. */
abstract class Descent {

    private final Simulation simulation;

    Descent(Simulation simulation) {
        this.simulation = simulation;
    }

    /** The loss at the end. */
    final double finalLoss(Stepper stepper) {
        return switch (stepper) {
            case PLAIN_LOOP -> loss(byPlainLoop());
            case SIMULATOR -> simulation.run().finalLoss();
            case EJML -> loss(byEjml());
            case OJALGO -> loss(byOjAlgo());
        };
    }

    private double loss(double[] point) {
        return simulation.problem().loss(point);
    }

    /** The point at the end, and so with the others. */
    abstract double[] byPlainLoop();

    abstract double[] byEjml();

    abstract double[] byOjAlgo();
}
