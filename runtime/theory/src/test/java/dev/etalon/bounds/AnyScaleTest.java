package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** D, G and rates may be of any size that a double has: values are in units of D·G, rates of D/G. */
class AnyScaleTest {

    private static final double[] RATES = {0.9, 0.8, 0.8, 0.45, 0.2, 0.07};
    private static final double[] NORMS = {1.3, 0.7, 1.1, 0.5, 0.9, 1.4};
    private static final double CAP = 0.3;

    /** Powers of two on D and on G. */
    private static final int[][] POWERS = {
        {300, -300}, {-300, 300}, {500, -480}, {-500, 480}, {500, 500}, {-500, -500}, {480, -100}, {-480, 100}
    };

    /** What is computed of a run, and the powers of D and of G that its unit has. */
    private record Computed(int distance, int norm, Calculation calculation) {}

    @FunctionalInterface
    private interface Calculation {
        double[] of(double[] rates, Setting setting, double cap);
    }

    private static Map<String, Computed> computed(boolean norms) {
        Map<String, Computed> all = new LinkedHashMap<>();
        for (Bound bound : Bound.values()) {
            all.put(bound + " gradient", new Computed(0, 2, (rates, setting, cap) -> bound.gradient(rates, setting)));
            all.put(bound + " value", new Computed(1, 1, (rates, setting, cap) -> {
                Enclosure enclosure = bound.enclose(Series.of(rates), setting);
                Guarantee guarantee = bound.evaluate(rates, setting);
                double tuned = guarantee.tuning().orElseThrow().value();
                return new double[] {guarantee.value(), tuned, enclosure.low(), enclosure.high()};
            }));
        }
        all.put("curve", new Computed(1, 1, (rates, setting, cap) -> BoundCurve.of(rates, setting)));
        all.put("optimal", new Computed(1, -1, (rates, setting, cap) -> OptimalSchedule.of(rates.length, setting)));
        all.put("capped", new Computed(1, -1, (rates, setting, cap) -> CappedSchedule.of(rates.length, cap, setting)));
        if (!norms) {
            all.put(
                    "worst function",
                    new Computed(
                            1,
                            0,
                            (rates, setting, cap) ->
                                    WorstCaseFunction.of(rates, setting).start()));
            all.put(
                    "worst gradients",
                    new Computed(
                            0,
                            1,
                            (rates, setting, cap) ->
                                    WorstCaseFunction.of(rates, setting).subgradient(3)));
            all.put(
                    "capped worst case",
                    new Computed(
                            1,
                            -1,
                            (rates, setting, cap) -> CappedWorstCase.of(rates.length, cap, setting)
                                    .rates()));
        }
        return all;
    }

    @Test
    void unitsChangeNothing() {
        for (boolean norms : new boolean[] {false, true}) {
            computed(norms).forEach((name, computed) -> {
                double[] plain = computed.calculation.of(RATES, setting(norms, 0, 0), CAP);
                for (int[] power : POWERS) {
                    int rate = power[0] - power[1];
                    double[] rates = Arrays.stream(RATES)
                            .map(each -> Math.scalb(each, rate))
                            .toArray();
                    double[] scaled =
                            computed.calculation.of(rates, setting(norms, power[0], power[1]), Math.scalb(CAP, rate));
                    int unit = computed.distance * power[0] + computed.norm * power[1];
                    for (int k = 0; k < plain.length; k++) {
                        double expected = Math.scalb(plain[k], unit);
                        if (Math.abs(expected) < 1e300) {
                            assertThat(scaled[k])
                                    .as(name + (norms ? " with norms " : " ") + Arrays.toString(power) + " " + k)
                                    .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
                        }
                    }
                }
            });
        }
    }

    private static Setting setting(boolean norms, int distance, int norm) {
        double far = Math.scalb(2.0, distance);
        return norms
                ? Setting.of(
                        far,
                        Series.of(Arrays.stream(NORMS)
                                .map(each -> Math.scalb(each, norm))
                                .toArray()))
                : Setting.of(far, Math.scalb(3.0, norm));
    }

    /** With two steps the best is D G_1 √(2(√(1 + (G_2/G_1)²) − 1)), whatever the squares of the norms are. */
    @Test
    void normsMayBeFarApart() {
        assertOptimum(new double[] {1e-160, 1}, Math.sqrt(2) * 1e-80, new double[] {
            1 / Math.sqrt(2) * 1e80, 7.071067811865475e-81
        });
        assertOptimum(new double[] {1, 1e-200}, 1e-200, new double[] {0, 1e200});
        assertOptimum(new double[] {1e-300, 1e300}, Math.sqrt(2), new double[] {1 / Math.sqrt(2), 0});
        assertThat(CappedSchedule.of(2, 1e-3, Setting.of(1, Series.of(1, 1e-200))))
                .containsExactly(1e-3, 1e-3);
        assertThat(CappedSchedule.of(2, 1e-3, Setting.of(1, Series.of(1e300, 1e-300))))
                .containsExactly(0, 1e-3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CappedSchedule.of(3, 1e-3, Setting.of(1, Series.of(1e-200, 1, 1e200))))
                .withMessageContaining("so far apart");
    }

    private static void assertOptimum(double[] norms, double value, double[] rates) {
        Setting setting = Setting.of(1, Series.of(norms));
        assertThat(OptimalSchedule.guarantee(2, setting)).isCloseTo(value, within(1e-15 * value));
        double[] found = OptimalSchedule.of(2, setting);
        for (int k = 0; k < 2; k++) {
            assertThat(found[k]).isCloseTo(rates[k], within(1e-15 * rates[k]));
        }
    }
}
