package dev.etalon.workbench.export;

import com.google.gson.stream.JsonWriter;
import dev.etalon.exact.Repr;
import java.io.IOException;
import java.util.Map;

/** What a schedule was read with, as JSON. */
public final class JsonSettings {

    private JsonSettings() {}

    /**
     * Writes the members {@code settings} and {@code parameters}.
     *
     * @param settings what the expression was read with, by name, without its parameters: numbers, texts or lists of texts
     * @param parameters the values of its parameters
     */
    public static void write(JsonWriter json, Map<String, Object> settings, Map<String, Number> parameters)
            throws IOException {
        json.name("settings").beginObject();
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            write(json.name(setting.getKey()), setting.getValue());
        }
        json.endObject();
        json.name("parameters").beginObject();
        for (Map.Entry<String, Number> parameter : parameters.entrySet()) {
            write(json.name(parameter.getKey()), parameter.getValue());
        }
        json.endObject();
    }

    static void write(JsonWriter json, Object value) throws IOException {
        if (value instanceof Double real) {
            json.jsonValue(Repr.of(real));
        } else if (value instanceof Number whole) {
            json.value(whole);
        } else if (value instanceof Iterable<?> texts) {
            json.beginArray();
            for (Object text : texts) {
                json.value(text.toString());
            }
            json.endArray();
        } else if (value == null) {
            json.nullValue();
        } else {
            json.value(value.toString());
        }
    }
}
