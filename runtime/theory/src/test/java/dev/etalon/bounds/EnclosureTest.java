package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Certified enclosures contain the real number, and are narrow. */
class EnclosureTest {

    @ParameterizedTest
    @EnumSource
    void containsTheRealNumber(Bound bound) {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 100; round++) {
            double[] rates = rates(bound, random);
            boolean perStep = round % 2 == 1 && bound != Bound.WORST_CASE;
            double[] norms = perStep ? random.doubles(rates.length, 0.1, 5).toArray() : new double[rates.length];
            double distance = random.nextDouble(0.01, 10);
            double norm = random.nextDouble(0.1, 5);
            Setting setting = perStep ? Setting.of(distance, Series.of(norms)) : Setting.of(distance, norm);
            if (!perStep) {
                Arrays.fill(norms, norm);
            }
            assertContains(bound, rates, norms, setting, 2e-14);
        }
    }

    private static double[] rates(Bound bound, SplittableRandom random) {
        double largest = Math.pow(10, random.nextDouble(-4, 2));
        double[] rates =
                random.doubles(1 + random.nextInt(100), 1e-3, largest + 1e-3).toArray();
        if (bound.assumptions().contains(Assumption.NON_INCREASING)) {
            Arrays.sort(rates);
            for (int k = 0; k < rates.length / 2; k++) {
                double swapped = rates[k];
                rates[k] = rates[rates.length - 1 - k];
                rates[rates.length - 1 - k] = swapped;
            }
        }
        return rates;
    }

    @Test
    void containsTheRealNumberOfAMillionSteps() {
        // Whole numbers, for the sake of the speed of BigDecimal.
        double[] rates = LongStream.rangeClosed(1, 1_000_000)
                .mapToDouble(k -> 1_000_001 - k)
                .toArray();
        double[] norms = new double[rates.length];
        Arrays.fill(norms, 1);
        assertContains(Bound.LAST_ITERATE, rates, norms, Setting.of(1e9, 1), 1e-13);
    }

    @ParameterizedTest
    @EnumSource
    void isNarrowOverAMillionSteps(Bound bound) {
        Series rates = Series.of(Shapes.scaled(Shapes.of("linear", 1_000_000), 1e-3));
        Enclosure enclosure = bound.enclose(rates, Setting.UNIT);
        assertThat(enclosure.relativeWidth()).isLessThan(1e-13);
        assertThat(enclosure.contains(bound.evaluate(rates, Setting.UNIT).value()))
                .isTrue();
    }

    private static void assertContains(
            Bound bound, double[] rates, double[] norms, Setting setting, double relativeWidth) {
        BigDecimal exact = new Exact(rates, setting.distance(), norms).value(bound);
        Enclosure enclosure = bound.enclose(Series.of(rates), setting);
        assertThat(new BigDecimal(enclosure.low())).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(enclosure.high())).isGreaterThanOrEqualTo(exact);
        assertThat(enclosure.relativeWidth()).isLessThan(relativeWidth);
        assertThat(enclosure.contains(bound.evaluate(rates, setting).value())).isTrue();
    }
}
