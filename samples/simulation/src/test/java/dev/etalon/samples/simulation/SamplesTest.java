package dev.etalon.samples.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.advice.Candidate;
import dev.etalon.advice.Recommendation;
import dev.etalon.language.Schedules;
import dev.etalon.losslaw.KernelRisk;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void publishedNumbersAreOurs() {
        assertThat(ScalingHeadlines.all())
                .allSatisfy(row -> assertThat(row.holds()).as(row.toString()).isTrue());
        assertThat(StabilityHeadlines.all())
                .allSatisfy(row -> assertThat(row.holds()).as(row.toString()).isTrue());
    }

    @Test
    void slopesAreNearTheirTheory() {
        List<KernelSlopes> slopes = KernelSlopes.of(10, 13);

        for (KernelSlopes column : slopes) {
            for (int k = 10; k <= 13; k++) {
                assertThat(column.slope(k)).as(column.shape() + " at 2^" + k).isCloseTo(column.theory(), within(0.1));
            }
        }
        assertThat(slopes).extracting(KernelSlopes::theory).containsExactly(-0.5, -2 / 3.0, -0.75, -0.75);
        assertThat(KernelSlopes.table(slopes)).hasSize(6).last().asString().contains("-0.5000", "-0.6667", "-0.7500");
    }

    @Test
    void thePowerOvertakesTheCosineLate() {
        KernelRisk risk = KernelHeadlines.risk(1, 3);
        assertThat(DecayShape.COSINE.bestRisk(risk, 1 << 10)).isCloseTo(1.030e-2, within(5e-6));
        assertThat(DecayShape.POWER_5.bestRisk(risk, 1 << 10)).isCloseTo(1.188e-2, within(5e-6));
        assertThat(DecayShape.COSINE.bestRisk(risk, 1 << 14)).isLessThan(DecayShape.POWER_5.bestRisk(risk, 1 << 14));
        assertThat(DecayShape.POWER_5.bestRisk(risk, 1 << 15)).isLessThan(DecayShape.COSINE.bestRisk(risk, 1 << 15));
    }

    @Test
    void adviceIsInTheLanguage() {
        for (Recommendation advice : Advice.recommendations().values()) {
            List<Candidate> all = new ArrayList<>(advice.others());
            all.add(advice.choice());
            for (Candidate candidate : all) {
                LearningRate parsed = Schedules.parse(candidate.expression());
                double peak = candidate.schedule().values(0, 400).max().orElseThrow();
                double tolerance = candidate.name().equals("refined") ? 2e-3 : 1e-12;
                for (long step = 0; step < 12_000; step += 37) {
                    assertThat(parsed.at(step))
                            .as(candidate.expression() + " at " + step)
                            .isCloseTo(candidate.schedule().at(step), within(tolerance * peak));
                }
            }
        }
    }

    @Test
    void decayingFurtherEndsNearerToTheMinimum() throws IOException, InterruptedException {
        Problem problem = FourStrategies.iris();
        double minimum = FourStrategies.minimum(problem);
        double far = excess(FourStrategies.compare(problem, 0.1, 20), "decay, r=0.1") - minimum;
        double near = excess(FourStrategies.compare(problem, 0.01, 20), "decay, r=0.01") - minimum;

        assertThat(near).isBetween(0.0, 0.7 * far);
        assertThat(far).isLessThan(0.1);
    }

    private static double excess(Map<String, Summary> summaries, String name) {
        return summaries.get(name).finalLosses().mean();
    }
}
