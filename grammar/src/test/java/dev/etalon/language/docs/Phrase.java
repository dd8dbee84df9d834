package dev.etalon.language.docs;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import dev.etalon.language.WrittenOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of {@code docs/phrasebook.md}.
 *
 * @param call the peer's own call
 * @param text the same in our language
 * @param settings what the text is evaluated with, {@code name=value} or a flag each
 * @param check the name of a file of golden values, or steps and rates
 * @param remark begins with the first and the last step at which the peer differs, if it does
 */
record Phrase(String call, String text, String settings, String check, String remark) {

    /** A step and the peer's rate there. */
    record Point(long step, double rate) {}

    private static final Path DOCUMENT = Path.of("docs", "phrasebook.md");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Pattern FILE = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern DIFFERS = Pattern.compile("(\\d+)\\.\\.(\\d+):.*");

    static List<Phrase> all() {
        return lines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .map(Phrase::of)
                .toList();
    }

    /** The names of all golden cases. */
    static List<String> goldenNames() {
        return lines(GOLDEN.resolve("INDEX.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t")[0])
                .toList();
    }

    private static Phrase of(String row) {
        List<String> cells = Arrays.stream(row.split("\\|", -1))
                .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                .toList();
        if (cells.size() != 7) {
            throw new IllegalStateException("not five cells: " + row);
        }
        return new Phrase(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    LearningRate schedule() {
        return Schedules.parse(text, WrittenOptions.of(settings));
    }

    /** The relative error that is allowed. */
    double tolerance() {
        return settings.contains("float32") ? 2e-6 : 1e-12;
    }

    boolean isGolden() {
        return FILE.matcher(check).matches();
    }

    boolean isFormula() {
        return Pattern.compile("\\bt\\b").matcher(text).find();
    }

    /** Whether the peer is wrong, or goes on past its own end. */
    boolean differs() {
        return DIFFERS.matcher(remark).matches();
    }

    /** Whether the remark says that the peer differs at {@code step}. */
    boolean differsAt(long step) {
        Matcher range = DIFFERS.matcher(remark);
        return range.matches() && Long.parseLong(range.group(1)) <= step && step <= Long.parseLong(range.group(2));
    }

    List<Point> points() {
        if (isGolden()) {
            return lines(GOLDEN.resolve(check + ".csv")).stream()
                    .skip(1)
                    .map(line -> point(line, ","))
                    .toList();
        }
        return Arrays.stream(check.split(", ")).map(pair -> point(pair, ": ")).toList();
    }

    private static Point point(String pair, String separator) {
        String[] parts = pair.split(separator);
        return new Point(Long.parseLong(parts[0]), Double.parseDouble(parts[1]));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return (isGolden() ? check : call) + ": " + text;
    }
}
