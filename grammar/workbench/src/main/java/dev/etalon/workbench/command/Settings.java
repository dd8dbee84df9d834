package dev.etalon.workbench.command;

import dev.etalon.exact.Repr;
import dev.etalon.language.Schedules;
import dev.etalon.workbench.console.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that every command has: what the texts are read with besides themselves. */
final class Settings {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern REAL = Pattern.compile("[+-]?[0-9]*\\.?[0-9]*([eE][+-]?[0-9]+)?");

    @Option(
            names = "--horizon",
            paramLabel = "N",
            converter = StepRange.Count.class,
            description = "The number of steps of the run, of which percents are taken.")
    Long horizon;

    @Option(
            names = "--run",
            paramLabel = "DURATION",
            description = "The same as a duration: '14.8T tokens', '90 epochs'.")
    String run;

    @Option(
            names = "--tokens-per-step",
            paramLabel = "TEXT",
            description = "The tokens that a step sees: '4M', or '{0: 1M, 100B tokens: 2M} by steps'.")
    String tokensPerStep;

    @Option(names = "--samples-per-step", paramLabel = "TEXT", description = "The samples that a step sees, likewise.")
    String samplesPerStep;

    @Option(
            names = "--steps-per-epoch",
            paramLabel = "N",
            converter = StepRange.Count.class,
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

    /** What texts are read with; those in files are read, and are from then on what is {@link #given}. */
    Schedules.Options options(TextSource source) {
        Schedules.Options options = Schedules.options();
        if (horizon != null) {
            options = options.horizon(horizon);
        }
        if (run != null) {
            run = source.read(run);
            options = options.run(run);
        }
        if (stepsPerEpoch != null) {
            options = options.stepsPerEpoch(stepsPerEpoch);
        }
        if (tokensPerStep != null) {
            tokensPerStep = source.read(tokensPerStep);
            options = options.tokensPerStep(tokensPerStep);
        }
        if (samplesPerStep != null) {
            samplesPerStep = source.read(samplesPerStep);
            options = options.samplesPerStep(samplesPerStep);
        }
        if (epsilon != null) {
            if (!Double.isFinite(epsilon)) {
                throw Failure.usage("--epsilon takes a rate, such as 1e-8, not '" + epsilon + "'");
            }
            options = options.epsilon(epsilon);
        }
        definitions.replaceAll(source::read);
        for (String text : definitions) {
            options = options.define(text);
        }
        for (Map.Entry<String, Number> parameter : values().entrySet()) {
            options = options.parameter(parameter.getKey(), parameter.getValue());
        }
        return options;
    }

    /** The same with parameters as definitions, so that their values are part of the text. */
    Schedules.Options fixedOptions(TextSource source) {
        Schedules.Options fixed = options(source).withoutParameters();
        for (Map.Entry<String, Number> parameter : values().entrySet()) {
            Number value = parameter.getValue();
            String text = value instanceof Double real ? Repr.of(real).replace("e+", "e") : value.toString();
            fixed = fixed.define("let " + parameter.getKey() + " = " + text + ";");
        }
        return fixed;
    }

    /** The parameters' values, by name. */
    Map<String, Number> values() {
        Map<String, Number> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = equals(parameter);
            String name = parameter.substring(0, equals);
            if (values.put(name, number(parameter, equals + 1)) != null) {
                throw Failure.usage("-P gives '" + name + "' two values");
            }
        }
        return values;
    }

    /** The settings that are given, by the names of the language, without the parameters. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        if (horizon != null) {
            given.put("horizon", horizon);
        }
        if (run != null) {
            given.put("run", run);
        }
        if (tokensPerStep != null) {
            given.put("tokensPerStep", tokensPerStep);
        }
        if (samplesPerStep != null) {
            given.put("samplesPerStep", samplesPerStep);
        }
        if (stepsPerEpoch != null) {
            given.put("stepsPerEpoch", stepsPerEpoch);
        }
        if (epsilon != null) {
            given.put("epsilon", epsilon);
        }
        if (!definitions.isEmpty()) {
            given.put("define", definitions);
        }
        return given;
    }

    private static int equals(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 1 || !NAME.matcher(parameter.substring(0, equals)).matches()) {
            throw Failure.usage("-P takes name=value, not '" + parameter + "'");
        }
        return equals;
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
