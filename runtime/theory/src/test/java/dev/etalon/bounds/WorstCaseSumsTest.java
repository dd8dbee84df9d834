package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class WorstCaseSumsTest {

    private static final int STEPS = 300_000;

    /** Rates that go on as before, that turn, that jump by much and back, that stop, and that have no law. */
    private static Map<String, DoubleUnaryOperator> shapes() {
        SplittableRandom random = new SplittableRandom(7);
        return Map.of(
                "linear", x -> 1 - x,
                "cosine", x -> Math.pow(Math.cos(Math.PI * x / 2), 2),
                "wsd", x -> Math.min(1, 5 * (1 - x)),
                "drop", x -> x < 0.5 ? 1 : 1e-3,
                "rise", x -> x < 0.7 ? 1e-4 : 1,
                "saw", x -> 1.01 - (x * 40 - Math.floor(x * 40)),
                "pause", x -> x > 0.4 && x < 0.6 ? 0 : 1,
                "decay", x -> Math.exp(-12 * x),
                "random", x -> random.nextDouble());
    }

    @Test
    void blocksAddUpToWhatStepsDo() {
        shapes().forEach((name, shape) -> {
            double[] rates = new double[STEPS];
            for (int k = 0; k < STEPS; k++) {
                rates[k] = shape.applyAsDouble(k / (double) STEPS);
            }
            WorstCaseSums steps = new WorstCaseSums();
            for (int k = STEPS - 2; k >= 0; k--) {
                steps.add(rates[k]);
            }
            WorstCaseSums blocks = WorstCaseSums.of(new BackwardRun(Series.of(rates), Setting.UNIT));
            double rounding = 1e-15;
            assertThat(blocks.rates()).as(name).isCloseTo(steps.rates(), within(rounding * steps.rates()));
            assertThat(blocks.excess()).as(name).isCloseTo(steps.excess(), within(rounding * steps.excess()));
        });
    }
}
