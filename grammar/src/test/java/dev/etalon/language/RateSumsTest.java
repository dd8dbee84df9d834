package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Guarantee;
import dev.etalon.bounds.Setting;
import dev.etalon.plan.Planned;
import dev.etalon.sums.RateSums;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums by formula are those of the rates. */
class RateSumsTest {

    private static final double ACCURACY = 1e-14;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constant(0.3)",
                "linear(1, 0.01, 10000)",
                "cosine(1, 0, 100k)",
                "cosine(0.001, 1, 300, exponent=2)",
                "polynomial(1, 0, 20k, power=1.5)",
                "power(1, 0.1, 20k, power=0.3)",
                "sqrt(1, 0, 54321)",
                "power(0.1, 1, 777, power=0.5)",
                "polynomial(1, 0, 20k, power=0.5)",
                "warmup(100) -> constant(1, 500) -> cooldown(30k, law=sqrt)",
                "staircase(sqrt(1, 0, 70k), 33)",
                "sqrt(1, 0.5, 3T)",
                "square(1, 0, 10k)",
                "exponential(1, 1e-4, 100k)",
                "halving(1, 0, 10k)",
                "rex(1, 0, 10k)",
                "sigmoid(1, 0.1, 10k)",
                "log(1, 0, 10k)",
                "hyperbolic(1, 0.01, 10k, bound=12k)",
                "optimal(0.1, 5000)",
                "decay(1, 0.999)",
                "decay(1, 0.9999, steps=30k)",
                "step(1, 0.5, 700)",
                "inverse(1, 0.01, steps=40k)",
                "warmup(100) -> constant(1, 500) -> cosine(1, 0.1, 9000) -> linear(0.1, 0, 777)",
                "{0: 1, 30k: 0.1, 60k: 0.01} by steps",
                "warmup(100) -> linear(1, 0.01, 1000) -> cycle",
                "cycle(cosine(1, 0.1, 777), times=20) -> linear(0.1, 0, 500)",
                "cycle(cycle(linear(1, 0.5, 13), times=7) -> linear(0.5, 1, 29))",
                "3e-4 * (warmup(100) -> cosine(1, 0, 50k))",
                "0.1 + 2 * skip(cosine(1, 0, 10k), 1234) / 3",
                "staircase(linear(1, 0, 10k), 33)",
                "staircase(cosine(1, 0, 70k), 640)",
                "(t + 1) / 40",
            })
    void agreeWithAPassOverTheRates(String text) {
        LearningRate schedule = Schedules.parse(text);
        SplittableRandom random = new SplittableRandom(19);
        for (int steps : new int[] {1, 2, 40, 10_000, random.nextInt(1, 100_000), 120_000}) {
            assertThat(byFormula(schedule, steps))
                    .hasValueSatisfying(sums -> assertAgrees(sums, schedule, steps, text + " at " + steps));
        }
    }

    @Test
    void agreeWithAPassWhereverThereIsAFormula() {
        RandomSchedules schedules = new RandomSchedules(23);
        int found = 0;
        for (int k = 0; k < 60; k++) {
            RandomSchedules.Example example = schedules.next(1 + k % 4);
            LearningRate schedule = Schedules.parse(example.text(), example.options());
            for (int steps : new int[] {7, 3000}) {
                Optional<RateSums> sums = byFormula(schedule, steps);
                sums.ifPresent(value -> assertAgrees(value, schedule, steps, example.toString()));
                found += sums.isPresent() ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    @Test
    void aBoundOfATrillionStepsTakesNoPass() {
        long steps = 1_000_000_000_000L;
        double peak = 1 / Math.sqrt(steps);
        LearningRate linear = Schedules.parse("linear(" + peak + ", 0, " + steps + ")");
        // Σ η = peak·(T + 1)/2 and Σ η² = peak²·(T + 1)(2T + 1)/(6T), see THEORY.
        double rates = peak * (steps + 1.0) / 2;
        double squares = peak * peak * (steps + 1.0) * (2.0 * steps + 1) / (6.0 * steps);
        assertThat(value(Bound.WEIGHTED_AVERAGE, linear, steps))
                .isCloseTo((1 + squares) / (2 * rates), within(ACCURACY * 1e-6));
        LearningRate constant = Schedules.parse("constant(" + peak + ")").scaledBy(2);
        for (Bound bound : new Bound[] {Bound.WEIGHTED_AVERAGE, Bound.AVERAGE, Bound.AVERAGE_ON_BOUNDED_DOMAIN}) {
            assertThat(value(bound, constant, steps)).isCloseTo(1.25e-6, within(ACCURACY * 1e-6));
        }
        Guarantee cycles = Bound.WEIGHTED_AVERAGE.evaluate(
                Schedules.parse("warmup(100) -> cosine(1e-6, 1e-8, 10000) -> cycle"), steps, Setting.UNIT);
        assertThat(cycles.tuning().orElseThrow().currentPeak()).isEqualTo(1e-6);
    }

    private static double value(Bound bound, LearningRate schedule, long steps) {
        return bound.evaluate(schedule, steps, Setting.UNIT).value();
    }

    private static Optional<RateSums> byFormula(LearningRate schedule, long steps) {
        return ((Planned) schedule).plan().flatMap(plan -> RateSums.of(plan, steps));
    }

    private static void assertAgrees(RateSums sums, LearningRate schedule, int steps, String what) {
        double[] rates = new double[steps];
        schedule.fill(0, rates);
        double[] squares = Arrays.stream(rates).map(rate -> rate * rate).toArray();
        // The sums of streams are compensated.
        double sum = Arrays.stream(rates).sum();
        double sumOfSquares = Arrays.stream(squares).sum();
        assertThat(sums.rates().high()).as(what).isCloseTo(sum, within(ACCURACY * sum));
        assertThat(sums.squares().high()).as(what).isCloseTo(sumOfSquares, within(ACCURACY * sumOfSquares));
        assertThat(sums.first()).as(what).isEqualTo(rates[0]);
        assertThat(sums.last()).as(what).isEqualTo(rates[steps - 1]);
        assertThat(sums.largest()).as(what).isEqualTo(Arrays.stream(rates).max().orElseThrow());
        assertThat(sums.falls()).as(what).isEqualTo(IntStream.range(1, steps).allMatch(k -> rates[k] <= rates[k - 1]));
    }
}
