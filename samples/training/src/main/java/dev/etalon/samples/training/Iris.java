package dev.etalon.samples.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A flower that R. A. Fisher measured (The use of multiple measurements in taxonomic problems, 1936).
 *
 * @param measures length and width of sepal and petal, in cm
 */
public record Iris(double[] measures, String species) {

    public static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    /** The number of its species, from 0. */
    public int label() {
        return SPECIES.indexOf(species);
    }

    /**
     * All 150, one species after the other by turns, so that an epoch meets all of them evenly.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<Iris> all() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Iris.class.getResourceAsStream("iris.csv")), StandardCharsets.UTF_8))) {
            List<Iris> sorted = file.lines().skip(2).map(Iris::parse).toList();
            int each = sorted.size() / SPECIES.size();
            return IntStream.range(0, sorted.size())
                    .mapToObj(n -> sorted.get(n % SPECIES.size() * each + n / SPECIES.size()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Iris parse(String line) {
        String[] cells = line.split(",");
        double[] measures = new double[cells.length - 1];
        for (int k = 0; k < measures.length; k++) {
            measures[k] = Double.parseDouble(cells[k]);
        }
        return new Iris(measures, cells[measures.length]);
    }
}
