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
            JsonSettings.write(json, settings, parameters);
            json.name("length");
            JsonSettings.write(json, schedule.length() == LearningRate.UNBOUNDED ? null : (Object) schedule.length());
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
}
