package dev.etalon.samples.benchmarks.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.etalon.samples.benchmarks.shapes.Shape;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * HotSpot turns the loops of fill into vector instructions: without them it is two to four times slower. As noise only
 * ever adds time, the quickest of many short measurements is compared, and again if it was noisy throughout.
 */
class VectorisationTest {

    private static final double LEAST_GAIN = 1.3;
    private static final int ATTEMPTS = 5;

    @ParameterizedTest
    @EnumSource(names = {"LINES_4", "WARMUP_COSINE"})
    void vectorsMakeFillFaster(Shape shape) throws IOException, InterruptedException {
        assumeThat(System.getProperty("java.vm.name")).contains("Server VM");
        double vectors = Double.POSITIVE_INFINITY;
        double scalars = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < ATTEMPTS && !(scalars > LEAST_GAIN * vectors); attempt++) {
            vectors = Math.min(vectors, time(shape, "-XX:+UseSuperWord"));
            scalars = Math.min(scalars, time(shape, "-XX:-UseSuperWord"));
        }
        assertThat(scalars / vectors).isGreaterThan(LEAST_GAIN);
    }

    private static double time(Shape shape, String option) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        return Double.parseDouble(Fork.run(classPath, option, FillTime.class.getName(), shape.name()));
    }
}
