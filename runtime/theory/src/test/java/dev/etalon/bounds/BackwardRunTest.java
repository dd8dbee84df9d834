package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.LearningRate;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackwardRunTest {

    /** A few chunks, the first of them not whole, nor its first block. */
    private static final int STEPS = 3 * BackwardRun.CHUNK + 12_345;

    private static final LearningRate SCHEDULE = step -> 1e-3 * (1 - step / (STEPS + 1.0));

    @ParameterizedTest
    @EnumSource
    void theNumberOfThreadsChangesNoBit(Bound bound) throws Exception {
        Series rates = Series.of(SCHEDULE, STEPS);
        Tradeoff alone = tradeoff(bound, rates, false);
        for (int threads : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertThat(pool.submit(() -> tradeoff(bound, rates, true)).get()).isEqualTo(alone);
            pool.shutdown();
        }
    }

    private static Tradeoff tradeoff(Bound bound, Series rates, boolean several) {
        return bound.theorem()
                .evaluate(new BackwardRun(rates, Setting.UNIT, true, several))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsSeenIsTheSameInEveryOrder(boolean several) {
        double[] rates = SCHEDULE.values(0, STEPS).toArray();
        SplittableRandom random = new SplittableRandom(5);
        int[] rising = {2, random.nextInt(2, STEPS), STEPS - BackwardRun.CHUNK, STEPS - 1 - BackwardRun.CHUNK, STEPS};
        for (int step : rising) {
            double rate = rates[step - 1];
            rates[step - 1] = 2e-3;
            BackwardRun run = new BackwardRun(Series.of(rates), Setting.UNIT, true, several);
            Totals totals = run.totals(Kernel.NONE);
            assertThat(totals.increase).isEqualTo(step);
            assertThat(totals.peak).isEqualTo(2e-3);
            rates[step - 1] = rate;
        }
        for (double wrong : new double[] {-Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY}) {
            int step = random.nextInt(STEPS);
            double rate = rates[step];
            rates[step] = wrong;
            assertThatThrownBy(
                            () -> new BackwardRun(Series.of(rates), Setting.UNIT, false, several).totals(Kernel.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rates are finite numbers of at least 0; that of step " + (step + 1) + " is " + wrong);
            rates[step] = rate;
        }
    }

    @Test
    void aSeriesOfAnotherKindIsReadByOneThread() {
        Thread reader = Thread.currentThread();
        Series own = new Series() {
            @Override
            public long steps() {
                return STEPS;
            }

            @Override
            public void read(long from, double[] out, int count) {
                assertThat(Thread.currentThread()).isSameAs(reader);
                SCHEDULE.fill(from, out, 0, count);
            }
        };
        assertThat(tradeoff(Bound.LAST_ITERATE, own, true))
                .isEqualTo(tradeoff(Bound.LAST_ITERATE, Series.of(SCHEDULE, STEPS), true));
    }
}
