package dev.etalon.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.losslaw.FunctionalScalingLaw;
import dev.etalon.losslaw.MultiPowerLaw;
import dev.etalon.losslaw.OptimalRates;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AdvisorTest {

    private static void assertBest(Recommendation advice) {
        assertThat(advice.others()).extracting(Candidate::name).containsExactly("linear", "cosine", "WSD 20%");
        assertThat(advice.others())
                .allSatisfy(other -> assertThat(advice.gainOver(other)).isGreaterThanOrEqualTo(0));
    }

    @Test
    void anEasyLawGetsAPowerDecay() {
        FunctionalScalingLaw law = FunctionalScalingLaw.of(1, 3);
        Recommendation advice = Advisor.fromScalingLaw(law, 3_000, Double.POSITIVE_INFINITY);

        assertBest(advice);
        assertThat(advice.expression())
                .matches("take\\([0-9.E-]+ \\* \\(1 - [0-9.E-]+ \\* \\(t \\+ 0\\.5\\)\\)\\^5\\.0, 3000\\)");
        assertThat(advice.choice().value())
                .isCloseTo(OptimalRates.of(law, 3_000, Double.POSITIVE_INFINITY).loss(), within(1e-5));
        assertThat(advice.reason()).contains("easy regime").contains("N^-0.75");
    }

    @Test
    void aHardLawStaysAtTheCap() {
        Recommendation advice = Advisor.fromScalingLaw(FunctionalScalingLaw.of(0.2, 2), 10_000, 0.2);

        assertBest(advice);
        assertThat(advice.expression()).startsWith("constant(0.2, 4831) -> take(0.2 * ");
        assertThat(advice.choice().schedule().at(4_830)).isEqualTo(0.2);
        assertThat(advice.reason()).contains("hard regime");
    }

    @Test
    void constantsGiveLinearDecayWhichIsMinimax() {
        Recommendation advice = Advisor.fromConstants(2, 3, 0, 10_000);

        assertBest(advice);
        assertThat(advice.expression()).matches("linear\\(0\\.0066[0-9]+, 0, 10000\\)");
        assertThat(advice.choice().value()).isCloseTo(0.06, within(1e-5));
    }

    @Test
    void curvatureCapsTheRate() {
        Recommendation advice = Advisor.fromConstants(1, 1, 45, 400);

        assertBest(advice);
        assertThat(advice.expression()).isEqualTo("constant(0.04, 88) -> linear(0, 312)");
        assertThat(advice.reason()).contains("caps the rate at 0.04");
    }

    @Test
    void fallingGradientNormsGetAWarmup() {
        double[] norms = new double[1_000];
        Arrays.setAll(norms, k -> 1 + 14 * Math.max(0, 1 - k / 100.0));
        Recommendation advice = Advisor.fromGradientNorms(norms, 1);

        assertBest(advice);
        double[] rates = advice.choice().schedule().values(0, 1_000).toArray();
        double peak = Arrays.stream(rates).max().orElseThrow();
        assertThat(rates[0]).isLessThan(0.05 * peak);
        assertThat(rates[110]).isGreaterThan(0.9 * peak);
        assertThat(advice.expression()).startsWith("{0: ").endsWith("}").hasSizeLessThan(1_000);
    }

    @Test
    void aFittedLawGetsTheBestCooldown() {
        MultiPowerLaw law = new MultiPowerLaw(3.04, 0.525, 0.508, 363.8, 2.066, 0.583, 0.641);
        Recommendation advice = Advisor.fromFittedLaw(law, 3_000, 3e-4, 200);

        assertBest(advice);
        assertThat(advice.expression()).startsWith("warmup(200, from=0) -> ");
        assertThat(advice.choice().schedule().at(200)).isEqualTo(3e-4);
        assertThat(advice.toString()).contains("% better");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Advisor.fromConstants(1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Advisor.fromConstants(1, 1, -1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Advisor.fromConstants(0, 1, 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Advisor.fromConstants(1, Double.NaN, 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Advisor.fromGradientNorms(new double[] {1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Advisor.fromGradientNorms(new double[] {1, -1}, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Advisor.fromFittedLaw((rate, steps) -> new double[1], 10, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Advisor.fromFittedLaw((rate, steps) -> new double[1], 10, 1, 9));
    }
}
