package dev.etalon.samples.benchmarks.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * HotSpot turns these loops into vector instructions: without them they are two to four times slower. As noise only ever
 * adds time, the quickest of many short measurements is compared, and again if it was noisy throughout.
 */
class VectorisationTest {

    private static final double LEAST_GAIN = 1.3;
    private static final int ATTEMPTS = 5;

    @ParameterizedTest
    @EnumSource
    void vectorsMakeItFaster(LoopTime.Loop loop) throws IOException, InterruptedException {
        assumeThat(System.getProperty("java.vm.name")).contains("Server VM");
        double vectors = Double.POSITIVE_INFINITY;
        double scalars = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < ATTEMPTS && !(scalars > LEAST_GAIN * vectors); attempt++) {
            vectors = Math.min(vectors, time(loop, "-XX:+UseSuperWord"));
            scalars = Math.min(scalars, time(loop, "-XX:-UseSuperWord"));
        }
        assertThat(scalars / vectors).isGreaterThan(LEAST_GAIN);
    }

    private static double time(LoopTime.Loop loop, String option) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        return Double.parseDouble(Fork.run(classPath, option, LoopTime.class.getName(), loop.name()));
    }
}
