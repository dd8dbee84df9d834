package dev.etalon.workbench.command;

import dev.etalon.LearningRate;
import dev.etalon.export.Exportable;
import dev.etalon.export.Exports;
import dev.etalon.language.Reading;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.console.Output;
import dev.etalon.workbench.export.JavaFileText;
import dev.etalon.workbench.export.JsonFile;
import dev.etalon.workbench.export.NumpyFile;
import dev.etalon.workbench.export.Rates;
import dev.etalon.workbench.number.RateLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: a schedule as a file for another program. */
@Command(
        name = "export",
        description = "A schedule as one file for another program, with the same bits.",
        mixinStandardHelpOptions = true)
public final class Export implements Callable<Integer> {

    private static final Pattern PARAMETER = Pattern.compile("\\s*(double|long|int)\\s+(\\w+)\\s*");

    /** What a schedule can be written as. */
    enum Format {
        PYTHON,
        C,
        JAVASCRIPT,
        JSON,
        CSV,
        NPY,
        JAVA;

        /** As it is given on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            required = true,
            converter = FormatName.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name in the file: of a class of Java, with its package, or what C's names begin with."
                    + " Default: Schedule; of C, schedule.")
    private String name;

    @Option(
            names = "--steps",
            paramLabel = "A..B",
            description =
                    "The steps from A to B, both included, for json, csv and npy. Default: those of the schedule.")
    private String range;

    @Option(
            names = "--parameter",
            paramLabel = "'TYPE NAME'",
            description = "A parameter of the constructor, for java: 'double peak'. Repeatable.")
    private List<String> variables = new ArrayList<>();

    @Option(names = "-o", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private String file;

    @Parameters(arity = "1", paramLabel = "EXPR", description = OptionTexts.EXPRESSION)
    private String text;

    public Export(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (format) {
            case PYTHON, C, JAVASCRIPT -> code();
            case JSON, CSV, NPY -> data();
            case JAVA -> java();
        };
    }

    private int code() {
        withoutVariables();
        if (range != null) {
            throw Failure.usage("--steps is for json, csv and npy");
        }
        LearningRate schedule =
                Subjects.read(console, List.of(text), settings).get(0).schedule();
        Exportable exportable = new Exportable(schedule, settings.given(), settings.values());
        OutputFile.write(console, file, code(exportable));
        return ExitStatus.DONE;
    }

    private String code(Exportable schedule) {
        return switch (format) {
            case PYTHON -> Exports.python(schedule);
            case JAVASCRIPT -> Exports.javascript(schedule);
            default -> {
                String prefix = name == null ? "schedule" : name;
                if (!Exports.isName(prefix)) {
                    throw Failure.usage("--name is of letters, digits and _, not '" + prefix + "'");
                }
                yield Exports.c(schedule, prefix);
            }
        };
    }

    private void withoutVariables() {
        if (!variables.isEmpty()) {
            throw Failure.usage("--parameter is for java alone: -P name=value gives a parameter its value");
        }
    }

    private int java() {
        String className = name == null ? "Schedule" : name;
        if (!SourceVersion.isName(className)) {
            throw Failure.usage("--name is the name of a class, not '" + className + "'");
        }
        List<JavaFileText.Variable> parameters = new ArrayList<>();
        for (String variable : variables) {
            Matcher matcher = PARAMETER.matcher(variable);
            if (!matcher.matches() || !SourceVersion.isName(matcher.group(2))) {
                throw Failure.usage("--parameter takes a type and a name, 'double peak', not '" + variable + "'");
            }
            parameters.add(new JavaFileText.Variable(matcher.group(1), matcher.group(2)));
        }
        requireOneMeaning(parameters);
        Reading reading = Subjects.readOpen(console, text, settings, parameters);
        OutputFile.write(console, file, JavaFileText.of(reading, className, parameters));
        return ExitStatus.DONE;
    }

    private void requireOneMeaning(List<JavaFileText.Variable> parameters) {
        Set<String> names = new HashSet<>(settings.values().keySet());
        for (JavaFileText.Variable parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw Failure.usage("'" + parameter.name() + "' is given twice, by --parameter or -P");
            }
        }
    }

    private int data() {
        withoutVariables();
        StepRange given = range == null ? null : StepRange.parse(range);
        Subject subject = Subjects.read(console, List.of(text), settings).get(0);
        StepRange steps = given == null ? steps(subject) : given;
        Rates rates = new Rates(subject.schedule(), steps.first(), steps.count());
        if (file == null) {
            write(rates, console.out());
        } else {
            OutputFile.stream(file, out -> write(rates, out));
        }
        return ExitStatus.DONE;
    }

    private void write(Rates rates, Output out) {
        switch (format) {
            case JSON -> JsonFile.write(rates, settings.given(), settings.values(), out);
            case NPY -> NumpyFile.write(rates, out);
            default -> {
                out.println("step,rate");
                new RateLines(out, rates.schedule()).range(rates.first(), rates.first() + rates.count() - 1);
            }
        }
    }

    /** Reads the name of a format. */
    static final class FormatName extends Choice<Format> {
        FormatName() {
            super(Format.values());
        }
    }

    /** All steps of a schedule, or of the run. */
    private static StepRange steps(Subject subject) {
        long length = subject.schedule().length();
        long count = length != LearningRate.UNBOUNDED
                ? length
                : subject.horizon()
                        .orElseThrow(() -> Failure.usage("the schedule has no end: give --steps A..B, or --horizon N"));
        return new StepRange(0, count - 1);
    }
}
