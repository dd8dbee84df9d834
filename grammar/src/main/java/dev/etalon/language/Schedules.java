package dev.etalon.language;

import dev.etalon.LearningRate;
import dev.etalon.ScheduleException;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Rational;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.lower.RunSetting;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Schedules from text at run time, such as from a configuration file: the same language, the same checks, the same bits. */
public final class Schedules {

    private Schedules() {}

    /**
     * The schedule that an expression means.
     *
     * @throws ScheduleException if it means none; the message shows all that is wrong, and where
     */
    public static LearningRate parse(String text) {
        return parse(text, options());
    }

    /**
     * The schedule that an expression means, with settings and values for its variables. What is only warned about is found
     * by {@link #read(String, Options)}.
     *
     * @throws ScheduleException if it means none; the message shows all that is wrong, and where
     */
    public static LearningRate parse(String text, Options options) {
        return read(text, options).orThrow();
    }

    /** Reads an expression whatever is wrong with it, and keeps warnings as well as errors. */
    public static Reading read(String text, Options options) {
        return read(text, options, Map.of());
    }

    /**
     * Reads an expression with variables whose values are not known yet.
     *
     * @param open their names and kinds; with any of them there is no schedule, only what a class of it is written from
     */
    public static Reading read(String text, Options options, Map<String, ParameterKind> open) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(open, "open");
        return new Reading(text, options, open);
    }

    /** No settings, no variables. */
    public static Options options() {
        return new Options(0, "", 0, "", "", 0, List.of(), Map.of());
    }

    /**
     * What an expression is read with; the methods return changed copies. A parameter named {@code horizon},
     * {@code stepsPerEpoch}, {@code tokensPerStep}, {@code samplesPerStep} or {@code epsilon} sets that instead.
     *
     * @param horizon the number of steps of the whole run; 0 for none
     * @param run the same as a duration of the language, such as {@code 14.8T tokens}; empty for none
     * @param stepsPerEpoch the number of steps in an epoch, whatever the batch; 0 for none. There are no seconds and no hours: time
     *     is no function of the step
     * @param tokensPerStep the tokens that are seen in each step: a text of the language, a whole number or for a batch that
     *     grows a table by steps, such as {@code {0: 1M, 100B tokens: 2M} by steps}; empty for none
     * @param samplesPerStep the samples that are seen in each step, likewise
     * @param epsilon the rate at which a warmup starts that does not say it
     * @param definitions texts of definitions that the expression, and the settings that are texts, may use
     * @param parameters the values of its variables, by name: {@link Double}, {@link Integer} or {@link Long}
     */
    public record Options(
            long horizon,
            String run,
            long stepsPerEpoch,
            String tokensPerStep,
            String samplesPerStep,
            double epsilon,
            List<String> definitions,
            Map<String, Number> parameters)
            implements Serializable {

        @Serial
        private static final long serialVersionUID = 2;

        public Options {
            Arguments.finite("epsilon", epsilon);
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(tokensPerStep, "tokensPerStep");
            Objects.requireNonNull(samplesPerStep, "samplesPerStep");
            definitions = Arguments.items("definitions", definitions);
            parameters =
                    Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(parameters, "parameters")));
            for (Map.Entry<String, Number> parameter : parameters.entrySet()) {
                Objects.requireNonNull(parameter.getKey(), "the name of a parameter");
                Number value = parameter.getValue();
                if (!(value instanceof Double || value instanceof Integer || value instanceof Long)) {
                    throw new IllegalArgumentException(
                            "the value of a parameter is a Double, an Integer or a Long, not " + parameter.getKey()
                                    + "=" + value);
                }
            }
        }

        public Options horizon(long steps) {
            return new Options(
                    steps, run, stepsPerEpoch, tokensPerStep, samplesPerStep, epsilon, definitions, parameters);
        }

        /** Sets the length of the whole run as a duration, such as {@code "14.8T tokens"} or {@code "90 epochs"}. */
        public Options run(String duration) {
            return new Options(
                    horizon, duration, stepsPerEpoch, tokensPerStep, samplesPerStep, epsilon, definitions, parameters);
        }

        /** Sets how many steps an epoch is, whatever the batch. */
        public Options stepsPerEpoch(long steps) {
            return new Options(horizon, run, steps, tokensPerStep, samplesPerStep, epsilon, definitions, parameters);
        }

        /** Sets the tokens of each step: {@code "4M"}, or {@code "{0: 1M, 100B tokens: 2M} by steps"}. */
        public Options tokensPerStep(String batch) {
            return new Options(horizon, run, stepsPerEpoch, batch, samplesPerStep, epsilon, definitions, parameters);
        }

        /** Sets the samples of each step: {@code "256"}, or {@code "{0: 256, 10k: 512} by steps"}. */
        public Options samplesPerStep(String batch) {
            return new Options(horizon, run, stepsPerEpoch, tokensPerStep, batch, epsilon, definitions, parameters);
        }

        public Options epsilon(double rate) {
            return new Options(
                    horizon, run, stepsPerEpoch, tokensPerStep, samplesPerStep, rate, definitions, parameters);
        }

        /** Adds definitions: {@code "let name(parameters) = schedule;"}, one or more, which see those added before. */
        public Options define(String text) {
            List<String> more = new ArrayList<>(definitions);
            more.add(Objects.requireNonNull(text, "text"));
            return new Options(horizon, run, stepsPerEpoch, tokensPerStep, samplesPerStep, epsilon, more, parameters);
        }

        /** Sets a variable of the expression. */
        public Options parameter(String name, Number value) {
            Map<String, Number> more = new LinkedHashMap<>(parameters);
            more.put(name, value);
            return new Options(horizon, run, stepsPerEpoch, tokensPerStep, samplesPerStep, epsilon, definitions, more);
        }

        /** The same without values for variables. */
        public Options withoutParameters() {
            return new Options(
                    horizon, run, stepsPerEpoch, tokensPerStep, samplesPerStep, epsilon, definitions, Map.of());
        }

        /** An expression with the settings that are texts. */
        Texts texts(String expression) {
            return new Texts(expression, List.of(), Set.of(), definitions, run, tokensPerStep, samplesPerStep);
        }

        /** The same with the settings that are texts in their canonical form, which holds the definitions that they use. */
        Options alone(Map<String, String> canonical) {
            return new Options(
                    horizon,
                    canonical.getOrDefault(RunSetting.RUN, ""),
                    stepsPerEpoch,
                    canonical.getOrDefault(RunSetting.TOKENS_PER_STEP, ""),
                    canonical.getOrDefault(RunSetting.SAMPLES_PER_STEP, ""),
                    epsilon,
                    List.of(),
                    parameters);
        }

        Map<String, ParameterKind> kinds() {
            Map<String, ParameterKind> kinds = new LinkedHashMap<>();
            for (Map.Entry<String, Number> each : parameters.entrySet()) {
                boolean real = each.getValue() instanceof Double;
                kinds.put(each.getKey(), real ? ParameterKind.REAL : ParameterKind.WHOLE);
            }
            return kinds;
        }

        RunSetting setting(String text) {
            Rational start = Rational.of(BigDecimal.valueOf(epsilon));
            return new RunSetting(text, horizon, stepsPerEpoch, start, parameters);
        }

        /** The variables and the settings that are not their defaults. */
        Map<String, Number> values() {
            Map<String, Number> values = new LinkedHashMap<>(parameters);
            if (horizon != 0) {
                values.putIfAbsent(RunSetting.HORIZON, horizon);
            }
            if (stepsPerEpoch != 0) {
                values.putIfAbsent(RunSetting.STEPS_PER_EPOCH, stepsPerEpoch);
            }
            if (epsilon != 0) {
                values.putIfAbsent(RunSetting.EPSILON, epsilon);
            }
            return values;
        }
    }
}
