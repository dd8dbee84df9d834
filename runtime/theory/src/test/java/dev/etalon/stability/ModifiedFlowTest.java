package dev.etalon.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.etalon.simulation.LinearModel;
import dev.etalon.simulation.Method;
import dev.etalon.simulation.PointLoss;
import dev.etalon.simulation.Samples;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Vectors;
import org.junit.jupiter.api.Test;

class ModifiedFlowTest {

    private static final LinearModel MODEL = new LinearModel(
            new Samples(new double[][] {{2, 1}, {1, -3}, {-1, 2}, {3, 1}}, new double[] {1, -1, 1, -1}),
            PointLoss.LOGISTIC);

    @Test
    void decaysOnAQuadraticAreTheClosedForms() {
        assertThat(ModifiedFlow.EXPLICIT.decay(0.1, 1)).isEqualTo(1.05);
        assertThat(ModifiedFlow.EXPLICIT.decay(0.01, 1)).isEqualTo(1.005);
        assertThat(ModifiedFlow.EXPLICIT.discreteDecay(0.1, 1)).isCloseTo(1.053605156578263, offset(1e-15));
        assertThat(ModifiedFlow.IMPLICIT.discreteDecay(0.1, 1)).isCloseTo(0.9531017980432486, offset(1e-15));
        assertThat(ModifiedFlow.IMPLICIT.discreteDecay(0.01, 1)).isCloseTo(0.9950330853168083, offset(1e-15));
        assertThat(ModifiedFlow.IMPLICIT.decay(0.1, 1)).isEqualTo(0.95);
        assertThat(ModifiedFlow.EXPLICIT.discreteDecay(0, 3)).isEqualTo(3);
    }

    @Test
    void gradientDescentFollowsItToTheSecondOrder() {
        double plain = distance(ModifiedFlow.NONE, 0.02);
        double modified = distance(ModifiedFlow.EXPLICIT, 0.02);

        assertThat(plain / distance(ModifiedFlow.NONE, 0.01)).isCloseTo(2, offset(0.1));
        assertThat(modified / distance(ModifiedFlow.EXPLICIT, 0.01)).isCloseTo(4, offset(0.2));
        assertThat(modified).isLessThan(0.05 * plain);
        assertThat(distance(ModifiedFlow.IMPLICIT, 0.02))
                .as("the wrong sign is worse than none")
                .isGreaterThan(plain);
    }

    /** How far the flow is from gradient descent with this rate after one unit of time. */
    private static double distance(ModifiedFlow flow, double rate) {
        int steps = (int) Math.round(1 / rate);
        double[] start = {1.5, -1};
        double[] descended = Simulation.of(MODEL, step -> rate, steps)
                .from(start)
                .with(Method.gradientDescent())
                .run()
                .point();
        return Math.sqrt(Vectors.squaredDistance(flow.follow(MODEL, start, rate, steps, 4), descended));
    }
}
