package dev.etalon.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.fit.LossCurve;
import dev.etalon.language.Schedules;
import dev.etalon.losslaw.ConvexPowerLaw;
import dev.etalon.losslaw.FunctionalScalingLaw;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.MultiPowerLaw;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Twelve situations, and what a theorist would answer. */
class SituationsTest {

    private static final double FREE = Double.POSITIVE_INFINITY;
    private static final long STEPS = 6000;
    private static final LearningRate CONSTANT = step -> 3e-4 * Math.min(1, step / 300.0);
    private static final LearningRate COSINE = step ->
            step < 300 ? CONSTANT.at(step) : 3e-5 + 1.35e-4 * (1 + Math.cos(Math.PI * (step - 300) / (STEPS - 300.0)));

    private static final LearningRate DROP = step -> step < 4000 ? CONSTANT.at(step) : 9e-5;

    /** What the line of the language gives is what was judged, and nothing in the table is better. */
    private static void assertSound(Recommendation advice, long steps) {
        LearningRate line = Schedules.parse(advice.expression());
        double peak = advice.choice().schedule().values(0, (int) steps).max().orElseThrow();
        for (long step = 0; step < steps; step += 1 + steps / 97) {
            assertThat(Math.abs(line.at(step) - advice.choice().schedule().at(step)))
                    .as("step %d of %s", step, advice.expression())
                    .isLessThanOrEqualTo(2e-3 * peak);
        }
        assertThat(advice.others())
                .allSatisfy(other -> assertThat(other.value())
                        .isGreaterThanOrEqualTo(advice.choice().value()));
        assertThat(advice.notes()).isNotEmpty();
    }

    @Test
    void nothingButDistanceAndNormIsKnownSoLinearDecayToZero() {
        Recommendation advice = Advisor.fromConstants(1, 2, 0, 1000);
        assertSound(advice, 1000);
        assertThat(advice.expression()).startsWith("linear(0.0157").endsWith(", 0, 1000)");
        assertThat(advice.toString())
                .contains("linear decay comes within 0.017 % of it", "unit of D times G", "2307.11134")
                .doesNotContain("2/curvature");
    }

    @Test
    void curvatureCapsTheRateSoItStaysThereAndDecaysAtTheEnd() {
        Recommendation advice = Advisor.fromConstants(1, 1, 45, 400);
        assertSound(advice, 400);
        assertThat(advice.expression()).isEqualTo("constant(0.04, 88) -> linear(0, 312)");
        assertThat(advice.toString()).contains("0.9 of 2/curvature", "not proved");
    }

    @Test
    void aCapThatTheRunHardlyMovesUnderIsHeldToTheEnd() {
        Recommendation advice = Advisor.fromConstants(100, 1, 1000, 100);
        assertSound(advice, 100);
        assertThat(advice.expression()).matches("constant\\(0\\.0018[0-9]*, 99\\) -> linear\\(0, 1\\)");
    }

    @Test
    void anEasyProblemGetsAPowerDecay() {
        Recommendation advice = Advisor.fromScalingLaw(FunctionalScalingLaw.of(1, 2), 3000, FREE);
        assertSound(advice, 3000);
        assertThat(advice.reason()).contains("easy");
        assertThat(advice.toString()).contains("2509.19189", "2602.06797");
    }

    @Test
    void aHardProblemStaysAtTheLargestRate() {
        Recommendation advice = Advisor.fromScalingLaw(FunctionalScalingLaw.of(0.2, 2), 10_000, 0.2);
        assertSound(advice, 10_000);
        assertThat(advice.expression()).startsWith("constant(0.2, ");
    }

    @Test
    void aProblemWithoutRoomToDecayHasAFiniteLoss() {
        Recommendation advice = Advisor.fromScalingLaw(FunctionalScalingLaw.of(1, 1.5), 100, 0.03);
        assertSound(advice, 100);
        assertThat(advice.choice().value()).isLessThan(0.28369);
        assertThat(advice.expression()).isEqualTo("constant(0.03, 100)");
        assertThat(advice.reason()).contains("too short for its noise to count");
    }

    @Test
    void equalGradientNormsGetLinearDecay() {
        double[] norms = new double[500];
        Arrays.fill(norms, 3);
        Recommendation advice = Advisor.fromGradientNorms(norms, 1);
        assertSound(advice, 500);
        double[] rates = advice.choice().schedule().values(0, 500).toArray();
        assertThat(rates[250] / rates[0]).isBetween(0.49, 0.51);
        assertThat(advice.toString()).contains("distance/norm", "2310.07831", "another run");
    }

    @Test
    void normsThatFallEarlyGetAWarmup() {
        double[] norms = new double[500];
        Arrays.setAll(norms, k -> 1 + 9 * Math.exp(-k / 30.0));
        Recommendation advice = Advisor.fromGradientNorms(norms, 1);
        assertSound(advice, 500);
        double[] rates = advice.choice().schedule().values(0, 500).toArray();
        assertThat(rates[0]).isLessThan(0.1 * Arrays.stream(rates).max().orElseThrow());
    }

    @Test
    void aFittedLawChoosesACooldownAndSaysWhatItIsNotSureOf() {
        LossLaw law = new MultiPowerLaw(3.04, 0.525, 0.508, 363.8, 2.066, 0.583, 0.641);
        Recommendation advice = Advisor.fromFittedLaw(law, 3000, 3e-4, 200);
        assertSound(advice, 3000);
        assertThat(advice.toString())
                .contains("overstate", "an end below is outside of the published fits")
                .containsPattern(
                        "law gain over the best of the others 0\\.00[0-9]+; .* 0\\.0004 to 0\\.024: .*: WSD 20%");
        assertThat(Schedules.parse(advice.expression()).at(3000)).isEqualTo(3e-5);
    }

    @Test
    void allRatesUnderALawAreALineWithItsGainItsErrorAndWhatRefutesIt() {
        MultiPowerLaw law = new MultiPowerLaw(3.04, 0.525, 0.508, 363.8, 2.066, 0.583, 0.641);
        Recommendation advice = Advisor.underLaw(law, 0.01, 2000, 3e-5, 3e-4, 200);
        assertSound(advice, 2000);
        assertThat(advice.choice().value()).isEqualTo(law.finalLoss(Schedules.parse(advice.expression()), 1999));
        assertThat(advice.toString())
                .contains("optimal under the law")
                .containsPattern(
                        "law gain over the best of the others 0\\.00[0-9]+; held error of the law at the end of a"
                                + " run 0\\.0100; not told apart")
                .contains("sudden drop, which measured curves refute");
    }

    private static List<LossCurve> curves(LearningRate... schedules) {
        LossLaw law = new ConvexPowerLaw(2.97, 0.58, 0.48, 43.5);
        SplittableRandom random = new SplittableRandom(4);
        long[] steps =
                LongStream.rangeClosed(10, 180).map(k -> k * STEPS / 180 - 1).toArray();
        return Arrays.stream(schedules)
                .map(rate -> {
                    double[] losses = law.losses(rate, steps);
                    Arrays.setAll(losses, k -> losses[k] * Math.exp(5e-4 * random.nextGaussian()));
                    return new LossCurve(rate, steps, losses);
                })
                .toList();
    }

    @Test
    void measuredCurvesChooseWhatAllLawsCanLiveWith() {
        Recommendation advice = Advisor.fromCurves(curves(CONSTANT, COSINE), STEPS, 3e-4, 300);
        assertSoundLine(advice);
        assertThat(advice.choice().name()).startsWith("cooldown");
        assertThat(advice.reason()).contains("convex-power").contains("regret");
        assertThat(advice.toString())
                .contains("not told apart")
                .contains("law gain over the cosine 0.0")
                .containsPattern("the choice by each law: convex-power 3\\.[0-9]+, annealing 0.999 3\\.[0-9]+")
                .contains("how far the laws are apart")
                .contains("cannot choose it");
        Recommendation three = Advisor.fromCurves(curves(CONSTANT, COSINE, DROP), STEPS, 3e-4, 300);
        assertThat(three.toString())
                .contains("left out", "not told apart from the choice: none")
                .doesNotContain("how far the laws are apart", "extrapolated");
        Recommendation tooHigh = Advisor.fromCurves(curves(CONSTANT, COSINE), 10 * STEPS, 3e-3, 300);
        assertThat(tooHigh.reason()).startsWith("no curve has seen such a run");
        assertThat(tooHigh.notes().get(0)).startsWith("extrapolated");
        assertThat(tooHigh.toString())
                .contains("extrapolated: the peak is 0.00300, above 1.5 times the largest fitted, 0.000300")
                .contains("extrapolated: 60000 steps are more than 3 times the longest curve's, 6000");
    }

    private static void assertSoundLine(Recommendation advice) {
        LearningRate line = Schedules.parse(advice.expression());
        for (long step = 0; step < STEPS; step += 61) {
            assertThat(Math.abs(line.at(step) - advice.choice().schedule().at(step)))
                    .isLessThan(1e-12);
        }
        assertThat(advice.others())
                .isNotEmpty()
                .allSatisfy(other -> assertThat(other.value())
                        .isGreaterThanOrEqualTo(advice.choice().value()));
    }

    @Test
    void constantRunsAreRefusedWithTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Advisor.fromCurves(curves(CONSTANT, step -> 0.9 * CONSTANT.at(step)), STEPS, 3e-4, 300))
                .withMessageContaining("no curve's rate falls");
    }

    @Test
    void rulesFromScaleAreShownBesideEachOtherWithTheirRanges() {
        ScaleAdvice advice = Advisor.fromScale(1e9, 1e11, 1.1e6, false);
        LearningRate line = Schedules.parse(advice.expression());
        assertThat(line.at(advice.steps() / 50)).isBetween(advice.lowestPeak(), advice.highestPeak());
        assertThat(line.at(advice.steps())).isZero();
        assertThat(advice.toString())
                .contains("2503.04715")
                .contains("2505.13738")
                .contains("C = 6.00e+20 is outside of the range measured")
                .contains("straight to zero");
        assertThat(Advisor.fromScale(1e9, 1e11, 1.1e6, true).finalRate().low()).isEqualTo(0.1);
        assertThat(advice.notes()).isEmpty();
        // DeepSeek's rule was measured up to 2e19 FLOP, here are 6e20.
        assertThat(line.at(advice.steps() / 50)).isCloseTo(advice.highestPeak(), within(0.003 * advice.highestPeak()));
        assertThat(advice.toString()).contains("90909 steps", "rates are AdamW's");
        assertThat(Advisor.fromScale(1e10, 1e11, 1.1e6, false).notes())
                .hasSize(1)
                .allMatch(note -> note.startsWith("extrapolated: no rule for the peak"));
        assertThat(Advisor.fromScale(1e9, 1e11, 1e5, false).notes())
                .hasSize(1)
                .allMatch(note -> note.contains("own batch"));
        assertThat(Advisor.fromScale(1e9, 1e11, 2e7, false).toString())
                .contains("above the critical one, 1.17e+07")
                .contains("for its own batch, 1.11e+06 tokens, and not for 2.00e+07");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Advisor.fromScale(-1, 1e11, 1.1e6, false))
                .withMessageContaining("parameters");
    }
}
