package dev.etalon.workbench.command;

import dev.etalon.language.Schedules;
import dev.etalon.workbench.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that every command has: what the texts are read with besides themselves. */
final class Settings {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern REAL = Pattern.compile("[+-]?[0-9]*\\.?[0-9]*([eE][+-]?[0-9]+)?");

    @Option(
            names = "--horizon",
            paramLabel = "N",
            converter = Steps.Count.class,
            description = "The number of steps of the run, of which percents are taken.")
    Long horizon;

    @Option(
            names = "--steps-per-epoch",
            paramLabel = "N",
            converter = Steps.Count.class,
            description = "The number of steps in an epoch.")
    Long stepsPerEpoch;

    @Option(
            names = "--epsilon",
            paramLabel = "X",
            description = "The rate at which a warmup starts that does not say it.")
    Double epsilon;

    @Option(
            names = "--define",
            paramLabel = "TEXT",
            description = "Definitions that the texts may use: 'let half = 0.5;'. Repeatable.")
    List<String> definitions = new ArrayList<>();

    @Option(
            names = "-P",
            paramLabel = "name=value",
            description =
                    "The value of a parameter, a double if written with '.', 'e' or 'E', else a long. Repeatable.")
    List<String> parameters = new ArrayList<>();

    /** What texts are read with. */
    Schedules.Options options(TextSource source) {
        Schedules.Options options = Schedules.options();
        if (horizon != null) {
            options = options.horizon(horizon);
        }
        if (stepsPerEpoch != null) {
            options = options.stepsPerEpoch(stepsPerEpoch);
        }
        if (epsilon != null) {
            options = options.epsilon(epsilon);
        }
        for (String text : definitions) {
            options = options.define(source.read(text));
        }
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw Failure.usage("-P takes name=value, not '" + parameter + "'");
            }
            options = options.parameter(parameter.substring(0, equals), number(parameter, equals + 1));
        }
        return options;
    }

    private static Number number(String parameter, int start) {
        String value = parameter.substring(start);
        try {
            if (WHOLE.matcher(value).matches()) {
                return Long.valueOf(value);
            }
            if (REAL.matcher(value).matches()) {
                return Double.valueOf(value);
            }
        } catch (NumberFormatException e) {
            // Beyond the longs, or a point without digits.
        }
        throw Failure.usage("-P takes a number, a whole one within 64 bits, not '" + parameter + "'");
    }
}
