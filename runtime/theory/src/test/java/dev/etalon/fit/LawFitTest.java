package dev.etalon.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.losslaw.ConvexPowerLaw;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.MultiPowerLaw;
import dev.etalon.losslaw.ScaledFunctionalLaw;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawFitTest {

    private static final LearningRate COSINE = step -> step < 200
            ? 3e-4 * step / 199
            : 3e-5 + 1.35e-4 * (1 + Math.cos(Math.PI * (Math.min(step, 3000) - 200) / 2800.0));
    private static final LearningRate CONSTANT = step -> Math.min(3e-4, 3e-4 * step / 199);
    private static final LearningRate TWO_STAGE = step -> step < 1000 ? CONSTANT.at(step) : 9e-5;
    private static final List<LearningRate> SCHEDULES = List.of(COSINE, CONSTANT, TWO_STAGE);

    private static List<LossCurve> curves(LossLaw law, List<LearningRate> schedules, double noise) {
        SplittableRandom random = new SplittableRandom(1);
        long[] steps = LongStream.range(10, 150).map(k -> 20 * k).toArray();
        return schedules.stream()
                .map(rate -> {
                    double[] losses = law.losses(rate, steps);
                    for (int k = 0; k < losses.length; k++) {
                        losses[k] *= Math.exp(noise * random.nextGaussian());
                    }
                    return new LossCurve(rate, steps, losses);
                })
                .toList();
    }

    private static List<LossCurve> sparse(LossLaw law) {
        return curves(law, SCHEDULES, 0).stream().map(curve -> curve.thinned(4)).toList();
    }

    @Test
    void aMultiPowerLawIsFoundAgainWithoutAPrior() {
        MultiPowerLaw law = new MultiPowerLaw(3, 0.5, 0.4, 500, 2.066, 0.58, 0.64);
        LawFit fit = LawFit.of(LawFamily.multiPower(), sparse(law));
        assertThat(fit.parameter("C")).isCloseTo(2.066, within(1e-3));
        assertThat(fit.parameter("beta")).isCloseTo(0.58, within(1e-3));
        assertThat(fit.loss()).isLessThan(1e-12);
        assertThat(fit.priorLoss()).isZero();
        LawFit believed =
                LawFit.of(LawFamily.multiPower(), sparse(law), new Prior(List.of(new Prior.Belief("C", 1, 0.1)), 1e-2));
        assertThat(believed.parameter("C")).isBetween(1.0, 2.06);
        assertThat(believed.priorLoss()).isPositive();
    }

    @Test
    void aFunctionalLawIsFoundAgain() {
        ScaledFunctionalLaw law = new ScaledFunctionalLaw(2.5, 1.2, 0.7, 900, 60_000, 1.4);
        LawFit fit = LawFit.of(LawFamily.functionalWithMemory(), curves(law, SCHEDULES, 0));
        assertThat(fit.parameters()).containsExactly(new double[] {2.5, 1.2, 0.7, 900, 60_000, 1.4}, within(1.0));
        assertThat(fit.parameter("p")).isCloseTo(1.4, within(1e-5));
        assertThat(fit.parameter("floor")).isCloseTo(2.5, within(1e-5));
    }

    @Test
    void constantRunsTellNothingOfAnnealing() {
        List<LossCurve> constant =
                curves(new ConvexPowerLaw(3, 0.5, 0.5, 40), List.of(CONSTANT, step -> 0.9 * CONSTANT.at(step)), 1e-3);
        for (LawFamily family : List.of(LawFamily.multiPower(), LawFamily.annealing(0.999), LawFamily.convexPower())) {
            FitAnswer answer = LawFit.answer(family, constant);
            assertThat(answer).isInstanceOf(FitAnswer.NoFit.class);
            FitAnswer.NoFit refused = (FitAnswer.NoFit) answer;
            assertThat(refused.refusals()).extracting(Refusal::reason).contains(Refusal.Reason.NO_DECAY);
            assertThat(refused.instead().name()).isEqualTo("signal");
        }
        assertThat(LawFit.answer(LawFamily.signal(), constant)).isInstanceOf(FitAnswer.Fitted.class);
    }

    @Test
    void whereLowerRatesBringNothingThatIsSaid() {
        List<LossCurve> rising = curves(new ConvexPowerLaw(3, 0.5, 0.5, 40), SCHEDULES, 1e-3).stream()
                .map(LawFitTest::withLossesThatRiseAsRatesFall)
                .toList();
        FitAnswer answer = LawFit.answer(LawFamily.convexPower(), rising);
        assertThat(answer).isInstanceOf(FitAnswer.Rejected.class);
        assertThat(answer.refusals())
                .containsExactly(
                        new Refusal(Refusal.Reason.NO_GAIN, "b was fitted as 0: lower rates bring nothing here"));
    }

    private static LossCurve withLossesThatRiseAsRatesFall(LossCurve curve) {
        double[] losses = curve.losses().clone();
        Arrays.setAll(losses, k -> losses[k] * (1.03 - 100 * curve.rate().at(curve.steps()[k])));
        return new LossCurve(curve.rate(), curve.steps(), losses);
    }

    @Test
    void theBoundItselfDoesNotDescribeTheCurvesAndTheConvexPowerLawDoes() {
        List<LossCurve> curves = Curves.of("25M", List.of("constant_24000", "cosine_24000"));
        FitAnswer convex = LawFit.answer(LawFamily.convex(), curves);
        LawFit bound = LawFit.of(LawFamily.convex(), curves);
        assertThat(bound.lagOneCorrelation()).isGreaterThan(0.97);
        assertThat(convex).isInstanceOf(FitAnswer.Rejected.class);
        assertThat(((FitAnswer.Rejected) convex).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.WRONG_LAW);
        FitAnswer power = LawFit.answer(LawFamily.convexPower(), curves);
        assertThat(power).isInstanceOf(FitAnswer.Fitted.class);
        assertThat(((FitAnswer.Fitted) power).identified()).isTrue();
        LawFit fit = ((FitAnswer.Fitted) power).fit();
        assertThat(fit.condition()).isBetween(39.0, 60.0);
        assertThat(fit.agreeingStarts()).isEqualTo(fit.starts());
    }

    @Test
    void tooLittleDataAreRefused() {
        LossLaw law = new ConvexPowerLaw(3, 0.5, 0.5, 40);
        FitAnswer one = LawFit.answer(LawFamily.convexPower(), curves(law, List.of(COSINE), 1e-3));
        assertThat(((FitAnswer.NoFit) one).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.TOO_LITTLE_DATA);
        List<LossCurve> few = curves(law, SCHEDULES, 1e-3).stream()
                .map(curve -> curve.thinned(20))
                .toList();
        assertThat(LawFit.answer(LawFamily.convexPower(), few)).isInstanceOf(FitAnswer.NoFit.class);
    }

    @Test
    void predictionsHaveIntervalsWhereTheCurvesReach() {
        ConvexPowerLaw law = new ConvexPowerLaw(3, 0.5, 0.5, 40);
        LawFit fit = LawFit.of(LawFamily.convexPower(), curves(law, List.of(COSINE, CONSTANT), 1e-3));
        LearningRate linear = step -> step < 200 ? CONSTANT.at(step) : 3e-4 - 2.7e-4 * (step - 200) / 2800.0;
        Prediction inside = fit.predict(linear, 2999, 0.001);
        assertThat(inside).isInstanceOf(Prediction.Interval.class);
        Prediction.Interval interval = (Prediction.Interval) inside;
        assertThat(law.finalLoss(linear, 2999)).isBetween(interval.low(), interval.high());
        assertThat(interval.sampling()).isBetween(1e-5, 5e-3);
        assertThat(inside.warnings()).isEmpty();
        double half = COSINE.at(2980) / 2;
        double toHalf = half * (1 - 1e-15);
        assertThat(toHalf).as("half of the least rate, but for a rounding").isLessThan(half);
        LearningRate down = step -> step < 200 ? CONSTANT.at(step) : 3e-4 - (3e-4 - toHalf) * (step - 200) / 2799.0;
        assertThat(fit.predict(down, 2999, 0.001)).isInstanceOf(Prediction.Interval.class);
        assertThat(fit.predict(TWO_STAGE, 2999, 0)).isInstanceOf(Prediction.Extrapolated.class);
        LearningRate toATenth = step -> step < 1000 ? CONSTANT.at(step) : 3e-5;
        assertThat(fit.predict(toATenth, 1010, 0).warnings())
                .singleElement()
                .asString()
                .contains("an abrupt fall of the rate counts for 0.12 of the loss");
        assertThat(fit.predict(step -> 2 * CONSTANT.at(step), 2999, 0)).isInstanceOf(Prediction.Extrapolated.class);
        assertThat(fit.predict(step -> CONSTANT.at(step) * (1 - step / 3000.0), 2999, 0))
                .isInstanceOf(Prediction.Extrapolated.class);
        assertThat(fit.predict(CONSTANT, 20_000, 0)).isInstanceOf(Prediction.Extrapolated.class);
    }

    @Test
    void whatTheCurvesDoNotBearHasNoInterval() {
        LossLaw law = new ConvexPowerLaw(3, 0.5, 0.5, 40);
        LearningRate lower = step -> 0.9 * CONSTANT.at(step);
        LearningRate towardsLess = step -> step < 200 ? CONSTANT.at(step) : 3e-4 - 0.9e-4 * (step - 200) / 2800.0;
        LawFit constants = LawFit.of(LawFamily.convexPower(), curves(law, List.of(CONSTANT, lower), 1e-3));
        assertThat(constants.unseen(towardsLess, 2999)).isEmpty();
        Prediction prediction = constants.predict(towardsLess, 2999, 0);
        assertThat(prediction).isInstanceOf(Prediction.Extrapolated.class);
        assertThat(((Prediction.Extrapolated) prediction).refusals())
                .extracting(Refusal::reason)
                .contains(Refusal.Reason.NO_DECAY)
                .doesNotContain(Refusal.Reason.EXTRAPOLATED);
        LawFit one = LawFit.of(LawFamily.convexPower(), curves(law, List.of(COSINE), 1e-3));
        assertThat(one.predict(COSINE, 2999, 0)).isInstanceOf(Prediction.Extrapolated.class);
    }

    @Test
    void aRateThatFallsAndReturnsHasFallen() {
        LearningRate cycles = step ->
                step < 200 ? CONSTANT.at(step) : 3e-4 - 2e-4 * Math.abs(Math.sin(Math.PI * (step - 200) / 280.0));
        LearningRate up = step -> step < 2900 ? cycles.at(step) : 3e-4;
        assertThat(LawFit.answer(
                                LawFamily.annealing(0.99),
                                curves(new ConvexPowerLaw(3, 0.5, 0.5, 40), List.of(up, CONSTANT), 1e-3))
                        .refusals())
                .extracting(Refusal::reason)
                .doesNotContain(Refusal.Reason.NO_DECAY);
        LawFit fit = LawFit.of(
                LawFamily.convexPower(),
                curves(new ConvexPowerLaw(3, 0.5, 0.5, 40), List.of(TWO_STAGE, CONSTANT), 1e-3));
        assertThat(fit.unseen(step -> step == 1500 ? 1e-6 : CONSTANT.at(step), 2999))
                .as("a rate that no curve has had, and the peak again")
                .isNotEmpty();
    }

    @Test
    void curvesThatTellNothingWithoutOneAreNotLeftOut() {
        List<LossCurve> oneFalls =
                curves(new ConvexPowerLaw(3, 0.5, 0.5, 40), List.of(CONSTANT, CONSTANT, COSINE), 1e-3);
        assertThat(LeaveOneOut.refusals(LawFamily.convexPower(), oneFalls))
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.message()).startsWith("without curves[2]: no curve's rate falls"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeaveOneOut.endErrors(LawFamily.convexPower(), oneFalls, Prior.NONE))
                .withMessageContaining("curves[2]");
        assertThat(LeaveOneOut.refusals(LawFamily.convexPower(), oneFalls.subList(1, 3)))
                .extracting(Refusal::reason)
                .contains(Refusal.Reason.TOO_LITTLE_DATA);
    }

    @Test
    void lossesThatAreAllTheSameHaveNothingToExplain() {
        LossCurve flat = new LossCurve(CONSTANT, new long[] {1000, 2000, 3000}, new double[] {2.3, 2.3, 2.3});
        assertThat(Accuracy.of(new ConvexPowerLaw(3, 0.5, 0.5, 40), flat).determination())
                .isEmpty();
        assertThat(Accuracy.mean(new ConvexPowerLaw(3, 0.5, 0.5, 40), List.of(flat))
                        .determination())
                .isEmpty();
    }

    /** Worked out elsewhere from the same files. */
    @ParameterizedTest
    @CsvSource({
        "25M, convex, 0.0507", "100M, convex, 0.0596", "400M, convex, 0.0668",
        "25M, convex-power, 0.0086", "100M, convex-power, 0.0112", "400M, convex-power, 0.0083",
        "25M, annealing, 0.0066", "100M, annealing, 0.0044", "400M, annealing, 0.0079"
    })
    void eachOfThreeMeasuredCurvesLeftOutHasItsError(String model, String law, double error) {
        LawFamily family = switch (law) {
            case "convex" -> LawFamily.convex();
            case "convex-power" -> LawFamily.convexPower();
            default -> LawFamily.annealing(0.999);
        };
        List<LossCurve> curves = Curves.of(model, List.of("constant_24000", "cosine_24000", "wsdcon_9"));
        assertThat(LeaveOneOut.accuracies(family, curves, Prior.NONE).stream()
                        .mapToDouble(Accuracy::rootMeanSquare)
                        .average())
                .hasValueCloseTo(error, within(6e-5));
    }

    @ParameterizedTest
    @CsvSource({"25M, 0.999", "100M, 0.999", "400M, 0.995"})
    void ofFourMemoriesTheBestIsKept(String model, String memory) {
        List<LossCurve> curves = Curves.of(model, List.of("constant_24000", "cosine_24000"));
        LawFit best = LawFit.best(LawFamily.annealings(), curves);
        assertThat(best.family().name()).isEqualTo("annealing " + memory);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFit.best(List.of(LawFamily.convex(), LawFamily.convexPower()), curves))
                .withMessageContaining("the parameters of convex-power");
    }

    @Test
    void leavingCurvesOutMeasuresTheLawsOwnError() {
        List<LossCurve> curves = curves(new ConvexPowerLaw(3, 0.5, 0.5, 40), SCHEDULES, 1e-4);
        assertThat(LeaveOneOut.accuracies(LawFamily.convexPower(), curves, Prior.NONE))
                .hasSize(3)
                .allMatch(accuracy -> accuracy.worstRelative() < 1e-3);
        double[] ends = LeaveOneOut.endErrors(LawFamily.convexPower(), curves, Prior.NONE);
        assertThat(ends).hasSize(3);
        assertThat(Arrays.stream(ends).map(Math::abs).max()).hasValueCloseTo(0.0, within(1e-3));
    }

    @Test
    void whatIsNoneIsRefused() {
        List<LossCurve> curves = curves(new ConvexPowerLaw(3, 0.5, 0.5, 40), SCHEDULES, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFit.of(LawFamily.convex(), List.of()))
                .withMessageContaining("curves");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFit.of(LawFamily.convex(), curves, Prior.ofPublishedMultiPower(1e-3)))
                .withMessageContaining("[floor, a, b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFamily.annealing(1))
                .withMessageContaining("memory");
        LossCurve negative = new LossCurve(step -> -1, new long[] {1, 2}, new double[] {1, 1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFit.of(LawFamily.convex(), List.of(negative)))
                .withMessageContaining("rates[0]");
    }
}
