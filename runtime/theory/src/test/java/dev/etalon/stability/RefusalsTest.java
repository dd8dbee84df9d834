package dev.etalon.stability;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.simulation.Momentum;
import dev.etalon.simulation.Quadratic;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    private static final Quadratic PROBLEM = new Quadratic(new double[] {1, 2}, new double[2]);
    private static final LinearOperator MAP = LinearOperator.hessian(PROBLEM, new double[2]);

    private static final LinearOperator NONE = LinearOperator.of(2, (vector, out) -> out[0] = Double.POSITIVE_INFINITY);

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsRefusedWithTheNumberThatIsWrong(String number, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(number);
    }

    private static Stream<Arguments> nonsense() {
        return Stream.of(
                refused("0", () -> BatchScaling.linear(1, 0, 2)),
                refused("-3", () -> BatchScaling.squareRoot(1, 2, -3)),
                refused("8", () -> BatchScaling.gradientVariance(1, 8, 4)),
                refused("-1.0", () -> BatchScaling.noiseFloor(1, -1, 1, 1)),
                refused("variance", () -> BatchScaling.noiseFloor(1, 1, -1, 1)),
                refused("rate", () -> BatchScaling.noiseFloor(-0.1, 1, 1, 1)),
                refused("Infinity", () -> BatchScaling.noiseFloor(0, Double.POSITIVE_INFINITY, 1, 1)),
                refused("gradientVariance", () -> BatchScaling.stepVariance(1, -1)),
                refused("k must", () -> BatchScaling.linearRuleError(0.1, -1)),
                refused("-2.0", () -> ClippingCycle.of(3, 1, -2, 1)),
                refused("rate must", () -> ClippingCycle.of(-1, -3, 1, 1)),
                refused("start must", () -> ClippingCycle.of(3, 1, 1, Double.NaN)),
                refused("-1", () -> ControlledDescent.of(PROBLEM, LookAhead.SAFE, 1, -1)),
                refused("NaN", () -> new CurvatureRate(0.9, 1, Double.NaN)),
                refused("x must hold one row", () -> KernelAlignment.of(new double[0][], new double[0][])),
                refused("y[1][0]", () -> KernelAlignment.of(new double[2][1], new double[][] {{1}, {Double.NaN}})),
                refused(
                        "same for all",
                        () -> KernelAlignment.of(new double[][] {{1}, {2}}, new double[][] {{0.1}, {0.1}})),
                refused("0", () -> Lanczos.of(MAP, 1e-3, 0, 1)),
                refused("-1", () -> PowerIteration.of(MAP, 1e-3, -1, 1)),
                refused("finite products", () -> PowerIteration.of(NONE, 1e-3, 5, 1)),
                refused("finite products", () -> Lanczos.of(NONE, 1e-3, 5, 1)),
                refused(
                        "gradient[1]",
                        () -> LookAhead.SAFE.rate(PROBLEM, new double[2], new double[] {1, Double.NaN}, 1)),
                refused("1.5", () -> ModifiedFlow.EXPLICIT.discreteDecay(1.5, 1)),
                refused("lambda must", () -> StabilityLimit.largestRate(Double.POSITIVE_INFINITY, Momentum.NONE)),
                refused("-1", () -> StabilityLimit.velocity(-1, Momentum.NONE)),
                refused("zero", () -> PowerIteration.from(MAP, new double[2], 3)),
                refused("0.0", () -> new LookAhead(0)),
                refused("0", () -> ModifiedFlow.NONE.follow(PROBLEM, new double[2], 0.1, 1, 0)));
    }

    private static Arguments refused(String number, ThrowingCallable call) {
        return Arguments.of(number, call);
    }
}
