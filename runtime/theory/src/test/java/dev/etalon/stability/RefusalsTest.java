package dev.etalon.stability;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.simulation.Quadratic;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    private static final Quadratic PROBLEM = new Quadratic(new double[] {1, 2}, new double[2]);
    private static final LinearOperator MAP = LinearOperator.hessian(PROBLEM, new double[2]);

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
                refused("-2.0", () -> ClippingCycle.of(3, 1, -2, 1)),
                refused("-1", () -> ControlledDescent.of(PROBLEM, LookAhead.SAFE, 1, -1)),
                refused("NaN", () -> new CurvatureRate(0.9, 1, Double.NaN)),
                refused("x must hold one row", () -> KernelAlignment.of(new double[0][], new double[0][])),
                refused("0", () -> Lanczos.of(MAP, 1e-3, 0, 1)),
                refused("-1", () -> PowerIteration.of(MAP, 1e-3, -1, 1)),
                refused("zero", () -> PowerIteration.from(MAP, new double[2], 3)),
                refused("0.0", () -> new LookAhead(0)),
                refused("0", () -> ModifiedFlow.NONE.follow(PROBLEM, new double[2], 0.1, 1, 0)));
    }

    private static Arguments refused(String number, ThrowingCallable call) {
        return Arguments.of(number, call);
    }
}
