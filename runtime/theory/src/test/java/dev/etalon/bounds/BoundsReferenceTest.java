package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.reference.Reference;
import dev.etalon.reference.Reference.Row;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference that a bound answers. */
class BoundsReferenceTest {

    /**
     * Rows that are off, by what they are in 60 digits. They were searched as a minimum in doubles, whose place that leaves
     * uncertain by the root of an ulp: 1.1e-8 and 4.4e-9. The second is D/(G T sqrt(T)), its cap being no limit.
     */
    private static final Map<String, Double> RIGHT = Map.of(
            "T=12;cap=0.15;D=1;G=1;eta_11", 0.028361381215054967818,
            "T=20;cap=0.5;D=1;G=1;eta_19", 0.011180339887498948482);

    static Stream<Row> rows() {
        return Reference.rows(
                "worst_case_tuned_per_step_norms",
                "worst_case_optimum_capped",
                "worst_case_optimum_capped_rate",
                "worst_case_optimum_capped_cooldown",
                "schedule_free_bound",
                "adagrad_norm_certificate",
                "weighted_average_extreme",
                "last_iterate_extreme",
                "convex_power_noise_minimum");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow(Row row) {
        Double right = RIGHT.get(row.parameters());
        if (right == null) {
            row.assertIs(value(row));
        } else {
            assertThat(value(row)).as(row::toString).isCloseTo(right, within(1e-15 * right));
            row.assertIs(right, 2e-8);
        }
    }

    @Test
    void withoutACapTheExactWorstCaseIsLeastForALinearDecay() {
        CappedWorstCase free = CappedWorstCase.of(20, Double.POSITIVE_INFINITY, Setting.of(3, 2));
        for (int k = 0; k < 19; k++) {
            assertThat(free.rates()[k]).isCloseTo(1.5 * (19 - k) / (20 * Math.sqrt(20)), within(1e-14));
        }
        assertThat(free.value()).isCloseTo(6 / Math.sqrt(20), within(1e-14));
    }

    @Test
    void theTradeoffOfARunThatNeverMovesIsFlat() {
        Tuning tuning = Bound.WORST_CASE
                .evaluate(new double[] {0.1}, Setting.of(2, 3))
                .tuning()
                .orElseThrow();
        assertThat(tuning.value()).isEqualTo(6);
        assertThat(tuning.sensitivity(10)).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(tuning::factor);
        Setting each = Setting.of(2, Series.of(3, 4));
        assertThat(Bound.WORST_CASE.evaluate(new double[2], each).value()).isEqualTo(8);
    }

    /** On a segment of length R the loss |x| is as far from its minimum as the regret allows, up to a factor. */
    @Test
    void theAverageRegretOfAdaGradHoldsOnItsPaths() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 50; round++) {
            int steps = 1 + random.nextInt(60);
            double[] norms = random.doubles(steps, 0.1, 5).toArray();
            double[] rates = AdaGradCertificate.rates(norms, 1, 0);
            double point = 1;
            double regret = 0;
            for (int k = 0; k < steps; k++) {
                double slope = norms[k] * Math.signum(point - 0.5);
                regret += slope * (point - 0.5) / steps;
                point = Math.max(0, Math.min(1, point - rates[k] * slope));
            }
            assertThat(regret).isLessThanOrEqualTo(AdaGradCertificate.averageRegret(norms, 1));
        }
        assertThat(AdaGradCertificate.averageRegret(new double[] {3, 4}, 2)).isEqualTo(7.5);
    }

    @Test
    void refinedRatesOfExtremeNormsAreFinite() {
        double[] norms = {1e-160, 1, 1};
        assertThat(RefinedSchedule.shape(norms, RefinedSchedule.Weighting.SGD, 0, 0))
                .containsExactly(1, 5e-321, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefinedSchedule.shape(new double[0], RefinedSchedule.Weighting.SGD, 0, 0));
    }

    @Test
    void whatIsBeyondTheDoublesIsInfiniteAndItsEnclosureSaysFromWhere() {
        double[] rates = {1e-200, 1e-200};
        Setting setting = Setting.of(1e-300, 1e300);
        assertThat(Bound.WEIGHTED_AVERAGE.evaluate(rates, setting).value()).isInfinite();
        assertThat(Bound.WEIGHTED_AVERAGE.enclose(Series.of(rates), setting))
                .isEqualTo(new Enclosure(Double.MAX_VALUE, Double.POSITIVE_INFINITY));
        assertThat(Bound.WEIGHTED_AVERAGE
                        .evaluate(new double[] {1e160, 1e140}, Setting.UNIT)
                        .value())
                .isCloseTo(5e159, within(1e147));
    }

    @Test
    void noValleyIsMissed() {
        SplittableRandom random = new SplittableRandom(29);
        for (int round = 0; round < 60; round++) {
            int steps = 2 + random.nextInt(12);
            double[] rates =
                    random.doubles(steps).map(x -> Math.exp(12 * (x - 0.5))).toArray();
            double[] norms =
                    random.doubles(steps).map(x -> Math.exp(6 * (x - 0.5))).toArray();
            norms[steps - 1] = 20; // where the last gradient is the shortest, not to move at all is best
            Setting setting = Setting.of(1, Series.of(norms));
            BackwardRun run = new BackwardRun(Series.of(rates), setting);
            double[] grid = new double[6000];
            Arrays.setAll(grid, k -> Math.exp(-16 + 0.005 * k));
            WorstCaseSamples samples = new WorstCaseSamples(run, grid);
            double least = Double.POSITIVE_INFINITY;
            double leastTuned = Double.POSITIVE_INFINITY;
            for (int k = 0; k < grid.length; k++) {
                least = Math.min(least, samples.value(k, 1));
                leastTuned = Math.min(leastTuned, samples.tuned(k));
            }
            Guarantee guarantee = Bound.WORST_CASE.evaluate(rates, setting);
            assertThat(guarantee.value()).isBetween(least * (1 - 1e-4), least * (1 + 1e-12));
            Tuning tuning = guarantee.tuning().orElseThrow();
            assertThat(tuning.value()).isBetween(leastTuned * (1 - 1e-4), leastTuned * (1 + 1e-12));
            assertThat(tuning.tradeoff().at(tuning.factor())).isCloseTo(tuning.value(), within(1e-12 * tuning.value()));
        }
    }

    private static double value(Row row) {
        return switch (row.name()) {
            case "worst_case_tuned_per_step_norms" -> tuned(row);
            case "worst_case_optimum_capped" -> capped(row).value();
            case "worst_case_optimum_capped_rate" -> capped(row).rates()[(int) row.number("eta_([0-9]+)", 1) - 1];
            case "worst_case_optimum_capped_cooldown" -> capped(row).cooldown();
            case "schedule_free_bound" -> {
                double[] rates = rates(row);
                yield Bound.SCHEDULE_FREE
                        .evaluate(rates, Setting.of(row.number("D"), row.number("G")))
                        .value();
            }
            case "adagrad_norm_certificate" ->
                AdaGradCertificate.of(norms(row), row.number("eta"), row.number("b0"), row.number("D"))
                        .value();
            case "weighted_average_extreme" -> extreme(Bound.WEIGHTED_AVERAGE, row);
            case "last_iterate_extreme" -> extreme(Bound.LAST_ITERATE, row);
            case "convex_power_noise_minimum" -> {
                double root = OptimalSchedule.guarantee((int) row.number("T"), Setting.UNIT);
                yield root * root;
            }
            default -> throw new IllegalArgumentException(row.name());
        };
    }

    private static double tuned(Row row) {
        int steps = (int) row.number("T");
        double[] shape = values(
                steps,
                k -> row.has("constant")
                        ? 1
                        : row.has("cosine")
                                ? (1 + Math.cos(Math.PI * k / steps)) / 2
                                : (row.has("rates=3e-4") ? 3e-4 : 1) * (1 - k / (double) steps));
        Tuning tuning = Bound.WORST_CASE
                .evaluate(shape, Setting.of(row.number("D"), Series.of(norms(row))))
                .tuning()
                .orElseThrow();
        return row.has("best peak") ? tuning.peak() : tuning.value();
    }

    private static double[] norms(Row row) {
        int steps = (int) row.number("T");
        return values(steps, k -> {
            if (row.has("norms all 1") || row.has("ones") && !row.has("5 then")) {
                return 1;
            }
            if (row.has("5 then ones")) {
                return k == 0 ? 5 : 1;
            }
            if (row.has("norms 3 for")) {
                return k < 10 ? 3 : 1;
            }
            if (row.has("norms 1+(t-1)/100")) {
                return 1 + k / 100.0;
            }
            if (row.has("norms t^")) {
                return Math.pow(k + 1, row.number("norms t\\^(-[0-9.]+)", 1));
            }
            return Math.pow((k + 1) / 10.0, row.number("norms \\(t/10\\)\\^(-[0-9.]+)", 1));
        });
    }

    private static CappedWorstCase capped(Row row) {
        Setting setting = row.has("D=") ? Setting.of(row.number("D"), row.number("G")) : Setting.UNIT;
        return CappedWorstCase.of((int) row.number("T"), row.number("cap"), setting);
    }

    private static double[] rates(Row row) {
        int steps = (int) row.number("T");
        return values(
                steps,
                k -> row.has("warmup 10")
                        ? 0.1 * Math.min(1, (k + 1) / 10.0)
                        : row.has("wsd") ? 0.1 * Math.min(1, (steps - k) / (0.2 * steps)) : 0.2 * (1 - k / 100.0));
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        double[] values = new double[count];
        Arrays.setAll(values, value);
        return values;
    }

    private static double extreme(Bound bound, Row row) {
        double[] rates = {
            row.number("\\{([0-9.e+-]+) and ([0-9.e+-]+)\\}", 1), row.number("\\{([0-9.e+-]+) and ([0-9.e+-]+)\\}", 2)
        };
        Setting setting = Setting.of(row.number("D"), row.number("G"));
        Enclosure enclosure = bound.enclose(Series.of(rates), setting);
        assertThat(enclosure.contains(row.expected())).isTrue();
        assertThat(enclosure.relativeWidth()).isLessThan(1e-13);
        return bound.evaluate(rates, setting).value();
    }
}
