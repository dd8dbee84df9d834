package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.api.Values;
import dev.etalon.bounds.BoundCurve;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.WorstCaseFunction;
import dev.etalon.fit.Identifiability;
import dev.etalon.fit.LawFamily;
import dev.etalon.fit.LawFit;
import dev.etalon.fit.LossCurve;
import dev.etalon.fit.Prior;
import dev.etalon.language.Schedules;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.ScaledFunctionalLaw;
import dev.etalon.scaling.FinalRate;
import dev.etalon.scaling.Ruled;
import dev.etalon.scaling.ScaleRules;
import dev.etalon.simulation.Adam;
import dev.etalon.simulation.Checkpoint;
import dev.etalon.simulation.LinearModel;
import dev.etalon.simulation.Memory;
import dev.etalon.simulation.OneStepIdentity;
import dev.etalon.simulation.Optimiser;
import dev.etalon.simulation.Pace;
import dev.etalon.simulation.PointLoss;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Progress;
import dev.etalon.simulation.ProgressBar;
import dev.etalon.simulation.Quadratic;
import dev.etalon.simulation.RandomSource;
import dev.etalon.simulation.Region;
import dev.etalon.simulation.Run;
import dev.etalon.simulation.Sampler;
import dev.etalon.simulation.Samples;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Summary;
import dev.etalon.simulation.Trajectory;
import dev.etalon.stability.LinearOperator;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What the calls of bounds, simulation, stability, loss laws and their fits are made with. */
final class TheoryValues {

    private TheoryValues() {}

    /** @param scratch a folder in which calls may write */
    static Values in(Path scratch) {
        Values values = new Values(scratch)
                .with(ScaledFunctionalLaw.class, new ScaledFunctionalLaw(0.5, 0.5, 0.5, 0.5, 0.5, 1.5))
                .with(Ruled.class, ScaleRules.powerLinesTimescale(20))
                .with(FinalRate.class, FinalRate.of(FinalRate.Family.ADAM, true));
        addPartsOfRuns(values);
        addFit(values);
        return values;
    }

    /** A fit to the losses of its own law. */
    private static void addFit(Values values) {
        LearningRate rate = Schedules.parse("cosine(0.5, 0.1, 10)");
        double[] truth = {1, 2, 0.5};
        LawFamily family = LawFamily.signal();
        LossLaw law = family.law(truth);
        long[] steps = {2, 3, 4, 5, 6, 7, 8, 9, 10};
        List<LossCurve> curves = List.of(new LossCurve(rate, steps, law.losses(rate, steps)));
        values.with(LawFit.class, LawFit.from(family, curves, Prior.NONE, truth));
        values.with(Identifiability.class, Identifiability.of(family, curves, truth));
    }

    /** What no constructor and no static method gives: what users write themselves, and what a run is made of. */
    private static void addPartsOfRuns(Values values) {
        Problem problem = new Quadratic(new double[] {1, 0.5}, new double[] {2, 1});
        Simulation simulation = Simulation.of(problem, Schedules.parse("cosine(0.5, 0.1, 10)"), 2);
        Run run = simulation.start(0);
        values.with(Simulation.class, simulation);
        values.with(Run.class, run);
        values.with(Checkpoint.class, run.checkpoint());
        values.with(Trajectory.class, simulation.run().trajectory());
        values.with(Summary.class, new Summary(List.of(simulation.run())));
        values.with(
                Sampler.class,
                new LinearModel(new Samples(new double[][] {{1, 2}}, new double[] {1}), PointLoss.SQUARED).sampler(1));
        values.with(RandomSource.class, (RandomSource) number -> new Random(number));
        values.with(Progress.class, new ProgressBar(new PrintStream(OutputStream.nullOutputStream()), "calls"));
        values.with(Run.Listener.class, new OneStepIdentity(new double[] {1, 2}));
        values.with(BoundCurve.Reader.class, (BoundCurve.Reader) (horizon, bound) -> {});
        values.with(LinearOperator.Product.class, (LinearOperator.Product) (vector, out) -> {});
        values.with(WorstCaseFunction.class, WorstCaseFunction.of(new double[] {1, 0.5, 0.25}, Setting.UNIT));
        values.with(Optimiser.class, Adam.standard());
        values.with(Memory.class, new Memory(new double[2][2], new double[2]));
        values.with(Pace.class, new Pace() {
            @Override
            public long step() {
                return 2;
            }

            @Override
            public double rate() {
                return 0.5;
            }

            @Override
            public double nextRate() {
                return 0.25;
            }

            @Override
            public double decay() {
                return 0;
            }

            @Override
            public Region region() {
                return Region.EVERYWHERE;
            }
        });
    }
}
