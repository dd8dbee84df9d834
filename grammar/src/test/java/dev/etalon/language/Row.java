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
                options(cells.get(settings)),
                cells.subList(settings + 1, cells.size()));
    }

    private static Schedules.Options options(String settings) {
        Schedules.Options options = Schedules.options();
        for (String setting : settings.isEmpty() ? new String[0] : settings.split(" +")) {
            String name = setting.substring(0, setting.indexOf('='));
            String value = setting.substring(setting.indexOf('=') + 1);
            options = switch (name) {
                case "horizon" -> options.horizon(Long.parseLong(value));
                case "stepsPerEpoch" -> options.stepsPerEpoch(Long.parseLong(value));
                case "epsilon" -> options.epsilon(Double.parseDouble(value));
                default -> options.parameter(name, number(value));
            };
        }
        return options;
    }

    private static Number number(String value) {
        if (value.contains(".")) {
            return Double.valueOf(value);
        }
        return Long.valueOf(value);
    }

    @Override
    public String toString() {
        return text;
    }
}
