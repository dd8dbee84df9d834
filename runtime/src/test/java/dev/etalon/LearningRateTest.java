package dev.etalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.PrimitiveIterator;
import org.junit.jupiter.api.Test;

class LearningRateTest {

    private static final LearningRate RATE = step -> 1.0 / (1 + Math.max(0, step));

    @Test
    void aFunctionOfTheStepIsASchedule() {
        assertThat(RATE.length()).isEqualTo(LearningRate.UNBOUNDED);
        assertThat(RATE.expression()).isEmpty();
        assertThat(RATE.parameters()).isEmpty();
    }

    @Test
    void fillsARange() {
        double[] out = {9, 9, 9, 9};
        RATE.fill(1, out, 1, 2);
        assertThat(out).containsExactly(9, 0.5, 1.0 / 3, 9);
        RATE.fill(-1, out);
        assertThat(out).containsExactly(1, 1, 0.5, 1.0 / 3);
        assertThatThrownBy(() -> RATE.fill(0, out, 2, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void goesThroughTheSteps() {
        assertThat(RATE.values(1, 4).toArray()).containsExactly(0.5, 1.0 / 3, 0.25);
        PrimitiveIterator.OfDouble iterator = RATE.iterator(3);
        assertThat(iterator.nextDouble()).isEqualTo(0.25);
        assertThat(iterator.nextDouble()).isEqualTo(0.2);
    }

    @Test
    void isScaled() {
        LearningRate scaled = RATE.scaledBy(3).scaledBy(0.5);
        double[] out = new double[2];
        scaled.fill(0, out);
        assertThat(out).containsExactly(1.5, 0.75).containsExactly(scaled.at(0), scaled.at(1));
        assertThat(scaled).isEqualTo(RATE.scaledBy(1.5));
        assertThatThrownBy(() -> RATE.scaledBy(-1)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> RATE.scaledBy(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
