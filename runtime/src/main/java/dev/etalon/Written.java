package dev.etalon;

import java.io.InvalidObjectException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stream says of a schedule; nothing of it is trusted. */
record Written(Object expression, Object parameters, Object settings) {

    CompiledSchedule resolve(CompiledSchedule read) throws InvalidObjectException {
        if (!(expression instanceof String text)
                || !(parameters instanceof Map<?, ?> values)
                || !(settings instanceof Map<?, ?> texts)) {
            throw new InvalidObjectException(
                    "a schedule is written as its expression, its parameters and its settings");
        }
        try {
            CompiledSchedule made = read.remade(text, checked(values));
            boolean same = made.expression().equals(text)
                    && made.parameters().equals(values)
                    && made.settings().equals(texts);
            if (!same) {
                throw new InvalidObjectException("the schedule has changed since it was written\n  it was: "
                        + shown(text, values, texts) + "\n  it is now: "
                        + shown(made.expression(), made.parameters(), made.settings()));
            }
            return made;
        } catch (IllegalArgumentException e) {
            throw (InvalidObjectException) new InvalidObjectException(e.getMessage()).initCause(e);
        }
    }

    private static Map<String, Number> checked(Map<?, ?> values) throws InvalidObjectException {
        Map<String, Number> checked = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : values.entrySet()) {
            if (!(each.getKey() instanceof String name) || !(each.getValue() instanceof Number value)) {
                throw new InvalidObjectException("a parameter is a number, not " + each.getValue());
            }
            checked.put(name, value);
        }
        return checked;
    }

    private static String shown(String expression, Map<?, ?> parameters, Map<?, ?> settings) {
        Map<Object, Object> all = new LinkedHashMap<>(parameters);
        all.putAll(settings);
        return all.isEmpty() ? expression : expression + " with " + all;
    }
}
