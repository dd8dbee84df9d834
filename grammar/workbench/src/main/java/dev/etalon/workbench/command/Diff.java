package dev.etalon.workbench.command;

import dev.etalon.LearningRate;
import dev.etalon.exact.Repr;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.diff.Comparison;
import dev.etalon.workbench.diff.SamePlan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: where two schedules differ. */
@Command(
        name = "diff",
        description = {
            "The first step at which two schedules differ, the largest difference, and where each holds its end.",
            "Exit status 1 if any bit differs."
        },
        mixinStandardHelpOptions = true)
public final class Diff implements Callable<Integer> {

    /** The number of steps that are compared without being asked for by name. */
    private static final long MOST = 100_000_000;

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(
            names = "--steps",
            paramLabel = "A..B",
            description = "Compare the steps from A to B, both included; else up to the longer length, or the horizon.")
    private String range;

    @Parameters(arity = "1", index = "0", paramLabel = "A", description = OptionTexts.EXPRESSION)
    private String first;

    @Parameters(arity = "1", index = "1", paramLabel = "B", description = "The other schedule.")
    private String second;

    public Diff(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        StepRange given = range == null ? null : StepRange.parse(range);
        List<Subject> subjects = Subjects.read(console, List.of(first, second), settings);
        LearningRate left = subjects.get(0).schedule();
        LearningRate right = subjects.get(1).schedule();
        if (SamePlan.of(left, right)) {
            console.out().println("equal at every step: the plans are the same");
            return ExitStatus.DONE;
        }
        StepRange steps = given == null ? steps(subjects.get(0), subjects.get(1)) : given;
        Comparison comparison = Comparison.of(left, right, steps.first(), steps.last());
        if (comparison.isEqual()) {
            console.out().println("equal at all steps from " + steps.first() + " to " + steps.last());
            return ExitStatus.DONE;
        }
        console.out().println("first difference at step " + at(comparison.first(), left, right));
        console.out().println("largest difference at step " + at(comparison.largest(), left, right));
        console.out()
                .println("different at " + comparison.different() + " of the " + steps.count() + " steps from "
                        + steps.first() + " to " + steps.last());
        console.out().println("the first " + end(left));
        console.out().println("the second " + end(right));
        return ExitStatus.REFUSED;
    }

    private static StepRange steps(Subject left, Subject right) {
        long longer = longer(left.schedule().length(), right.schedule().length());
        long last = longer != LearningRate.UNBOUNDED
                ? longer
                : left.horizon()
                        .orElseThrow(() -> Failure.usage("neither schedule ends: give --steps A..B, or --horizon N"));
        if (last > MOST) {
            throw Failure.usage("up to step " + last + " there are more than 10^8 steps to compare: give --steps A..B");
        }
        return new StepRange(0, last);
    }

    /** The larger of those that are bounded. */
    private static long longer(long left, long right) {
        boolean bothEnd = left != LearningRate.UNBOUNDED && right != LearningRate.UNBOUNDED;
        return bothEnd ? Math.max(left, right) : Math.min(left, right);
    }

    private static String at(long step, LearningRate left, LearningRate right) {
        double one = left.at(step);
        double other = right.at(step);
        return step + ": " + Repr.of(one) + " and " + Repr.of(other) + ", " + Repr.of(Math.abs(one - other)) + " apart";
    }

    private static String end(LearningRate schedule) {
        long length = schedule.length();
        return length == LearningRate.UNBOUNDED
                ? "never ends"
                : "holds " + Repr.of(schedule.at(length)) + " from step " + length + " on";
    }
}
