package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 255, 256, 257, 319, 320, 321, 8191, 8192, 8193})
    void anInnerProductIsThatOfTheNumbers(int length) {
        SplittableRandom random = new SplittableRandom(length);
        for (int trial = 0; trial < 3; trial++) {
            double[] a = Examples.normal(random, length);
            double[] b = Examples.normal(random, length);
            BigDecimal sum = BigDecimal.ZERO;
            double size = 0;
            for (int k = 0; k < length; k++) {
                sum = sum.add(new BigDecimal(a[k]).multiply(new BigDecimal(b[k])));
                size += Math.abs(a[k] * b[k]);
            }
            assertThat(Vectors.dot(a, b)).isCloseTo(sum.doubleValue(), within(1e-14 * size));
        }
    }
}
