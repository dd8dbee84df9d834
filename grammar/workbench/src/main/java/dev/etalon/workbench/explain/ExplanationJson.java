package dev.etalon.workbench.explain;

import com.google.gson.stream.JsonWriter;
import dev.etalon.exact.Repr;
import dev.etalon.lower.Stage;
import dev.etalon.workbench.export.JsonSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** An explanation for programs; what is unbounded is {@code null}. */
public final class ExplanationJson {

    private final Explanation explanation;
    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);

    private final Map<String, Object> settings;
    private final Map<String, Number> parameters;

    private ExplanationJson(Explanation explanation, Map<String, Object> settings, Map<String, Number> parameters) {
        this.explanation = explanation;
        this.settings = settings;
        this.parameters = parameters;
        json.setIndent("  ");
    }

    /**
     * One JSON object.
     *
     * @param settings what the expression was read with, by name, without its parameters
     * @param parameters the values of its parameters
     */
    public static String of(Explanation explanation, Map<String, Object> settings, Map<String, Number> parameters) {
        try {
            return new ExplanationJson(explanation, settings, parameters).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write() throws IOException {
        json.beginObject();
        json.name("expression").value(explanation.schedule().expression());
        JsonSettings.write(json, settings, parameters);
        number("length", explanation.length());
        number("end", explanation.length().map(explanation.schedule()::at));
        json.name("stages").beginArray();
        for (Stage stage : explanation.stages()) {
            stage(stage);
        }
        json.endArray().name("cycles").beginArray();
        for (CycleTurns turns : explanation.cycles()) {
            cycle(turns);
        }
        json.endArray().name("jumps").beginArray();
        for (Jump jump : explanation.jumps()) {
            json.beginObject();
            number("step", Optional.of(jump.step()));
            number("from", Optional.of(jump.from()));
            number("to", Optional.of(jump.to()));
            json.endObject();
        }
        json.endArray().name("notes").beginArray();
        for (String note : explanation.notes()) {
            json.value(note);
        }
        json.endArray().endObject();
        return text.toString();
    }

    private void stage(Stage stage) throws IOException {
        json.beginObject();
        number("start", Optional.of(stage.start()));
        number("steps", Explanation.steps(stage));
        number("first", Optional.of(stage.first()));
        number("last", Explanation.last(stage));
        json.name("text").value(explanation.source(stage));
        json.name("repeated").value(stage.repeated());
        json.endObject();
    }

    private void cycle(CycleTurns turns) throws IOException {
        json.beginObject();
        number("start", Optional.of(turns.start()));
        number("period", Optional.of(turns.period()));
        number("times", turns.isEndless() ? Optional.empty() : Optional.of(turns.times()));
        json.name("growing").value(turns.isGrowing());
        json.name("starts").beginArray();
        for (long start : turns.starts()) {
            json.value(start);
        }
        json.endArray().endObject();
    }

    private void number(String name, Optional<? extends Number> value) throws IOException {
        json.name(name);
        if (value.isEmpty()) {
            json.nullValue();
        } else if (value.get() instanceof Double real) {
            json.jsonValue(Repr.of(real));
        } else {
            json.value(value.get());
        }
    }
}
