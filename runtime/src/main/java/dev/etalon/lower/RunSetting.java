package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Core.Counted.Unit;
import dev.etalon.diagnostic.Source;
import dev.etalon.exact.Rational;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression is lowered with besides itself.
 *
 * @param text the expression as written, to which the spans of the tree belong
 * @param horizon the number of steps of the whole run, from 1 to 2^53; 0 for none
 * @param stepsPerEpoch the number of steps in an epoch, from 1 to 2^53; 0 for none
 * @param epsilon where a warmup starts that does not say it
 * @param parameters the variables' values by name, in their order; {@code null} for what is not known yet. Parameters named
 *     {@code horizon}, {@code stepsPerEpoch} and {@code epsilon} take the place of the above
 * @param texts the settings that are texts of the language, by name
 */
public record RunSetting(
        String text,
        long horizon,
        long stepsPerEpoch,
        Rational epsilon,
        Map<String, ? extends Number> parameters,
        Map<String, Text> texts) {

    /** The names of the settings that are numbers of steps; a parameter of such a name sets it. */
    public static final String HORIZON = "horizon";

    public static final String STEPS_PER_EPOCH = "stepsPerEpoch";

    /** The names of those that are texts of the language, and set by a parameter too, or not. */
    public static final String TOKENS_PER_STEP = "tokensPerStep";

    public static final String SAMPLES_PER_STEP = "samplesPerStep";

    public static final String RUN = "run";

    /** The name of the setting of where warmups start. */
    public static final String EPSILON = "epsilon";

    /** The names of all settings that a whole parameter sets. */
    public static final List<String> COUNTS = List.of(HORIZON, STEPS_PER_EPOCH, TOKENS_PER_STEP, SAMPLES_PER_STEP);

    /** What the steps of a batch are told in, where something else is written. */
    public static final String HELP_FOR_BATCH =
            "the steps of a batch are given in steps, tokens or samples, as in {0: 1M, 100B tokens: 2M} by steps";

    /** What a run is told in, where a share of it is written. */
    public static final String HELP_FOR_RUN =
            "the run is what a share is of: write how long it is in steps, epochs, tokens or samples, as in 90 epochs";

    static final String HELP_FOR_HORIZON = "set horizon or run, or add a parameter named horizon, which sets it, too";

    /**
     * A setting that is a text of the language, checked.
     *
     * @param text as written, to which the spans of the tree belong
     */
    public record Text(String text, Core tree) {}

    public RunSetting {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        texts = Map.copyOf(texts);
    }

    /** With no settings that are texts. */
    public RunSetting(
            String text, long horizon, long stepsPerEpoch, Rational epsilon, Map<String, ? extends Number> parameters) {
        this(text, horizon, stepsPerEpoch, epsilon, parameters, Map.of());
    }

    /** How a setting is made, for who misses it. */
    static String help(String name) {
        return "set " + name + ", or add a parameter of that name, which sets it, too";
    }

    /** The same with the parameters' values known. */
    public RunSetting with(Map<String, ? extends Number> values) {
        return new RunSetting(text, horizon, stepsPerEpoch, epsilon, values, texts);
    }

    /** The settings that are not their defaults, by name: part of what makes schedules equal. */
    public Map<String, Number> given() {
        Map<String, Number> given = new LinkedHashMap<>();
        if (horizon != 0) {
            given.put(HORIZON, horizon);
        }
        if (stepsPerEpoch != 0) {
            given.put(STEPS_PER_EPOCH, stepsPerEpoch);
        }
        if (epsilon.signum() != 0) {
            given.put(EPSILON, epsilon.toDouble());
        }
        return given;
    }

    /** The same with settings that are texts. */
    public RunSetting withTexts(Map<String, Text> others) {
        return new RunSetting(text, horizon, stepsPerEpoch, epsilon, parameters, others);
    }

    /** The same with nothing known of the settings of these names. */
    RunSetting withUnknown(Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        Map<String, Number> values = new LinkedHashMap<>(parameters);
        for (String name : names) {
            values.put(name.equals(RUN) ? HORIZON : name, null);
        }
        return with(values);
    }

    /** Whether some parameter is not known yet. */
    public boolean isOpen() {
        return parameters.containsValue(null);
    }

    /** The same with the horizon that {@code run} comes to; with none that is known where that is not. */
    RunSetting withHorizon(Length run) {
        return new RunSetting(text, run.isFinite() ? run.steps() : 0, stepsPerEpoch, epsilon, parameters, texts);
    }

    /** The same with no horizon at all, as it is where {@code run} stands. */
    RunSetting withoutHorizon() {
        Map<String, Text> others = new HashMap<>(texts);
        others.remove(RUN);
        return new RunSetting(text, 0, stepsPerEpoch, epsilon, parameters, others);
    }

    /** A setting that is a text of the language, by its name. */
    public Optional<Text> textOf(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** The text that says how much is seen in each step. */
    Optional<Text> text(Unit unit) {
        return textOf(unit == Unit.TOKENS ? TOKENS_PER_STEP : SAMPLES_PER_STEP);
    }

    /** The text that a finding of the lowering is about. */
    public String text(Source source) {
        return switch (source) {
            case RUN, TOKENS_PER_STEP, SAMPLES_PER_STEP ->
                textOf(source.id()).orElseThrow().text();
            case EXPRESSION, DEFINE -> text;
        };
    }

    /** Where a warmup starts that does not say it: {@code epsilon}, unless a parameter sets that. */
    Value startOfWarmups() {
        return parameters.containsKey(EPSILON) ? Value.ofParameter(parameters, EPSILON) : new Value.Exact(epsilon);
    }

    /** Whether there is a horizon, known or not. */
    boolean hasHorizon() {
        return horizon != 0 || texts.containsKey(RUN) || parameters.containsKey(HORIZON);
    }

    boolean hasEpochs() {
        return stepsPerEpoch != 0 || parameters.containsKey(STEPS_PER_EPOCH);
    }

    /** The horizon, or null where it is not known. */
    Long knownHorizon() {
        return either(HORIZON, horizon);
    }

    Long knownStepsPerEpoch() {
        return either(STEPS_PER_EPOCH, stepsPerEpoch);
    }

    private Long either(String name, long fallback) {
        if (!parameters.containsKey(name)) {
            return fallback == 0 ? null : Long.valueOf(fallback);
        }
        Number value = parameters.get(name);
        return value == null ? null : Long.valueOf(value.longValue());
    }
}
