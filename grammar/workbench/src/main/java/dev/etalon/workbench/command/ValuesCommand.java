package dev.etalon.workbench.command;

import dev.etalon.LearningRate;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.number.RateLines;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code values}: steps and rates as CSV. */
@Command(
        name = "values",
        description = {
            "Steps and rates as CSV, with the digits of Python's repr: those that read back as the same double.",
            "One of --steps, --at and --every is needed."
        },
        mixinStandardHelpOptions = true)
public final class ValuesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(names = "--steps", paramLabel = "A..B", description = "The steps from A to B, both included.")
    private String range;

    @Option(names = "--at", paramLabel = "STEP,...", description = "These steps.")
    private String list;

    @Option(
            names = "--every",
            paramLabel = "N",
            converter = StepRange.Count.class,
            description = "Every N-th step from 0 to the length, or else the horizon.")
    private Long stride;

    @Parameters(arity = "1", paramLabel = "EXPR", description = OptionTexts.EXPRESSION)
    private String text;

    public ValuesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Stream.of(range, list, stride).filter(option -> option != null).count() != 1) {
            throw Failure.usage("give one of --steps A..B, --at STEP,... and --every N");
        }
        StepRange steps = range == null ? null : StepRange.parse(range);
        long[] at = list == null ? new long[0] : steps(list);
        Subject subject = Subjects.read(console, List.of(text), settings).get(0);
        LearningRate schedule = subject.schedule();
        long end = stride == null ? 0 : last(subject);
        RateLines lines = new RateLines(console.out(), schedule);
        console.out().println("step,rate");
        if (steps != null) {
            lines.range(steps.first(), steps.last());
        } else if (stride != null) {
            lines.every(stride, end);
        } else {
            Arrays.stream(at).forEach(lines::at);
        }
        return ExitStatus.DONE;
    }

    private static long[] steps(String list) {
        return Arrays.stream(list.split(",", -1))
                .mapToLong(step -> StepRange.number("--at", step))
                .toArray();
    }

    private static long last(Subject subject) {
        long length = subject.schedule().length();
        return length != LearningRate.UNBOUNDED
                ? length
                : subject.horizon()
                        .orElseThrow(() -> Failure.usage(
                                "the schedule has no end to which --every could go: give --horizon, or --steps A..B"));
    }
}
