package dev.etalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomSequenceTest {

    /** The areas under the normal density from k to k + 1, on both sides. */
    private static final double[] NORMAL = {0.682689492137086, 0.271810243967, 0.042800370228, 0.002636447, 0.00006277};

    @Test
    void wholeNumbersAreThoseOfSplittableRandom() {
        RandomSequence own = new RandomSequence(42);
        SplittableRandom theirs = new SplittableRandom(42);
        for (int k = 1; k < 10_000; k++) {
            assertThat(own.nextLong()).isEqualTo(theirs.nextLong());
            assertThat(own.nextInt()).isEqualTo(theirs.nextInt());
            assertThat(own.nextDouble()).isEqualTo(theirs.nextDouble());
            int bound = Integer.MAX_VALUE / k - k % 3;
            assertThat(own.nextInt(bound)).isEqualTo(theirs.nextInt(bound));
        }
        assertThatThrownBy(() -> own.nextInt(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gaussiansAreNormal() {
        int count = 1_000_000;
        RandomSequence random = new RandomSequence(7);
        double[] powers = new double[5];
        int[] between = new int[NORMAL.length];
        for (int k = 0; k < count; k++) {
            double x = random.nextGaussian();
            double power = 1;
            for (int p = 0; p < powers.length; p++) {
                powers[p] += power;
                power *= x;
            }
            between[Math.min((int) Math.abs(x), NORMAL.length - 1)]++;
        }
        double[] moments = {1, 0, 1, 0, 3};
        double[] variances = {0, 1, 2, 15, 96};
        for (int p = 0; p < powers.length; p++) {
            double allowed = 4 * Math.sqrt(variances[p] / count);
            assertThat(powers[p] / count).isCloseTo(moments[p], within(allowed));
        }
        for (int k = 0; k < NORMAL.length; k++) {
            double expected = NORMAL[k] * count;
            assertThat((double) between[k]).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        }
    }

    /** Also of the tail, which begins at 3.65 and takes logarithms. */
    @Test
    void gaussiansAreTheSameEverywhere() {
        RandomSequence random = new RandomSequence(1);
        long hash = 1;
        for (int k = 0; k < 100_000; k++) {
            hash = 31 * hash + Double.doubleToLongBits(random.nextGaussian());
        }
        assertThat(hash).isEqualTo(741_701_499_958_615_700L);
    }
}
