package dev.etalon.playground;

import dev.etalon.language.Schedules;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;

/** What the page asks to be read: a text and its settings. */
final class Request {

    private static final double ALL_WHOLE = 0x1p53;

    private final String text;
    private final List<String> definitions = new ArrayList<>();
    private final Schedules.Options options;

    Request(String text, JSObject settings) {
        this.text = text;
        this.options = read(settings);
    }

    Schedules.Options options() {
        return options;
    }

    /** The name of the setting that a text is, or {@code expression}. */
    String sourceOf(String other) {
        return !other.equals(text) && definitions.contains(other) ? "define" : "expression";
    }

    private Schedules.Options read(JSObject settings) {
        Schedules.Options read = Schedules.options();
        if (JavaScript.has(settings, "horizon")) {
            read = read.horizon(whole("horizon", JavaScript.number(settings, "horizon")));
        }
        if (JavaScript.has(settings, "stepsPerEpoch")) {
            read = read.stepsPerEpoch(whole("stepsPerEpoch", JavaScript.number(settings, "stepsPerEpoch")));
        }
        if (JavaScript.has(settings, "epsilon")) {
            read = read.epsilon(JavaScript.number(settings, "epsilon"));
        }
        if (JavaScript.has(settings, "define")) {
            for (String definition : JavaScript.texts(settings, "define")) {
                definitions.add(definition);
                read = read.define(definition);
            }
        }
        if (JavaScript.has(settings, "parameters")) {
            JSObject parameters = JavaScript.get(settings, "parameters");
            for (String name : JavaScript.names(parameters)) {
                read = read.parameter(name, value(JavaScript.number(parameters, name)));
            }
        }
        return read;
    }

    private static long whole(String name, double value) {
        if (!(Math.abs(value) <= ALL_WHOLE && value == Math.floor(value))) {
            throw new IllegalArgumentException(name + " is a whole number of steps, not " + value);
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
