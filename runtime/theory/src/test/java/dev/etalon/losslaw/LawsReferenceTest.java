package dev.etalon.losslaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.reference.Reference;
import dev.etalon.reference.Reference.Row;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference that a law with given parameters answers. */
class LawsReferenceTest {

    static Stream<Row> rows() {
        return Reference.rows(
                "convex_power_law_value", "scaled_fsl_value", "annealing_law_value", "mpl_final", "fsl_final_constant");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow(Row row) {
        row.assertIs(value(row));
    }

    private static double value(Row row) {
        if (row.name().equals("fsl_final_constant")) {
            double cap = row.number("rate ([0-9.]+)", 1);
            FunctionalScalingLaw law = FunctionalScalingLaw.of(row.number("s"), row.number("beta"));
            OptimalDecay decay = OptimalDecay.of(law, row.number("N"), cap);
            assertThat(decay.decay()).isZero();
            assertThat(decay.schedule().at(99)).isEqualTo(cap);
            assertThat(law.finalLoss(step -> cap, 100)).isEqualTo(decay.loss());
            return decay.loss();
        }
        LearningRate schedule = Runs.schedule(row.text("schedule=([a-z]+_[0-9_]*[0-9])", 1));
        if (row.name().equals("mpl_final")) {
            return Runs.published(row.text("^([0-9]+M)", 1)).finalLoss(schedule, 23_999);
        }
        long step = (long) row.number("steps 0..([0-9]+)", 1);
        LossLaw law = law(row);
        assertThat(law.losses(schedule, new long[] {step / 2, step})[1]).isEqualTo(law.finalLoss(schedule, step));
        return law.finalLoss(schedule, step);
    }

    private static LossLaw law(Row row) {
        return switch (row.name()) {
            case "convex_power_law_value" ->
                new ConvexPowerLaw(row.number("floor"), row.number(";a"), row.number("alpha"), row.number(";b"));
            case "scaled_fsl_value" ->
                new ScaledFunctionalLaw(
                        row.number("floor"),
                        row.number(";A"),
                        row.number(";s"),
                        row.number("kappa"),
                        row.number(";V"),
                        row.number(";p"));
            default ->
                new AnnealingLaw(
                        row.number("L0"),
                        row.number(";A"),
                        row.number("alpha"),
                        row.number(";C"),
                        row.number("lambda"),
                        row.has("only falls count")
                                ? AnnealingLaw.Rises.IGNORED
                                : AnnealingLaw.Rises.AS_NEGATIVE_FALLS);
        };
    }

    static List<DifferentiableLaw> laws() {
        return List.of(
                new ConvexPowerLaw(2.9, 0.6, 0.5, 3),
                new ScaledFunctionalLaw(3, 0.8, 0.5, 40, 7, 1.3),
                new AnnealingLaw(3, 0.5, 0.5, 0.4, 0.9),
                new AnnealingLaw(3, 0.5, 0.5, 0.4, 0.9, AnnealingLaw.Rises.IGNORED),
                new MultiPowerLaw(3, 0.5, 0.5, 30, 2, 0.6, 0.6));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void gradientsAreDifferenceQuotients(DifferentiableLaw law) {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 20; round++) {
            double[] rates = random.doubles(1 + random.nextInt(12), 0.01, 0.1).toArray();
            double[] gradient = law.finalGradient(rates);
            for (int k = 0; k < rates.length; k++) {
                double[] moved = rates.clone();
                moved[k] += 1e-7;
                double above = law.finalLoss(moved);
                moved[k] -= 2e-7;
                double difference = (above - law.finalLoss(moved)) / 2e-7;
                assertThat(gradient[k]).isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    @Test
    void noLawReadsPastItsStep() {
        long[] steps = {3, 1500, 2047};
        for (LossLaw law : laws()) {
            LearningRate guarded = guarded(2047);
            law.losses(guarded, steps);
            law.finalLoss(guarded, 2047);
        }
        LossLaw updates = new FunctionalScalingLaw(1, 1.5, 1, 1, 0.5, 1);
        updates.losses(guarded(2046), steps);
        updates.finalLoss(guarded(2046), 2047);
        KernelRisk.ofPowerLaw(10, 1, 2, 1, 1, 10, 0).after(guarded(1023), 1024);
    }

    private static LearningRate guarded(long last) {
        return step -> {
            assertThat(step).isBetween(0L, last);
            return 0.01 / (1 + step);
        };
    }

    @Test
    void theLastIterateBoundIsInfiniteBeforeATailOfZeros() {
        FunctionalScalingLaw law = FunctionalScalingLaw.ofLastIterate(1, 1);
        assertThat(law.finalLoss(step -> step == 0 ? 0.5 : 0, 2)).isInfinite();
        assertThat(law.finalLoss(step -> step == 1 ? 0.5 : 0, 2)).isEqualTo(1.25);
    }

    @Test
    void stepsThatAreNoneAreRefusedWithTheirValue() {
        for (LossLaw law : laws()) {
            for (long step : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> law.finalLoss(rate -> 0.1, step))
                        .withMessageContaining(Long.toString(step));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConvexPowerLaw(1, 1, 0, 1))
                .withMessage("exponent must be a finite number above 0, but is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunctionalScalingLaw.of(1, 2).finalLoss(step -> 1, Long.MIN_VALUE))
                .withMessageContaining("-9223372036854775808");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KernelRisk.ofPowerLaw(Integer.MAX_VALUE, 1, 2, 1, 1, 10, 10))
                .withMessageContaining("modes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimalDecay.of(FunctionalScalingLaw.of(1, 2), Double.NaN, 1))
                .withMessageContaining("NaN");
    }

    @Test
    void theScaledLawIsTheFunctionalLawInItsOwnTime() {
        double[] rates = new SplittableRandom(9).doubles(50, 0.001, 0.01).toArray();
        ScaledFunctionalLaw law = new ScaledFunctionalLaw(2, 0.7, 0.4, 30, 5, 1.25);
        FunctionalScalingLaw plain =
                new FunctionalScalingLaw(0.4, law.exponents().capacity(), 0.7, 5 / 900.0, 0, 1);
        double[] scaled = Arrays.stream(rates).map(rate -> 30 * rate).toArray();
        assertThat(law.finalLoss(rates)).isCloseTo(2 + plain.finalLoss(step -> scaled[(int) step], 50), within(1e-13));
    }
}
