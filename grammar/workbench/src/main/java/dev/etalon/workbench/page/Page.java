package dev.etalon.workbench.page;

import com.google.gson.stream.JsonWriter;
import dev.etalon.exact.Repr;
import dev.etalon.workbench.picture.Line;
import dev.etalon.workbench.picture.RateLine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Makes the page. */
public final class Page {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z.]+)}}");
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private Page() {}

    /**
     * The page of some schedules, of which the steps from 0 to {@code last} are drawn.
     *
     * @param entries at least one; their bounds are for the same setting and steps
     */
    public static String of(List<Entry> entries, long last) {
        double[] steps = steps(entries, last);
        Entry first = entries.get(0);
        String names = entries.stream().map(Entry::name).collect(Collectors.joining("; "));
        StringBuilder cards = new StringBuilder();
        for (int k = 0; k < entries.size(); k++) {
            cards.append(Card.of(entries.get(k), k));
        }
        Map<String, String> parts = Map.ofEntries(
                Map.entry("title", Html.text("Schedules: " + names)),
                Map.entry("heading", entries.size() == 1 ? "A learning-rate schedule" : "Learning-rate schedules"),
                Map.entry("label", Html.text("The rates of " + names)),
                Map.entry(
                        "drawn", steps.length > last ? "" : "Drawn: " + steps.length + " of " + (last + 1) + " steps."),
                Map.entry("distance", Repr.of(first.bounds().setting().distance())),
                Map.entry("gradient", Repr.of(first.bounds().setting().gradientNorm())),
                Map.entry("steps", Long.toString(first.bounds().steps())),
                Map.entry("cards", cards.toString()),
                Map.entry("data", data(entries, steps)),
                Map.entry("uplot.css", Html.resource(UPLOT + "uPlot.min.css")),
                Map.entry("uplot.js", Html.resource(UPLOT + "uPlot.iife.min.js")),
                Map.entry("page.css", Html.resource("page.css")),
                Map.entry("page.js", Html.resource("page.js")));
        return PLACEHOLDER
                .matcher(Html.resource("page.html"))
                .replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group(1))));
    }

    /** The steps that are drawn: those that any of the schedules needs. */
    private static double[] steps(List<Entry> entries, long last) {
        return entries.stream()
                .map(entry -> RateLine.of("", entry.explanation().schedule(), last))
                .map(Line::steps)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    private static String data(List<Entry> entries, double[] steps) {
        StringWriter text = new StringWriter();
        // A JsonWriter escapes what would end a script.
        try (JsonWriter json = new JsonWriter(text)) {
            json.setHtmlSafe(true);
            json.beginObject();
            json.name("distance")
                    .jsonValue(Repr.of(entries.get(0).bounds().setting().distance()));
            json.name("gradient")
                    .jsonValue(Repr.of(entries.get(0).bounds().setting().gradientNorm()));
            json.name("steps").beginArray();
            for (double step : steps) {
                json.value((long) step);
            }
            json.endArray().name("schedules").beginArray();
            for (Entry entry : entries) {
                json.beginObject()
                        .name("name")
                        .value(entry.name())
                        .name("rates")
                        .beginArray();
                for (double rate : DoubleStream.of(steps)
                        .map(step -> entry.explanation().schedule().at((long) step))
                        .toArray()) {
                    json.jsonValue(Repr.of(rate));
                }
                json.endArray().endObject();
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
