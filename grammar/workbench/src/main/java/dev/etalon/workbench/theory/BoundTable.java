package dev.etalon.workbench.theory;

import com.google.gson.stream.JsonWriter;
import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Enclosure;
import dev.etalon.bounds.Guarantee;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.Tuning;
import dev.etalon.exact.Repr;
import dev.etalon.simulation.Progress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What every theorem guarantees for a schedule.
 *
 * @param schedule the schedule
 * @param steps the number of its steps that are made
 * @param setting the distance and the gradients
 * @param rows what each theorem says
 */
public record BoundTable(LearningRate schedule, long steps, Setting setting, List<Row> rows) {

    /**
     * One theorem.
     *
     * @param guarantee what it says
     * @param enclosure an interval that holds its value; null where there is none
     */
    public record Row(Guarantee guarantee, Enclosure enclosure) {}

    /** Some bounds look at every rate: beyond that they would take hours. */
    public static final long MOST_STEPS = 10_000_000_000L;

    private static final String LINE = "%-44s %-24s %-24s %-24s %s%n".replace("%n", "\n");

    /** Evaluates all of them. */
    public static BoundTable of(LearningRate schedule, long steps, Setting setting) {
        return of(schedule, steps, setting, Progress.SILENT);
    }

    /** Evaluates all of them, and reports how many are. */
    public static BoundTable of(LearningRate schedule, long steps, Setting setting, Progress progress) {
        Series rates = Series.of(schedule, steps);
        List<Row> rows = new ArrayList<>();
        Bound[] bounds = Bound.values();
        for (int k = 0; k < bounds.length; k++) {
            progress.report(2L * k, 2L * bounds.length);
            Guarantee guarantee = bounds[k].evaluate(rates, setting);
            progress.report(2L * k + 1, 2L * bounds.length);
            rows.add(new Row(guarantee, guarantee.tuning().isPresent() ? bounds[k].enclose(rates, setting) : null));
        }
        progress.report(2L * bounds.length, 2L * bounds.length);
        return new BoundTable(schedule, steps, setting, rows);
    }

    /** For people. */
    public String text() {
        StringBuilder out = new StringBuilder(schedule.expression())
                .append("\nover " + steps + (steps == 1 ? " step, at" : " steps, at") + " a distance of "
                        + Repr.of(setting.distance())
                        + ", with gradients of norm " + Repr.of(setting.gradientNorm())
                        + "\nthe best guarantee of all schedules: " + Repr.of(setting.minimax(steps)) + "\n\n");
        out.append(String.format(
                Locale.ROOT, LINE, "bound", "at most", "best peak", "at most, at that", "times the best of all"));
        for (Row row : rows) {
            if (row.guarantee().tuning().isEmpty()) {
                out.append(row.guarantee().explanation()).append('\n');
                continue;
            }
            Tuning tuning = row.guarantee().tuning().orElseThrow();
            out.append(String.format(
                    Locale.ROOT,
                    LINE,
                    row.guarantee().bound().title(),
                    Repr.of(row.enclosure().high()),
                    tuning.tradeoff().isFlat() ? "any: no rate counts" : Repr.of(tuning.peak()),
                    Repr.of(tuning.value()),
                    Repr.of(tuning.suboptimality())));
            out.append("    in [" + Repr.of(row.enclosure().low()) + ", "
                    + Repr.of(row.enclosure().high()) + "]\n");
        }
        return out.toString();
    }

    /** For programs. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            json.name("expression").value(schedule.expression());
            json.name("steps").value(steps);
            number(json, "distance", setting.distance());
            number(json, "gradientNorm", setting.gradientNorm());
            number(json, "minimax", setting.minimax(steps));
            json.name("bounds").beginArray();
            for (Row row : rows) {
                write(json, row);
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonWriter json, Row row) throws IOException {
        Bound bound = row.guarantee().bound();
        json.beginObject();
        json.name("name").value(bound.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.name("title").value(bound.title());
        if (row.guarantee().tuning().isEmpty()) {
            json.name("reason").value(row.guarantee().explanation());
        } else {
            Tuning tuning = row.guarantee().tuning().orElseThrow();
            number(json, "value", row.guarantee().value());
            number(json, "low", row.enclosure().low());
            number(json, "high", row.enclosure().high());
            number(json, "bestPeak", tuning.tradeoff().isFlat() ? Double.NaN : tuning.peak());
            number(json, "bestValue", tuning.value());
            number(json, "suboptimality", tuning.suboptimality());
        }
        json.endObject();
    }

    private static void number(JsonWriter json, String name, double value) throws IOException {
        json.name(name).jsonValue(Double.isFinite(value) ? Repr.of(value) : "null");
    }
}
