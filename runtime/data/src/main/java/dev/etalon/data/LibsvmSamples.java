package dev.etalon.data;

import dev.etalon.simulation.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Samples in the format of LIBSVM: a line {@code label index:value index:value …} for each, indices from 1 and
 * increasing, features that are not mentioned being 0. Lines that begin with {@code #} are comments.
 *
 * <p>The rows are held in full, zeros included: a file whose samples times its largest index are more than
 * {@link #MOST_NUMBERS} is refused before they are made.
 */
public final class LibsvmSamples {

    /** The most numbers that all rows may hold together, half a gigabyte of them. */
    public static final long MOST_NUMBERS = 1L << 26;

    private LibsvmSamples() {}

    /** Reads a file in UTF-8 into rows that are as long as its largest index. */
    public static Samples read(Path file) throws IOException {
        try (GuardedReader reader = GuardedReader.of(file)) {
            return read(reader);
        }
    }

    /**
     * The same from any reader.
     *
     * @param source what to call the reader in messages
     * @throws IOException if a line is not of the format; the line is named
     */
    public static Samples read(Reader reader, String source) throws IOException {
        return read(new GuardedReader(reader, source));
    }

    private static Samples read(GuardedReader text) throws IOException {
        List<SparseRow> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(text);
        long number = 0;
        long dimension = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String place = text.source() + ", line " + number;
            if (!line.isBlank() && line.charAt(0) != '#') {
                SparseRow row = SparseRow.of(place, line);
                rows.add(row);
                dimension = Math.max(dimension, row.dimension());
                if (dimension * rows.size() > MOST_NUMBERS) {
                    throw new IOException(place + ": " + rows.size() + " samples of " + dimension
                            + " features are more than " + MOST_NUMBERS + " numbers");
                }
            }
        }
        if (rows.isEmpty()) {
            throw new IOException(text.source() + " holds no samples");
        }
        int width = (int) dimension;
        return new Samples(
                rows.stream().map(row -> row.features(width)).toArray(double[][]::new),
                rows.stream().mapToDouble(SparseRow::label).toArray());
    }

    /** A line: its label, and the features that are not 0, by indices from 1 on. */
    private record SparseRow(double label, long[] indices, double[] values) {

        static SparseRow of(String place, String line) throws IOException {
            StringTokenizer words = new StringTokenizer(line);
            double label = NumberWords.finite(place, words.nextToken());
            long[] indices = new long[words.countTokens()];
            double[] values = new double[indices.length];
            for (int k = 0; k < indices.length; k++) {
                String word = words.nextToken();
                int colon = word.indexOf(':');
                if (colon < 0) {
                    throw new IOException(place + ": " + NumberWords.shown(word) + " is not index:value");
                }
                indices[k] = NumberWords.whole(place, word.substring(0, colon));
                values[k] = NumberWords.finite(place, word.substring(colon + 1));
                if (indices[k] <= (k == 0 ? 0 : indices[k - 1])) {
                    throw new IOException(
                            place + ": indices must increase from 1 on, but " + NumberWords.shown(word) + " does not");
                }
            }
            return new SparseRow(label, indices, values);
        }

        long dimension() {
            return indices.length == 0 ? 0 : indices[indices.length - 1];
        }

        double[] features(int width) {
            double[] row = new double[width];
            for (int k = 0; k < indices.length; k++) {
                row[(int) indices[k] - 1] = values[k];
            }
            return row;
        }
    }
}
