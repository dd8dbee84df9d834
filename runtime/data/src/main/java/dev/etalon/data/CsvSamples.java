package dev.etalon.data;

import dev.etalon.simulation.Samples;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Samples from comma-separated values whose first line names the columns. */
public final class CsvSamples {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .get();

    private CsvSamples() {}

    /**
     * Reads a file; all columns but {@code label} are features, in the order of the file.
     *
     * @throws IOException if the file cannot be read, names no such column, or holds what is no number; the line is
     *     named
     */
    public static Samples read(Path file, String label) throws IOException {
        return read(file, label, Double::parseDouble);
    }

    /** The same with labels that are not numbers as they stand, such as the names of classes. */
    public static Samples read(Path file, String label, ToDoubleFunction<String> meaning) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader, file.toString(), label, meaning);
        }
    }

    /**
     * The same from any reader.
     *
     * @param source what to call the reader in messages
     */
    public static Samples read(Reader reader, String source, String label, ToDoubleFunction<String> meaning)
            throws IOException {
        List<double[]> features = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(reader)) {
            List<String> columns = new ArrayList<>(parser.getHeaderNames());
            if (!columns.remove(label)) {
                throw new IOException(source + " has no column '" + label + "', only " + columns);
            }
            for (CSVRecord record : parser) {
                double[] row = new double[columns.size()];
                for (int k = 0; k < row.length; k++) {
                    row[k] = number(source, record, columns.get(k), Double::parseDouble);
                }
                features.add(row);
                labels.add(number(source, record, label, meaning));
            }
        }
        if (features.isEmpty()) {
            throw new IOException(source + " holds no samples");
        }
        return new Samples(
                features.toArray(double[][]::new),
                labels.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double number(String source, CSVRecord record, String column, ToDoubleFunction<String> meaning)
            throws IOException {
        if (!record.isConsistent()) {
            throw new IOException(
                    source + ": record " + record.getRecordNumber() + " has " + record.size() + " columns");
        }
        try {
            return meaning.applyAsDouble(record.get(column));
        } catch (IllegalArgumentException refused) {
            throw new IOException(
                    source + ": record " + record.getRecordNumber() + ", column '" + column + "': '"
                            + record.get(column) + "' is no number",
                    refused);
        }
    }
}
