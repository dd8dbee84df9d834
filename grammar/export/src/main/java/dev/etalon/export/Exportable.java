package dev.etalon.export;

import dev.etalon.LearningRate;
import dev.etalon.plan.Plan;
import dev.etalon.plan.Planned;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A schedule and what is said about it at the head of a file.
 *
 * @param settings what the expression was read with, by the names of the language: {@code horizon}, {@code run}, …
 * @param parameters the values of its variables
 */
public record Exportable(LearningRate rate, Map<String, ?> settings, Map<String, Number> parameters) {

    /** @throws IllegalArgumentException if the schedule shows no plan, as a multiple of one that shows none */
    public Exportable {
        if (!(rate instanceof Planned planned) || planned.plan().isEmpty()) {
            throw new IllegalArgumentException("rate must be a schedule of the language, which alone can be exported");
        }
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(settings, "settings")));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(parameters, "parameters")));
    }

    /** Its canonical text. */
    public String expression() {
        return rate.expression();
    }

    /** The steps after which it holds its end; empty if it has none. */
    public OptionalLong length() {
        return rate.length() == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(rate.length());
    }

    Plan plan() {
        return ((Planned) rate).plan().orElseThrow();
    }
}
