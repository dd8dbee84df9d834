package dev.etalon.samples.simulation;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.PowerLawRegression;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Summary;

/** A hundred runs of SGD on one problem, as the README shows them. */
public final class FirstRun {

    private FirstRun() {}

    public static void main(String[] arguments) throws InterruptedException {
        PowerLawRegression problem = PowerLawRegression.of(100, 1, 2, 1);
        LearningRate rate = Schedules.parse("linear(0.1, 0, 2000)");
        Summary.Statistics losses =
                Ensemble.of(Simulation.of(problem, rate, 2_000), 100).run().finalLosses();
        System.out.println(losses.mean() - problem.minimum().getAsDouble() + " +- " + losses.standardError());
    }
}
