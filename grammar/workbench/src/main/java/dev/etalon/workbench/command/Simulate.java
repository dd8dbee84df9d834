package dev.etalon.workbench.command;

import dev.etalon.LearningRate;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Simulation;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.picture.Picture;
import dev.etalon.workbench.theory.Problems;
import dev.etalon.workbench.theory.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: runs of SGD under schedules. */
@Command(
        name = "simulate",
        description = {
            "Runs SGD under schedules: the mean loss over many runs and its spread.",
            "CSV to standard output, or CSV or a picture to a file."
        },
        mixinStandardHelpOptions = true)
public final class Simulate implements Callable<Integer> {

    private static final int MOST_RUNS = 1_000_000;
    private static final int MOST_DIMENSIONS = 1_000_000;

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(
            names = "--problem",
            paramLabel = "PROBLEM",
            required = true,
            converter = ProblemName.class,
            description = "quadratic, logistic or least-squares.")
    private Problems kind;

    @Option(names = "--dimension", paramLabel = "N", description = "The number of variables. Default: 20.")
    private int dimension = 20;

    @Option(
            names = "--noise",
            paramLabel = "X",
            description = "The deviation of the noise: of a gradient, or of a label. Default: 1.")
    private double noise = 1;

    @Option(names = "--seeds", paramLabel = "N", description = "The number of runs. Default: 32.")
    private int seeds = 32;

    @Option(names = "--seed", paramLabel = "S", description = "Decides all that is random. Default: 0.")
    private long seed;

    @Option(
            names = "-T",
            paramLabel = "N",
            required = true,
            converter = StepRange.Count.class,
            description = "The number of steps of a run.")
    private Long steps;

    @Option(names = "-o", paramLabel = "FILE.csv|.svg|.png", description = "Write to a file.")
    private String file;

    @Parameters(arity = "1..*", paramLabel = "EXPR", description = OptionTexts.EXPRESSION)
    private List<String> texts;

    public Simulate(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean isPicture = file != null && OutputFile.isPicture(file);
        if (file != null && !isPicture && !OutputFile.hasExtension(file, ".csv")) {
            throw Failure.usage("-o takes a file that ends in .csv, .svg or .png, not '" + file + "'");
        }
        requireRange("--seeds", seeds, MOST_RUNS);
        requireRange("--dimension", dimension, MOST_DIMENSIONS);
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw Failure.usage("--noise is a finite number of at least 0, not " + noise);
        }
        List<Subject> subjects = Subjects.read(console, texts, settings);
        Problem problem = kind.of(dimension, noise);
        List<Runs> finished = new ArrayList<>();
        for (Subject subject : subjects) {
            Runs runs = run(problem, subject.schedule());
            say(runs);
            if (!runs.allDiverged()) {
                finished.add(runs);
            }
        }
        if (finished.isEmpty()) {
            return ExitStatus.REFUSED;
        }
        write(problem, finished, isPicture);
        return ExitStatus.DONE;
    }

    private static void requireRange(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw Failure.usage(option + " is from 1 to " + most + ", not " + value);
        }
    }

    private Runs run(Problem problem, LearningRate schedule) throws InterruptedException {
        Ensemble ensemble = Ensemble.of(Simulation.of(problem, schedule, steps).withSeed(seed), seeds);
        return new Runs(
                schedule.expression(),
                ensemble.reportingTo(console.progress(schedule.expression())).run());
    }

    private void say(Runs runs) {
        String result =
                runs.allDiverged() ? "warning: all " + seeds + " runs diverged" : "final loss " + runs.finalLoss();
        console.err().println(result + ": " + runs.name());
    }

    private void write(Problem problem, List<Runs> runs, boolean isPicture) {
        if (!isPicture) {
            String rows = runs.stream().map(Runs::csv).collect(Collectors.joining());
            OutputFile.write(console, file, Runs.HEAD + rows);
            return;
        }
        boolean isKnown = problem.minimum().isPresent();
        double minimum = problem.minimum().orElse(0);
        OutputFile.write(
                file,
                new Picture(
                        runs.stream().map(one -> one.line(minimum)).toList(),
                        "step (updates made)",
                        isKnown ? "loss above the minimum (mean, 5 % to 95 %)" : "loss (mean, 5 % to 95 %)",
                        isKnown));
    }

    /** Reads the name of a problem. */
    static final class ProblemName extends Choice<Problems> {
        ProblemName() {
            super(Problems.values());
        }
    }
}
