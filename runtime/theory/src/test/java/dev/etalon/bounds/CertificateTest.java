package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.LearningRate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

    private static final long STEPS = 1000;

    private static final Requirements NONE = Requirements.of(STEPS, Setting.UNIT);

    private static LearningRate linear(double peak) {
        return step -> peak * (1 - Math.min(STEPS, step) / (double) STEPS);
    }

    @ParameterizedTest
    @CsvSource({"LAST_ITERATE, 0.07", "WEIGHTED_AVERAGE, 0.05", "WORST_CASE, 0.04"})
    void aPeakThatIsTooHighOrTooLowIsMovedToTheNearestThatPasses(Bound bound, double limit) {
        Requirements required = NONE.withAtMost(bound, limit);
        for (double peak : new double[] {0.5, 0.001}) {
            Certificate certificate = Certificate.check(linear(peak), required);
            assertThat(certificate.isMet()).isFalse();
            Matcher help = Pattern.compile("(lower|raise) the peak from \\S+ to (\\S+),")
                    .matcher(help(certificate));
            assertThat(help.find()).isTrue();
            double passing = Double.parseDouble(help.group(2));
            assertThat(help.group(1)).isEqualTo(passing < peak ? "lower" : "raise");
            assertThat(Certificate.check(linear(passing), required).isMet()).isTrue();
            double nearer = passing + (peak - passing) * 2e-3;
            assertThat(Certificate.check(linear(nearer), required).isMet()).isFalse();
        }
    }

    @Test
    void aShapeThatCannotPassIsPointedToOneThatCan() {
        Certificate constant = Certificate.check(step -> 0.03, NONE.withAtMost(Bound.LAST_ITERATE, 0.065));
        assertThat(help(constant)).contains("no peak of this shape passes", "'optimal(0.03", ", 1000)' has 0.06332");
        Certificate sharp = Certificate.check(step -> 0.03, NONE.withSuboptimalityAtMost(1.1));
        assertThat(help(sharp)).contains("'linear(0.0315912, 0, 999)' has 1");
        Certificate unused =
                Certificate.check(step -> 0.03, Requirements.of(1, Setting.UNIT).withAtMost(Bound.WORST_CASE, 0.5));
        assertThat(help(unused)).isEqualTo("none of its rates counts, and for 'constant(0)' 1; it takes about 4 steps");
        Certificate impossible = Certificate.check(linear(0.03), NONE.withAtMost(Bound.LAST_ITERATE, 0.02));
        assertThat(help(impossible)).contains("it takes about 1").contains("steps");
    }

    @Test
    void whatWouldHelpIsStableWhereACurvatureIsGiven() {
        Requirements stable = NONE.withStability(200, 0);
        Certificate raised = Certificate.check(linear(0.001), stable.withAtMost(Bound.WORST_CASE, 0.11));
        assertThat(help(raised))
                .startsWith("raise the peak from 0.001 to 0.004635,")
                .contains("the best stable peak is 0.009999");
        Certificate held = Certificate.check(linear(0.001), stable.withAtMost(Bound.WORST_CASE, 0.045));
        assertThat(help(held))
                .isEqualTo("no stable peak of this shape passes: at the best, 0.009999, it is 0.0549164;"
                        + " 'constant(0.009999, 818) -> linear(0.00994694, 0, 181)' has 0.0382485");
    }

    @Test
    void whatIsOfferedHasALength() {
        Certificate raised = Certificate.check(
                step -> 0.001, NONE.withAtMost(Bound.WEIGHTED_AVERAGE, 0.04).withShape(false, true));
        assertThat(help(raised)).startsWith("raise the peak");
        Certificate other = Certificate.check(
                linear(0.001), NONE.withAtMost(Bound.WEIGHTED_AVERAGE, 0.032).withShape(false, true));
        assertThat(help(other)).endsWith("'constant(0.0316228, 1000) -> constant(0)' with steps = 1000 has 0.0316228");
    }

    @Test
    void whatIsNoBetterIsNotOffered() {
        Requirements falling = NONE.withStability(100, 0).withShape(true, false);
        Certificate constant = Certificate.check(step -> 0.01999, falling.withAtMost(Bound.WEIGHTED_AVERAGE, 0.03));
        assertThat(help(constant))
                .isEqualTo("no stable peak of this shape passes: at the best, 0.01999, it is 0.0350075");
    }

    @Test
    void theMessageHasTheValueAndTheLimit() {
        Certificate certificate = Certificate.check(step -> 0.1, NONE.withAtMost(Bound.LAST_ITERATE, 0.3));
        assertThat(certificate.violations().get(0).requirement()).isEqualTo("lastIterateAtMost");
        assertThat(certificate.violations().get(0).message())
                .isEqualTo("the bound of the last loss is 0.429224, more than 0.3");
    }

    @Test
    void anInfiniteBoundSaysWhy() {
        Certificate certificate =
                Certificate.check(step -> step < 999 ? 0.1 : 0, NONE.withAtMost(Bound.LAST_ITERATE, 1));
        assertThat(certificate.violations().get(0).message()).contains("the last rate is 0");
        assertThat(help(certificate)).contains("end above 0");
    }

    @Test
    void theLimitOfStabilityNamesTheFirstStep() {
        LearningRate rising = step -> 0.001 * (step + 1);
        Certificate certificate = Certificate.check(rising, NONE.withStability(4, 0));
        assertThat(certificate.violations().get(0).message())
                .startsWith("the rate is 0.5 at step 499, not below 2/curvature = 0.5");
        assertThat(Certificate.check(rising, NONE.withStability(4, 0.9))
                        .violations()
                        .get(0)
                        .message())
                .contains("at step 949", "2(1 + momentum)/curvature");
        assertThat(Certificate.check(rising, NONE.withStability(1.9, 0)).isMet())
                .isTrue();
    }

    @Test
    void aShapeMayBeRequired() {
        Requirements shape = NONE.withShape(true, true);
        assertThat(Certificate.check(linear(1), shape).isMet()).isTrue();
        Certificate certificate = Certificate.check(step -> step < 10 ? step : 7, shape);
        assertThat(certificate.violations()).hasSize(2);
        assertThat(certificate.violations().get(0).message()).isEqualTo("the rate increases at step 1, from 0 to 1");
        assertThat(certificate.violations().get(1).message()).contains("7 after 1000 steps");
        assertThatThrownBy(certificate::orThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[etalon:certify] the rate increases");
    }

    @Test
    void atTheLimitTheEnclosureDecides() {
        LearningRate schedule = linear(0.03);
        Enclosure enclosure = Bound.LAST_ITERATE.enclose(Series.of(schedule, STEPS), Setting.UNIT);
        assertThat(Certificate.check(schedule, NONE.withAtMost(Bound.LAST_ITERATE, enclosure.high()))
                        .isMet())
                .isTrue();
        assertThat(Certificate.check(schedule, NONE.withAtMost(Bound.LAST_ITERATE, Math.nextDown(enclosure.low())))
                        .isMet())
                .isFalse();
    }

    @Test
    void whatCannotBeRequiredIsRefused() {
        assertThatThrownBy(() -> Requirements.of(0, Setting.UNIT)).hasMessageContaining("'steps'");
        assertThatThrownBy(() -> NONE.withAtMost(Bound.WORST_CASE, -1)).hasMessageContaining("'worstCaseAtMost'");
        assertThatThrownBy(() -> NONE.withStability(-1, 0)).hasMessageContaining("'curvature'");
        assertThatThrownBy(() -> NONE.withStability(1, 1)).hasMessageContaining("'momentum'");
    }

    private static String help(Certificate certificate) {
        return certificate.violations().get(0).help();
    }
}
