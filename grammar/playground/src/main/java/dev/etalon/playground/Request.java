package dev.etalon.playground;

import dev.etalon.language.Schedules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSObject;

/** The settings with which the page asks for a text to be read. */
final class Request {

    private static final double ALL_WHOLE = 0x1p53;

    private final Map<String, Object> given = new LinkedHashMap<>();
    private final Map<String, Number> parameters = new LinkedHashMap<>();
    private final Schedules.Options options;

    /** @throws IllegalArgumentException if a setting is none; the message says why */
    Request(JSObject settings) {
        this.options = read(settings);
    }

    Schedules.Options options() {
        return options;
    }

    /** The settings, without the parameters, as an export names them. */
    Map<String, Object> given() {
        return given;
    }

    /** The values of its parameters, by name. */
    Map<String, Number> parameters() {
        return parameters;
    }

    private Schedules.Options read(JSObject settings) {
        Schedules.Options read = Schedules.options();
        if (JavaScript.has(settings, "horizon")) {
            read = read.horizon(noted("horizon", whole("horizon", JavaScript.number(settings, "horizon"))));
        }
        if (JavaScript.has(settings, "run")) {
            read = read.run(noted("run", JavaScript.text(settings, "run")));
        }
        if (JavaScript.has(settings, "tokensPerStep")) {
            read = read.tokensPerStep(noted("tokensPerStep", JavaScript.text(settings, "tokensPerStep")));
        }
        if (JavaScript.has(settings, "samplesPerStep")) {
            read = read.samplesPerStep(noted("samplesPerStep", JavaScript.text(settings, "samplesPerStep")));
        }
        if (JavaScript.has(settings, "stepsPerEpoch")) {
            read = read.stepsPerEpoch(
                    noted("stepsPerEpoch", whole("stepsPerEpoch", JavaScript.number(settings, "stepsPerEpoch"))));
        }
        if (JavaScript.has(settings, "epsilon")) {
            read = read.epsilon(noted("epsilon", JavaScript.number(settings, "epsilon")));
        }
        if (JavaScript.has(settings, "define")) {
            for (String definition : noted("define", List.of(JavaScript.texts(settings, "define")))) {
                read = read.define(definition);
            }
        }
        if (JavaScript.has(settings, "parameters")) {
            JSObject values = JavaScript.get(settings, "parameters");
            for (String name : JavaScript.names(values)) {
                parameters.put(name, value(JavaScript.number(values, name)));
                read = read.parameter(name, parameters.get(name));
            }
        }
        return read;
    }

    private <T> T noted(String name, T value) {
        given.put(name, value);
        return value;
    }

    private static long whole(String name, double value) {
        if (!(Math.abs(value) <= ALL_WHOLE && value == Math.floor(value))) {
            throw new IllegalArgumentException(name + " is a whole number of steps, such as 20000 or 20k");
        }
        return (long) value;
    }

    /** A whole number is one of steps; as a value it is the same. */
    private static Number value(double value) {
        if (Math.abs(value) <= ALL_WHOLE && value == Math.floor(value)) {
            return (long) value;
        }
        return value;
    }
}
