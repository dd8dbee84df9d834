package dev.etalon.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What follows from the parts of a sum is what is found without them. */
class RowFitsTest {

    private final Random random = new Random(3);

    @Test
    void sumsAreFittedAsAnyValues() {
        int summed = 0;
        for (int move = 0; move < 60; move++) {
            HalfCurve half = half(move % 2 == 0);
            RowFits fits = new RowFits(half);
            RowLayout layout = RowLayout.uniform(5 + random.nextInt(4));
            for (int row = 0; row < 6; row++) {
                Fit fit = fits.fit(layout, row);
                double last = layout.width(row) - 1;
                Fit expected = Fit.of(half, layout.start(row), 0, last, last + 1);
                summed += fit.error() == expected.error() ? 0 : 1;
                assertThat(fit.error()).isCloseTo(expected.error(), Percentage.withPercentage(0.01));
                double power = 1;
                for (int k = 0; k < Fit.TERMS; k++) {
                    assertThat(fit.coefficients()[k] * power)
                            .as("row %s, power %s", row, k)
                            .isCloseTo(expected.coefficients()[k] * power, Offset.offset(1e-26));
                    power *= last;
                }
            }
        }
        assertThat(summed).as("rows that are not looked at like any others").isGreaterThan(60 * 4);
    }

    private HalfCurve half(boolean backwards) {
        long steps = 4000 + random.nextInt(1_000_000);
        DoubleDouble from = DoubleDouble.of(random.nextDouble() / 100);
        DoubleDouble to = DoubleDouble.of(random.nextDouble() / 1000);
        Curve cosine = new Curve.Move(Law.COSINE, List.of(DoubleDouble.ONE, DoubleDouble.ONE), from, to, steps);
        assertThat(cosine.values().addition()).isPresent();
        return new HalfCurve(
                cosine.values(),
                DoubleDouble.of(steps),
                0,
                0,
                steps / 2,
                steps / 2 + 1,
                backwards,
                cosine.scale(),
                Effort.FREE);
    }
}
