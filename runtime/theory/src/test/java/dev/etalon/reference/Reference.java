package dev.etalon.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of values that were computed with many digits, or on two ways of which the last column is the difference. */
public final class Reference {

    private static final List<String> LINES = lines();

    private Reference() {}

    /** A row. */
    public record Row(String name, String parameters, double expected, double difference) {

        /** The number after {@code key=}. */
        public double number(String key) {
            return number(Pattern.quote(key) + "=([-+0-9.eE]+)", 1);
        }

        /** A group of the first place where {@code pattern} matches. */
        public double number(String pattern, int group) {
            return Double.parseDouble(text(pattern, group));
        }

        public String text(String pattern, int group) {
            Matcher matcher = Pattern.compile(pattern).matcher(parameters);
            assertThat(matcher.find()).as(parameters).isTrue();
            return matcher.group(group);
        }

        public boolean has(String words) {
            return parameters.contains(words);
        }

        /** To 1e-12, or to four times the difference where that tells how far the number may be off. */
        public void assertIs(double value) {
            assertIs(value, difference > 2.5e-13 && difference < 1e-6 ? 4 * difference : 1e-12);
        }

        public void assertIs(double value, double relative) {
            show(this::toString, value, expected);
            assertThat(value).as(this::toString).isCloseTo(expected, within(relative * Math.abs(expected)));
        }

        /** For what is a limit: of an optimum, the best that another search has found. */
        public void assertIsAtMost(double value) {
            show(this::toString, value, expected);
            assertThat(value).as(this::toString).isLessThanOrEqualTo(expected);
        }

        @Override
        public String toString() {
            return name + " " + parameters;
        }
    }

    /** Prints a value beside its reference where {@code -Detalon.reference=true} asks for it. */
    public static void show(Supplier<String> what, double value, double expected) {
        if (Boolean.getBoolean("etalon.reference")) {
            System.out.printf(
                    Locale.ROOT,
                    "%24.17g %24.17g %8.1e  %s%n",
                    value,
                    expected,
                    value == expected ? 0 : (value - expected) / expected,
                    what.get());
        }
    }

    /** All rows of these names. */
    public static Stream<Row> rows(String... names) {
        Set<String> wanted = Set.of(names);
        List<Row> rows = LINES.stream()
                .map(Reference::row)
                .filter(row -> wanted.contains(row.name()))
                .toList();
        assertThat(rows.stream().map(Row::name).collect(Collectors.toSet())).isEqualTo(wanted);
        return rows.stream();
    }

    private static Row row(String line) {
        String[] cells = line.split(",");
        return new Row(cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[4]));
    }

    private static List<String> lines() {
        try (InputStream in = Reference.class.getResourceAsStream("reference.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
