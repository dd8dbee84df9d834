package dev.etalon.data;

import dev.etalon.simulation.Samples;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Samples in the format of LIBSVM: a line {@code label index:value index:value …} for each, indices from 1 and
 * increasing, features that are not mentioned being 0.
 */
public final class LibsvmSamples {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(' ')
            .setQuote(null)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .get();

    private LibsvmSamples() {}

    /** Reads a file into rows that are as long as its largest index. */
    public static Samples read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader, file.toString());
        }
    }

    /**
     * The same from any reader.
     *
     * @param source what to call the reader in messages
     * @throws IOException if a line is not of the format; the line is named
     */
    public static Samples read(Reader reader, String source) throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        int dimension = 0;
        try (CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord record : parser) {
                List<String> words =
                        record.stream().filter(word -> !word.isBlank()).toList();
                if (!words.isEmpty()) {
                    String place = source + ", line " + parser.getCurrentLineNumber();
                    labels.add(number(place, words.get(0)));
                    rows.add(row(place, words.subList(1, words.size())));
                    dimension = Math.max(dimension, rows.get(rows.size() - 1).length);
                }
            }
        }
        if (rows.isEmpty()) {
            throw new IOException(source + " holds no samples");
        }
        double[][] features = new double[rows.size()][dimension];
        for (int k = 0; k < features.length; k++) {
            System.arraycopy(rows.get(k), 0, features[k], 0, rows.get(k).length);
        }
        return new Samples(
                features, labels.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] row(String place, List<String> words) throws IOException {
        int[] indices = new int[words.size()];
        double[] values = new double[words.size()];
        for (int k = 0; k < indices.length; k++) {
            String[] pair = words.get(k).split(":", -1);
            if (pair.length != 2) {
                throw new IOException(place + ": '" + words.get(k) + "' is not index:value");
            }
            indices[k] = (int) number(place, pair[0]);
            values[k] = number(place, pair[1]);
            if (indices[k] <= (k == 0 ? 0 : indices[k - 1])) {
                throw new IOException(place + ": indices must increase from 1 on, but '" + words.get(k) + "' does not");
            }
        }
        double[] row = new double[indices.length == 0 ? 0 : indices[indices.length - 1]];
        for (int k = 0; k < indices.length; k++) {
            row[indices[k] - 1] = values[k];
        }
        return row;
    }

    private static double number(String place, String word) throws IOException {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException refused) {
            throw new IOException(place + ": '" + word + "' is no number", refused);
        }
    }
}
