package dev.etalon.dl4j;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

    private static final String HORIZON = "horizon";
    private static final String STEPS_PER_EPOCH = "stepsPerEpoch";
    private static final String EPSILON = "epsilon";

    private final String expression;
    private final Map<String, Number> settings;
    private final LearningRate rate;

    /**
     * @param expression the line
     * @param settings horizon, stepsPerEpoch and epsilon by their names, and the values of the line's variables
     * @throws IllegalArgumentException if the line is no schedule with these
     */
    @JsonCreator
    public EtalonSchedule(
            @JsonProperty("expression") String expression, @JsonProperty("settings") Map<String, Number> settings) {
        this.expression = Objects.requireNonNull(expression, "expression");
        this.settings = new LinkedHashMap<>(settings == null ? Map.of() : settings);
        this.rate = Schedules.parse(expression, options(this.settings));
    }

    /** The schedule of a line without settings. */
    public static EtalonSchedule of(String expression) {
        return new EtalonSchedule(expression, Map.of());
    }

    /**
     * The schedule of a generated class, or of one that was parsed.
     *
     * @throws IllegalArgumentException if it was not written in the language, so that a saved model could not hold it
     */
    public static EtalonSchedule of(LearningRate rate) {
        if (rate.expression().isEmpty()) {
            throw new IllegalArgumentException(
                    "a saved model holds the line of its schedule, and " + rate + " has none");
        }
        return new EtalonSchedule(rate.expression(), rate.parameters());
    }

    private static Schedules.Options options(Map<String, Number> settings) {
        Schedules.Options options = Schedules.options();
        for (Map.Entry<String, Number> setting : settings.entrySet()) {
            Number value = setting.getValue();
            options = switch (setting.getKey()) {
                case HORIZON -> options.horizon(value.longValue());
                case STEPS_PER_EPOCH -> options.stepsPerEpoch(value.longValue());
                case EPSILON -> options.epsilon(value.doubleValue());
                default -> options.parameter(setting.getKey(), value);
            };
        }
        return options;
    }

    /** The line. */
    @JsonProperty("expression")
    public String expression() {
        return expression;
    }

    /** What it was read with. */
    @JsonProperty("settings")
    public Map<String, Number> settings() {
        return Map.copyOf(settings);
    }

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
