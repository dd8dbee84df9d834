package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.reference.Reference;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesisTest {

    @ParameterizedTest
    @CsvFileSource(resources = "synthesis.csv", delimiter = '|', numLinesToSkip = 1)
    void everyPublishedValue(String what, String norms, int step, double cap, double expected) {
        double value = value(what, norms(norms), step, cap);
        Reference.show(() -> what + " norms " + norms + " step " + step + " cap " + cap, value, expected);
        assertThat(value).isCloseTo(expected, within(1e-13 * expected));
    }

    private static double value(String what, double[] norms, int step, double cap) {
        Setting setting = Setting.of(1, Series.of(norms));
        return switch (what) {
            case "last_general_optimum", "last_general_optimum_G" -> OptimalSchedule.guarantee(norms.length, setting);
            case "last_general_optimum_eta" -> OptimalSchedule.of(norms.length, setting)[step - 1];
            case "last_general_optimum_capped" -> bound(CappedSchedule.of(norms.length, cap, setting), setting);
            case "refined_bound" -> RefinedSchedule.guarantee(norms, 1);
            case "refined_eta" -> RefinedSchedule.of(norms, 1)[step - 1];
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** {@code 4 2 1}, or {@code 1000 x 1}. */
    private static double[] norms(String text) {
        String[] words = text.trim().split(" +");
        if (words.length == 3 && words[1].equals("x")) {
            double[] norms = new double[Integer.parseInt(words[0])];
            Arrays.fill(norms, Double.parseDouble(words[2]));
            return norms;
        }
        return Stream.of(words).mapToDouble(Double::parseDouble).toArray();
    }

    private static double bound(double[] rates, Setting setting) {
        return Bound.LAST_ITERATE.evaluate(rates, setting).value();
    }

    @Test
    void theRecursionAttainsItsValueAndADescentMethodFindsNothingBetter() {
        SplittableRandom random = new SplittableRandom(5);
        for (int steps = 1; steps <= 12; steps++) {
            Setting setting = Setting.of(
                    random.nextDouble(0.5, 3),
                    Series.of(random.doubles(steps, 0.3, 3).toArray()));
            double optimum = OptimalSchedule.guarantee(steps, setting);
            assertThat(bound(OptimalSchedule.of(steps, setting), setting)).isCloseTo(optimum, within(1e-14 * optimum));
            double[] found = Minimizer.minimize(steps, Double.POSITIVE_INFINITY, setting);
            assertThat(bound(found, setting)).isBetween(optimum * (1 - 1e-14), optimum * (1 + 1e-9));
        }
    }

    @Test
    void theCappedScheduleIsBestForAnyNorms() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 15; round++) {
            int steps = 2 + random.nextInt(9);
            Setting setting =
                    Setting.of(1, Series.of(random.doubles(steps, 0.3, 3).toArray()));
            double peak =
                    Arrays.stream(OptimalSchedule.of(steps, setting)).max().orElseThrow();
            double cap = peak * random.nextDouble(0.1, 1);
            double[] rates = CappedSchedule.of(steps, cap, setting);
            assertThat(Arrays.stream(rates).allMatch(rate -> rate > 0 && rate <= cap))
                    .isTrue();
            double optimum = bound(rates, setting);
            assertThat(bound(Minimizer.minimize(steps, cap, setting), setting))
                    .isBetween(optimum * (1 - 1e-12), optimum * (1 + 1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 0.05", "400, 0.02", "400, 0.04"})
    void aCapMakesWarmupStableDecayWithALinearCooldown(int steps, double cap) {
        double[] rates = CappedSchedule.of(steps, cap, Setting.UNIT);
        long decaying = Arrays.stream(rates).filter(rate -> rate < cap).count();
        double kappa = cap * cap * steps;
        assertThat((double) decaying / steps).isCloseTo(Math.min(1, 2 * kappa / (1 + kappa)), within(1.0 / steps));
        int first = steps - (int) decaying;
        double slope = rates[first] - rates[first + 1];
        for (int k = first; k < steps - 3; k++) {
            assertThat(rates[k] - rates[k + 1]).isCloseTo(slope, within(0.2 * slope));
        }
    }

    @Test
    void anOutOfTheWayCapChangesNothingAndATinyOneIsHeldThroughout() {
        assertThat(CappedSchedule.of(50, 10, Setting.UNIT)).isEqualTo(OptimalSchedule.of(50, Setting.UNIT));
        assertThat(CappedSchedule.of(50, 1e-6, Setting.UNIT)).containsOnly(1e-6);
        assertThatThrownBy(() -> CappedSchedule.of(50, 0, Setting.UNIT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefinedScheduleWarmsUpWhereNormsFallEarly() {
        double[] norms = new double[4000];
        for (int k = 0; k < norms.length; k++) {
            norms[k] = k < 400 ? 15 - 14 * k / 400.0 : 1;
        }
        double[] rates = RefinedSchedule.shape(norms, RefinedSchedule.Weighting.SGD, 0.05, 0.1);
        assertThat(rates[0]).isLessThan(0.01);
        assertThat(rates[rates.length - 1]).isZero();
        int peak = 0;
        for (int k = 0; k < rates.length; k++) {
            peak = rates[k] > rates[peak] ? k : peak;
        }
        assertThat(rates[peak]).isEqualTo(1);
        assertThat(peak / 4000.0).isCloseTo(0.1, within(0.01));
    }

    @Test
    void aRefinedScheduleKeepsItsGuarantee() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 50; round++) {
            double[] norms = random.doubles(2 + random.nextInt(60), 0.2, 4).toArray();
            double guarantee = RefinedSchedule.guarantee(norms, 2);
            Setting setting = Setting.of(2, Series.of(norms));
            assertThat(Bound.WORST_CASE
                            .evaluate(RefinedSchedule.of(norms, 2), setting)
                            .value())
                    .isLessThanOrEqualTo(guarantee * (1 + 1e-9));
        }
    }

    @Test
    void aVanishingNormDoesNotTakeAllTheWeight() {
        double[] norms = new double[100];
        Arrays.fill(norms, 1);
        norms[98] = 1e-9;
        double[] rates = RefinedSchedule.shape(norms, RefinedSchedule.Weighting.SGD, 0, 0.1);
        assertThat(rates[50]).isGreaterThan(1e-3);
        norms[98] = 0;
        assertThatThrownBy(() -> RefinedSchedule.shape(norms, RefinedSchedule.Weighting.ADAM, 0, 0.1))
                .hasMessageContaining("step 99");
    }

    @Test
    void theRunningMedianIsTheMedianOfTheWindow() {
        double[] values = {5, 1, 4, 2, 3, 9};
        assertThat(RunningMedian.of(values, 1)).containsExactly(values);
        // 5 5 1 | 5 1 4 | 1 4 2 | 4 2 3 | 2 3 9 | 3 9 3
        assertThat(RunningMedian.of(values, 3)).containsExactly(5, 4, 2, 3, 3, 3);
    }
}
