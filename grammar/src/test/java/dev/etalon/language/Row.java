package dev.etalon.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row of a table of tests: an expression, settings, and what is expected of them, with semicolons between. (A definition in
 * the expression has semicolons too: those without a blank before them do not count.)
 */
record Row(String text, Schedules.Options options, List<String> expected) {

    /** @param columns the number of columns of what is expected */
    static List<Row> read(String resource, int columns) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Row.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row of(String line, int columns) {
        List<String> cells =
                List.of(line.split(" ;", -1)).stream().map(String::trim).toList();
        int settings = cells.size() - columns - 1;
        return new Row(
                String.join("; ", cells.subList(0, settings)),
                WrittenOptions.of(cells.get(settings)),
                cells.subList(settings + 1, cells.size()));
    }

    @Override
    public String toString() {
        return text;
    }
}
