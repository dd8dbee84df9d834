package dev.etalon.lower;

import dev.etalon.exact.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an expression is lowered with besides itself.
 *
 * @param text the expression as written, to which the spans of the tree belong
 * @param horizon the number of steps of the whole run, from 1 to 2^53; 0 for none
 * @param stepsPerEpoch the number of steps in an epoch, from 1 to 2^53; 0 for none
 * @param epsilon where a warmup starts that does not say it
 * @param parameters the variables' values by name, in their order; {@code null} for what is not known yet. Parameters named
 *     {@code horizon} and {@code stepsPerEpoch} take the place of the above
 */
public record Setting(
        String text, long horizon, long stepsPerEpoch, Rational epsilon, Map<String, ? extends Number> parameters) {

    /** The names of the parameters that set the horizon and the length of an epoch. */
    public static final String HORIZON = "horizon";

    public static final String STEPS_PER_EPOCH = "stepsPerEpoch";

    /** The name of the setting of where warmups start. */
    public static final String EPSILON = "epsilon";

    /** How a horizon is set: at run time, or in Java. */
    static final String HELP_FOR_HORIZON = "set horizon, or add a parameter 'long horizon'";

    public Setting {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The same with the parameters' values known. */
    public Setting with(Map<String, ? extends Number> values) {
        return new Setting(text, horizon, stepsPerEpoch, epsilon, values);
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

    /** Whether some parameter is not known yet. */
    public boolean isOpen() {
        return parameters.containsValue(null);
    }

    /** Whether there is a horizon, known or not. */
    boolean hasHorizon() {
        return horizon != 0 || parameters.containsKey(HORIZON);
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
