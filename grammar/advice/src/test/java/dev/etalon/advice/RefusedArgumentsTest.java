package dev.etalon.advice;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Identities;
import dev.etalon.bounds.OptimalSchedule;
import dev.etalon.bounds.RefinedSchedule;
import dev.etalon.bounds.RegretInequality;
import dev.etalon.bounds.Setting;
import dev.etalon.fit.LossCurve;
import dev.etalon.language.Schedules;
import dev.etalon.losslaw.FunctionalScalingLaw;
import dev.etalon.losslaw.KernelRisk;
import dev.etalon.losslaw.MultiPowerLaw;
import dev.etalon.losslaw.OptimalDecay;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.Momentum;
import dev.etalon.simulation.NoisyGradient;
import dev.etalon.simulation.PowerLawRegression;
import dev.etalon.simulation.RunStore;
import dev.etalon.stability.BatchScaling;
import dev.etalon.stability.ModifiedFlow;
import dev.etalon.stability.StabilityLimit;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that would not return, overflow or count with no number: refused with the argument and its value. */
class RefusedArgumentsTest {

    private static final LearningRate RATE = step -> 0.1;

    private static final MultiPowerLaw LAW = new MultiPowerLaw(2, 0.6, 0.5, 500, 2, 0.5, 0.5);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "steps", Long.MAX_VALUE, call(() -> OptimalSchedule.summary(Long.MAX_VALUE, Setting.UNIT))),
                Arguments.of(
                        "steps",
                        Integer.MIN_VALUE,
                        call(() -> Identities.lastIterateOfLinearDecay(Integer.MIN_VALUE, 0.1, Setting.UNIT))),
                Arguments.of(
                        "steps",
                        Long.MIN_VALUE,
                        call(() -> FunctionalScalingLaw.of(1, 2).finalLoss(RATE, Long.MIN_VALUE))),
                Arguments.of(
                        "steps",
                        Long.MAX_VALUE,
                        call(() -> FunctionalScalingLaw.of(1, 2).finalLoss(RATE, Long.MAX_VALUE))),
                Arguments.of("step", Long.MAX_VALUE, call(() -> LAW.finalLoss(RATE, Long.MAX_VALUE))),
                Arguments.of("step", -1, call(() -> LAW.finalLoss(RATE, -1))),
                Arguments.of(
                        "modes",
                        Integer.MAX_VALUE,
                        call(() -> KernelRisk.ofPowerLaw(Integer.MAX_VALUE, 1, 2, 1, 1, 10, 10))),
                Arguments.of("dimension", -1, call(() -> PowerLawRegression.of(-1, 1, 2, 0.5))),
                Arguments.of(
                        "norms",
                        "[]",
                        call(() -> RefinedSchedule.shape(new double[0], RefinedSchedule.Weighting.values()[0], 1, 1))),
                Arguments.of("speed", Double.NaN, call(() -> new MultiPowerLaw(2, 1, 1, 1, Double.NaN, 1, 1))),
                Arguments.of("gain", "-Infinity", call(() -> new MultiPowerLaw(2, 1, 1, -1 / 0.0, 1, 1, 1))),
                Arguments.of("peak", Double.NaN, call(() -> new OptimalDecay(Double.NaN, 1, 1, 1, 1, 1))),
                Arguments.of("rate", Double.NaN, call(() -> BatchScaling.linear(Double.NaN, 1, 2))),
                Arguments.of("rate", Double.NaN, call(() -> StabilityLimit.radius(Double.NaN, 1, Momentum.NONE))),
                Arguments.of("rate", Double.NaN, call(() -> StabilityLimit.effectiveRate(Double.NaN, Momentum.NONE))),
                Arguments.of("lambda", Double.NaN, call(() -> StabilityLimit.largestRate(Double.NaN, Momentum.NONE))),
                Arguments.of(
                        "deviation",
                        Double.NaN,
                        call(() -> new NoisyGradient(PowerLawRegression.of(4, 1, 2, 0.5), Double.NaN))),
                Arguments.of("variance", Double.NaN, call(() -> BatchScaling.noiseFloor(1, 1, Double.NaN, 2))),
                Arguments.of("rate", Double.NaN, call(() -> ModifiedFlow.EXPLICIT.decay(Double.NaN, 1))),
                Arguments.of("distance", Double.NaN, call(() -> new RegretInequality(Double.NaN))),
                Arguments.of("simulation", "null", call(() -> Ensemble.of(null, 3))),
                Arguments.of("simulation", "null", call(() -> new RunStore(Path.of("nowhere")).load(null, 3))),
                Arguments.of("losses", "", call(() -> new LossCurve(RATE, new long[2], new double[3]))));
    }

    private static ThrowingCallable call(ThrowingCallable call) {
        return call;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void isRefusedByNameAndValue(String argument, Object value, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessageContaining(argument)
                .hasMessageContaining(value.toString().replace("null", ""));
    }

    @Test
    void ofTheParserToo() {
        assertThatThrownBy(() -> Schedules.parse(null)).hasMessage("text");
        assertThatThrownBy(() -> Schedules.parse("1", null)).hasMessage("options");
        assertThatThrownBy(() -> Schedules.options().parameter(null, 1)).hasMessageContaining("name");
        assertThatThrownBy(() -> Schedules.options().parameter("p", null)).hasMessageContaining("value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.options().parameter("p", 0.1f));
    }
}
