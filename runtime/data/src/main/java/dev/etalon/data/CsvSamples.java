package dev.etalon.data;

import dev.etalon.arguments.Arguments;
import dev.etalon.simulation.Samples;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Samples from comma-separated values in UTF-8 whose first line names the columns. */
public final class CsvSamples {

    private CsvSamples() {}

    /**
     * Reads a file; all columns but {@code label} are features, in the order of the file. A byte-order mark is passed over.
     *
     * @throws IOException if the file cannot be read, names no such column, or holds what is no finite number; the line is
     *     named
     */
    public static Samples read(Path file, String label) throws IOException {
        try (GuardedReader reader = GuardedReader.of(file)) {
            return read(reader, label, NumberWords::finite);
        }
    }

    /**
     * The same with labels that are not numbers as they stand, such as the names of classes.
     *
     * @param meaning the label of a word; throws an {@link IllegalArgumentException} for one that has none
     */
    public static Samples read(Path file, String label, ToDoubleFunction<String> meaning) throws IOException {
        try (GuardedReader reader = GuardedReader.of(file)) {
            return read(reader, label, labels(meaning));
        }
    }

    /**
     * The same from any reader, which is closed.
     *
     * @param source what to call the reader in messages
     */
    public static Samples read(Reader reader, String source, String label, ToDoubleFunction<String> meaning)
            throws IOException {
        return read(new GuardedReader(reader, source), label, labels(meaning));
    }

    /** The number that a word stands for. */
    @FunctionalInterface
    private interface Meaning {
        double of(String place, String word) throws IOException;
    }

    private static Meaning labels(ToDoubleFunction<String> meaning) {
        Arguments.notNull("meaning", meaning);
        return (place, word) -> {
            try {
                double value = meaning.applyAsDouble(word);
                if (Double.isFinite(value)) {
                    return value;
                }
                throw new IllegalArgumentException("a label of " + value);
            } catch (IllegalArgumentException refused) {
                throw new IOException(place + ": " + NumberWords.shown(word) + " is no label", refused);
            }
        };
    }

    private static Samples read(GuardedReader reader, String label, Meaning meaning) throws IOException {
        Arguments.notNull("label", label);
        List<double[]> features = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        try (CsvTable table = new CsvTable(reader)) {
            int labelColumn = table.column(label);
            while (table.nextRow()) {
                features.add(features(table, labelColumn));
                labels.add(meaning.of(table.place(labelColumn), table.word(labelColumn)));
            }
        }
        if (features.isEmpty()) {
            throw new IOException(reader.source() + " holds no samples");
        }
        return new Samples(
                features.toArray(double[][]::new),
                labels.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] features(CsvTable table, int labelColumn) throws IOException {
        double[] row = new double[table.columns().size() - 1];
        for (int k = 0; k < row.length; k++) {
            int column = k < labelColumn ? k : k + 1;
            row[k] = NumberWords.finite(table.place(column), table.word(column));
        }
        return row;
    }
}
