package dev.etalon.dl4j;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonIgnoreProperties;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A schedule for the updaters of Deeplearning4j: {@code new Adam(EtalonSchedule.of("warmup(1k) -> cosine(3e-4, 0, 9k)"))}.
 *
 * <p>Deeplearning4j counts iterations from 0, and so does the language: iteration {@code n} has the rate {@code at(n)}. The
 * epoch is not looked at: one is {@code stepsPerEpoch} steps. A saved model holds the line and what it was read with, as JSON,
 * and reads it again when it is restored; iterations go on where they were. Two are equal if their lines and their settings
 * are.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public final class EtalonSchedule implements ISchedule {

    @Serial
    private static final long serialVersionUID = 1;

    /** What a setting makes of options; other names are variables of the line. */
    private static final Map<String, BiFunction<Schedules.Options, Object, Schedules.Options>> SETTINGS = Map.of(
            "horizon", (options, value) -> options.horizon(whole("horizon", value)),
            "stepsPerEpoch", (options, value) -> options.stepsPerEpoch(whole("stepsPerEpoch", value)),
            "epsilon",
                    (options, value) -> options.epsilon(number("epsilon", value).doubleValue()),
            "run", (options, value) -> options.run(text("run", value)),
            "tokensPerStep",
                    (options, value) -> value instanceof Number
                            ? options.parameter("tokensPerStep", variable("tokensPerStep", value))
                            : options.tokensPerStep(text("tokensPerStep", value)),
            "samplesPerStep",
                    (options, value) -> value instanceof Number
                            ? options.parameter("samplesPerStep", variable("samplesPerStep", value))
                            : options.samplesPerStep(text("samplesPerStep", value)));

    private final String expression;
    private final Map<String, Object> settings;
    private final LearningRate rate;

    /**
     * @param expression the line
     * @param settings by their names, {@code horizon}, {@code stepsPerEpoch} and {@code epsilon} as numbers, {@code run} as a text of
     *     the language, {@code tokensPerStep} and {@code samplesPerStep} as either, and the values of the line's variables; null for
     *     none
     * @throws IllegalArgumentException if the line is no schedule with these, or a setting is not of its kind
     * @throws NullPointerException if {@code expression} is null
     */
    @JsonCreator
    public EtalonSchedule(
            @JsonProperty("expression") String expression, @JsonProperty("settings") Map<String, ?> settings) {
        this.expression = Objects.requireNonNull(expression, "expression");
        this.settings = new LinkedHashMap<>(settings == null ? Map.of() : settings);
        this.rate = Schedules.parse(expression, options(this.settings));
    }

    /**
     * The schedule of a line without settings.
     *
     * @throws IllegalArgumentException if the line is no schedule
     * @throws NullPointerException if {@code expression} is null
     */
    public static EtalonSchedule of(String expression) {
        return new EtalonSchedule(expression, Map.of());
    }

    /**
     * The schedule of a generated class, or of one that was parsed, with its settings.
     *
     * @throws IllegalArgumentException if it was not written in the language, so that a saved model could not hold it
     * @throws NullPointerException if {@code rate} is null
     */
    public static EtalonSchedule of(LearningRate rate) {
        Objects.requireNonNull(rate, "rate");
        if (rate.expression().isEmpty()) {
            throw new IllegalArgumentException(
                    "a saved model holds the line of its schedule, and the rate " + rate + " has none");
        }
        Map<String, Object> settings = new LinkedHashMap<>(rate.parameters());
        settings.putAll(rate.settings());
        return new EtalonSchedule(rate.expression(), settings);
    }

    private static Schedules.Options options(Map<String, Object> settings) {
        Schedules.Options options = Schedules.options();
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            String name = setting.getKey();
            if (name == null) {
                throw new IllegalArgumentException("settings: the name of " + setting.getValue() + " is null");
            }
            Object value = setting.getValue();
            options = SETTINGS.containsKey(name)
                    ? SETTINGS.get(name).apply(options, value)
                    : options.parameter(name, variable(name, value));
        }
        return options;
    }

    /** Whole numbers are {@code long}: JSON does not tell which they were. */
    private static Number variable(String name, Object value) {
        Number number = number(name, value);
        return number instanceof Integer ? Long.valueOf(number.longValue()) : number;
    }

    private static Number number(String name, Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("settings: " + name + " is a number, not " + value);
    }

    private static long whole(String name, Object value) {
        Number number = number(name, value);
        if (number.doubleValue() != number.longValue()) {
            throw new IllegalArgumentException("settings: " + name + " is a whole number, not " + value);
        }
        return number.longValue();
    }

    private static String text(String name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("settings: " + name + " is a text of the language, not " + value);
    }

    /** The line. */
    @JsonProperty("expression")
    public String expression() {
        return expression;
    }

    /** What it was read with. */
    @JsonProperty("settings")
    public Map<String, Object> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /**
     * The rate of an iteration.
     *
     * @param iteration the number of updates made; a negative one reads as 0
     * @param epoch not looked at
     */
    @Override
    public double valueAt(int iteration, int epoch) {
        return rate.at(iteration);
    }

    /** Itself: it is immutable. */
    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public ISchedule clone() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EtalonSchedule schedule && rate.equals(schedule.rate);
    }

    @Override
    public int hashCode() {
        return rate.hashCode();
    }

    @Override
    public String toString() {
        return rate.toString();
    }
}
