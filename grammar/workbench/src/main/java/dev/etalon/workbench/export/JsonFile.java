package dev.etalon.workbench.export;

import com.google.gson.stream.JsonWriter;
import dev.etalon.LearningRate;
import dev.etalon.exact.Repr;
import dev.etalon.workbench.console.Output;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** A schedule and its rates as JSON. */
public final class JsonFile {

    private JsonFile() {}

    /**
     * Writes the file.
     *
     * @param settings what the expression was read with, by name, without its parameters: numbers or lists of texts
     * @param parameters the values of its parameters
     */
    public static void write(Rates rates, Map<String, Object> settings, Map<String, Number> parameters, Output out) {
        LearningRate schedule = rates.schedule();
        StringWriter head = new StringWriter();
        try {
            JsonWriter json = new JsonWriter(head);
            json.setIndent("  ");
            json.beginObject();
            json.name("expression").value(schedule.expression());
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
            json.name("length");
            write(json, schedule.length() == LearningRate.UNBOUNDED ? null : (Object) schedule.length());
            json.name("rates").beginArray();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print(head.toString());
        String[] separator = {"\n    "};
        rates.forEach(rate -> {
            out.print(separator[0]);
            out.print(Repr.of(rate));
            separator[0] = ",\n    ";
        });
        out.print("\n  ]\n}\n");
    }

    private static void write(JsonWriter json, Object value) throws IOException {
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
