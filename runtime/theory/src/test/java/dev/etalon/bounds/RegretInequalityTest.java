package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The inequality by hand: numbers of which all sums are exact. */
class RegretInequalityTest {

    @Test
    void bothSidesAreSummedStepByStep() {
        RegretInequality inequality = new RegretInequality(3);
        assertThat(inequality.slack()).isEqualTo(4.5);
        inequality.step(0.5, 2, 1, 4);
        assertThat(inequality.slack()).isEqualTo(6.5 - 0.5);
        inequality.step(0.25, 5, 1, 2);
        assertThat(inequality.slack()).isEqualTo(6.625 - 1.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inequality.step(0.1, Double.NaN, 1, 1))
                .withMessageContaining("loss");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inequality.step(-0.1, 1, 1, 1))
                .withMessageContaining("rate");
    }

    @Test
    void oneStepLeavesARoundingOnly() {
        double[] theta = {0.1, -0.7, 3};
        double[] gradient = {0.3, 1.1, -0.9};
        double[] phi = {1.3, 0.2, 0.4};
        double residual = RegretInequality.oneStepResidual(theta, gradient, phi, 0.7);
        assertThat(residual).isNotZero().isCloseTo(0, within(1e-14));
        assertThat(RegretInequality.oneStepResidual(
                        new double[] {3, -1}, new double[] {2, 4}, new double[] {1, 1}, 0.5))
                .isZero();
    }

    @Test
    void aProjectionBringsPointsNearer() {
        double[] x = {4, 5};
        double[] y = {1, 1};
        assertThat(RegretInequality.projectionSlack(x, y, new double[] {1, 3}, new double[] {1, 1}))
                .isEqualTo(5 - 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegretInequality.projectionSlack(x, y, x, new double[1]))
                .withMessageContaining("projectedY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegretInequality.oneStepResidual(x, y, new double[3], 1))
                .withMessageContaining("phi");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegretInequality.oneStepResidual(x, new double[1], y, 1))
                .withMessageContaining("gradient");
    }
}
