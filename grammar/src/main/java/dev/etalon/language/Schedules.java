package dev.etalon.language;

import dev.etalon.LearningRate;
import dev.etalon.ScheduleException;
import dev.etalon.exact.Rational;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.lower.Setting;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * The schedule that an expression means, with settings and values for its variables.
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
        return new Reading(text, options, open);
    }

    /** No settings, no variables. */
    public static Options options() {
        return new Options(0, 0, 0, List.of(), Map.of());
    }

    /**
     * What an expression is read with; the methods return changed copies.
     *
     * @param horizon the number of steps of the whole run; 0 for none
     * @param stepsPerEpoch the number of steps in an epoch; 0 for none
     * @param epsilon the rate at which a warmup starts that does not say it
     * @param definitions texts of definitions that the expression may use
     * @param parameters the values of its variables, by name: {@link Double}, {@link Integer} or {@link Long}
     */
    public record Options(
            long horizon, long stepsPerEpoch, double epsilon, List<String> definitions, Map<String, Number> parameters)
            implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;

        public Options {
            definitions = List.copyOf(definitions);
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
            for (Map.Entry<String, Number> parameter : parameters.entrySet()) {
                Number value = parameter.getValue();
                if (!(value instanceof Double || value instanceof Integer || value instanceof Long)) {
                    throw new IllegalArgumentException(
                            "a parameter is a Double, an Integer or a Long, not " + parameter.getKey() + "=" + value);
                }
            }
        }

        public Options horizon(long steps) {
            return new Options(steps, stepsPerEpoch, epsilon, definitions, parameters);
        }

        public Options stepsPerEpoch(long steps) {
            return new Options(horizon, steps, epsilon, definitions, parameters);
        }

        public Options epsilon(double rate) {
            return new Options(horizon, stepsPerEpoch, rate, definitions, parameters);
        }

        /** Adds definitions: {@code "let name(parameters) = schedule;"}, one or more. */
        public Options define(String text) {
            List<String> more = new ArrayList<>(definitions);
            more.add(text);
            return new Options(horizon, stepsPerEpoch, epsilon, more, parameters);
        }

        /** Sets a variable of the expression. */
        public Options parameter(String name, Number value) {
            Map<String, Number> more = new LinkedHashMap<>(parameters);
            more.put(name, value);
            return new Options(horizon, stepsPerEpoch, epsilon, definitions, more);
        }

        Options withoutDefinitions() {
            return new Options(horizon, stepsPerEpoch, epsilon, List.of(), parameters);
        }

        Map<String, ParameterKind> kinds() {
            Map<String, ParameterKind> kinds = new LinkedHashMap<>();
            parameters.forEach((name, value) ->
                    kinds.put(name, value instanceof Double ? ParameterKind.REAL : ParameterKind.WHOLE));
            return kinds;
        }

        Setting setting(String text) {
            Rational start = Double.isFinite(epsilon) ? Rational.of(BigDecimal.valueOf(epsilon)) : Rational.of(-1);
            return new Setting(text, horizon, stepsPerEpoch, start, parameters);
        }

        /** The variables and the settings that are not their defaults. */
        Map<String, Number> values() {
            Map<String, Number> values = new LinkedHashMap<>(parameters);
            if (horizon != 0) {
                values.putIfAbsent(Setting.HORIZON, horizon);
            }
            if (stepsPerEpoch != 0) {
                values.putIfAbsent(Setting.STEPS_PER_EPOCH, stepsPerEpoch);
            }
            if (epsilon != 0) {
                values.putIfAbsent("epsilon", epsilon);
            }
            return values;
        }
    }
}
