package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.etalon.LearningRate;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rates leave nothing for the garbage collector, by the count of the bytes that the thread has allocated. */
class AllocationTest {

    private static final int CALLS = 10_000;

    private static final List<String> MOVES = List.of(
            "warmup(100) -> linear(1, 0.01, 10000) -> cycle",
            "cosine(1, 0, 1000) -> polynomial(1, 0, 777, power=0.9) -> sqrt(1, 0, 99) -> hold",
            "exponential(1, 1e-4, 300) -> sigmoid(1, 0, 128) -> constant(0.1, 10) -> log(1, 0, 500)",
            "{0: 1, 30k: 0.1, 60k: 0.01} by steps",
            "{0: 1, 10: 0.1, 20: 0.5, 30: 0.2, 40: 0.3, 50: 0.25, 60: 0.7, 70: 0.1, 80: 0.6, 90: 0.5}",
            "cosine(0.1, 0.001, 40) -> cycle(growth=2)",
            "step(0.1, 0.5, 30)",
            "decay(0.1, 0.999)",
            "inverse(0.1, 0.01)",
            "inverse(0.1, 0.01, power=0.75)",
            "inverseSqrt(0.1, 100)",
            "optimal(0.1, 1000)");

    /** Left out is what calls a function of StrictMath, which may allocate: on JDK 17 pow does until it is compiled. */
    private static final List<String> ARITHMETIC = List.of(
            "min(1, (t + 1) / 40) * step(0.1, 0.5, 60)",
            "clamp(abs(linear(1, -1, 100)) + floor(t / 7) * 1e-3, 0.01, max(0.5, sqrt(t) / 100))",
            "stretch(linear(0, 1, 7) -> constant(1, 3) -> cosine(1, 0, 11), 1000)",
            "take(decay(1, 0.999), 100) -> skip(cosine(1, 0, 200), 50)",
            "cycle(linear(0.1 + i, 0.001, 40)) * 1e-3",
            "staircase(cosine(1, 0, 1000), 37)",
            "pick(t / 100, round(t / 3) / 100, ceil(t / 7) / 100, linear(1, 0, 450)) * 0.1");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final double[] rates = new double[1000];

    @Test
    void atAllocatesNothing() {
        List<String> all = new ArrayList<>(MOVES);
        all.addAll(ARITHMETIC);
        compiled(all).forEach((text, rate) -> {
            at(rate);
            assertThat(bytes(() -> at(rate))).as(text).isZero();
        });
    }

    /** Save that arithmetic, which is left out here, has buffers. */
    @Test
    void fillAllocatesNothing() {
        compiled(MOVES).forEach((text, rate) -> {
            fill(rate);
            assertThat(bytes(() -> fill(rate))).as(text).isZero();
        });
    }

    private void at(LearningRate rate) {
        for (int step = 0; step < CALLS; step++) {
            rates[step % rates.length] = rate.at(step);
        }
    }

    private void fill(LearningRate rate) {
        for (int from = 0; from < CALLS; from += rates.length) {
            rate.fill(from, rates);
        }
    }

    /** The least of a few runs: now and then the JVM itself allocates, as when it swaps in compiled code. */
    private long bytes(Runnable action) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            action.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** The schedules as javac makes them, by their expressions. */
    private static Map<String, LearningRate> compiled(List<String> expressions) {
        Compiled compiled = Compiled.ofExpressions(expressions);
        return IntStream.range(0, expressions.size())
                .boxed()
                .collect(Collectors.toMap(expressions::get, k -> compiled.instance("ProbeS" + k, LearningRate.class)));
    }
}
