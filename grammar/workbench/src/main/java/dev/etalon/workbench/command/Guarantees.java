package dev.etalon.workbench.command;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Setting;
import dev.etalon.simulation.Progress;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.theory.BoundTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bound}: what theorems guarantee for a schedule. */
@Command(
        name = "bound",
        description = {
            "What theorems guarantee for SGD on a convex problem with the rates of a schedule.",
            "For each: an enclosure of the bound, the best peak, and how far that is from the best of all schedules."
        },
        mixinStandardHelpOptions = true)
public final class Guarantees implements Callable<Integer> {

    /** Bounds of so many steps take a second or more. */
    private static final long LONG = 10_000_000;

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(
            names = "-T",
            paramLabel = "N",
            required = true,
            converter = StepRange.Count.class,
            description = "The number of steps of the run.")
    private Long steps;

    @Option(
            names = "--distance",
            paramLabel = "D",
            description = "How far the minimiser is from the start. Default: 1.")
    private double distance = 1;

    @Option(
            names = "--gradient-norm",
            paramLabel = "G",
            description = "A bound on the norms of the gradients. Default: 1.")
    private double gradientNorm = 1;

    @Option(names = "--json", description = "Write JSON.")
    private boolean isJson;

    @Parameters(arity = "1", paramLabel = "EXPR", description = OptionTexts.EXPRESSION)
    private String text;

    public Guarantees(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Setting setting = setting(distance, gradientNorm);
        requireSteps(steps);
        Subject subject = Subjects.read(console, List.of(text), settings).get(0);
        LearningRate schedule = subject.schedule();
        Progress progress = steps < LONG ? Progress.SILENT : console.progress(schedule.expression());
        BoundTable table = BoundTable.of(schedule, steps, setting, progress);
        console.out().print(isJson ? table.json() + "\n" : table.text());
        return ExitStatus.DONE;
    }

    static void requireSteps(long steps) {
        if (steps > BoundTable.MOST_STEPS) {
            throw Failure.usage("-T is at most 10^10 for bounds, some of which look at every rate, not " + steps);
        }
    }

    static Setting setting(double distance, double gradientNorm) {
        try {
            return Setting.of(distance, gradientNorm);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
    }
}
