package dev.etalon.fit;

import dev.etalon.losslaw.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The published loss curves of three language models (Luo et al., arXiv 2503.12811; MIT licence beside them). */
final class Curves {

    private Curves() {}

    /** @param model 25M, 100M or 400M */
    static List<LossCurve> of(String model, List<String> names) {
        return names.stream().map(name -> curve(model, name)).toList();
    }

    static LossCurve curve(String model, String name) {
        String file = "curves/csv_" + model.replace("M", "") + "/" + name + ".csv";
        long before = name.contains("72000") ? 72_000 : 24_000;
        try (InputStream in = Curves.class.getResourceAsStream(file)) {
            double[][] rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Stream.of(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .filter(row -> row[0] < before)
                    .toArray(double[][]::new);
            return new LossCurve(
                    Runs.schedule(name),
                    Arrays.stream(rows).mapToLong(row -> (long) row[0]).toArray(),
                    Arrays.stream(rows).mapToDouble(row -> row[2]).toArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
