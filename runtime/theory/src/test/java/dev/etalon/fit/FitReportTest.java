package dev.etalon.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.LearningRate;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitReportTest {

    private static final LearningRate CONSTANT = Runs.schedule("constant_24000");

    @Test
    void theReportHoldsTheFiguresOfThePublishedCurves() {
        FitReport report = FitReport.of(
                        List.of(LawFamily.convex(), LawFamily.convexPower(), LawFamily.annealing(0.999)),
                        Curves.of("25M", List.of("constant_24000", "cosine_24000")),
                        Curves.of("25M", List.of("wsd_20000_24000", "wsdld_20000_24000")))
                .with("published, <by \"others\">", Runs.published("25M"));
        assertThat(report.text().lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("convex ")
                        && line.contains("0.04138   0.02502    0.0683")
                        && line.contains("does not describe the curves"))
                .anyMatch(line -> line.startsWith("convex-power") && line.contains("0.00255   0.00178    0.0019"))
                .anyMatch(line -> line.startsWith("annealing 0.999") && line.contains("0.00443   0.00280    0.0049"))
                .anyMatch(line -> line.startsWith("published") && line.contains("0.00406   0.00327    0.0031"));
        assertThat(report.csv().lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("\"published, <by \"\"others\"\">\",0,0.004"))
                .first()
                .isEqualTo("law,parameters,rmse,mae,worst,end,remarks");
        assertThat(report.svg(0))
                .startsWith("<svg")
                .contains("convex-power")
                .contains(">+0.0")
                .contains(">step<")
                .contains(">20000<")
                .contains(">published, &lt;by \"others\">")
                .endsWith("</svg>\n");
    }

    @Test
    void aFamilyThatTheDataDoNotBearHasALineThatSaysSo() {
        List<LossCurve> few = Curves.of("25M", List.of("constant_24000", "cosine_24000")).stream()
                .map(curve -> curve.thinned(1 + curve.steps().length / 18))
                .toList();
        FitReport report = FitReport.of(List.of(LawFamily.convexPower(), LawFamily.multiPower()), few, few);
        assertThat(report.lines()).extracting(FitReport.Line::name).containsExactly("convex-power");
        assertThat(report.refused()).extracting(FitReport.Refused::name).containsExactly("multi-power");
        assertThat(report.text().lines())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("multi-power ")
                .contains("refused: ")
                .contains(" measurements are fewer than 56");
        assertThat(report.csv().lines()).hasSize(3).last().asString().startsWith("\"multi-power\",,,,,,\"refused: ");
    }

    @Test
    void aLawWithoutANumberIsNoJudge() {
        LossLaw none = (rate, steps) -> new double[] {Double.NaN};
        List<RobustChoice.Option> options = List.of(option("constant", CONSTANT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RobustChoice.of(List.of(judge("none", none)), options, 1000))
                .withMessageContaining("none has none for constant");
        LossLaw law = Runs.published("25M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RobustChoice.of(List.of(judge("a", law), judge("a", law)), options, 1000))
                .withMessageContaining("two are a");
        RobustChoice choice = RobustChoice.of(
                List.of(judge("published", law), judge("other", law)),
                List.of(
                        options.get(0),
                        new RobustChoice.Option("drop", step -> CONSTANT.at(step) / 9, RobustChoice.Kind.DROP)),
                1000);
        assertThat(choice.ranking())
                .filteredOn(ranked -> ranked.option().name().equals("drop"))
                .singleElement()
                .satisfies(ranked -> assertThat(ranked.losses()).containsOnlyKeys("other"));
    }

    @ParameterizedTest
    @CsvSource({"25M, 0.0024, 0.0043", "100M, 0.0028, 0.0055", "400M, 0.0023, 0.0073"})
    void aQuarterOfCooldownIsTheRobustChoice(String model, double regret, double ofTheUsual) {
        List<LossCurve> curves = Curves.of(model, List.of("constant_24000", "cosine_24000", "wsdcon_9"));
        List<RobustChoice.Judge> judges = new ArrayList<>();
        for (LawFamily family : List.of(LawFamily.convexPower(), LawFamily.annealing(0.999))) {
            judges.add(judge(family.name(), LawFit.of(family, curves).law()));
        }
        judges.add(judge("published", Runs.published(model)));
        List<RobustChoice.Option> options = new ArrayList<>();
        options.add(option("cosine", Runs.schedule("cosine_24000")));
        options.add(option("wsdld", Runs.schedule("wsdld_20000_24000")));
        for (int percent = 5; percent <= 100; percent += 5) {
            options.add(option("cooldown " + percent, cooldown(percent)));
        }
        options.add(new RobustChoice.Option(
                "drop", step -> step < 22_800 ? CONSTANT.at(step) : 3e-5, RobustChoice.Kind.DROP));
        RobustChoice choice = RobustChoice.of(judges, options, 23_999);
        // With two laws more, whose fits take longer, the same choice and these regrets.
        assertThat(choice.best().option().name()).isEqualTo("cooldown 25");
        assertThat(choice.best().regret()).isBetween(0.5 * regret, regret + 5e-5);
        assertThat(choice.ranking())
                .filteredOn(ranked -> ranked.option().name().equals("wsdld"))
                .allMatch(ranked -> ranked.regret() < ofTheUsual + 5e-5
                        && ranked.regret() > choice.best().regret());
    }

    private static RobustChoice.Judge judge(String name, LossLaw law) {
        Set<RobustChoice.Kind> distrusted = name.equals("published") ? Set.of(RobustChoice.Kind.DROP) : Set.of();
        return new RobustChoice.Judge(name, law, distrusted);
    }

    private static RobustChoice.Option option(String name, LearningRate rate) {
        return new RobustChoice.Option(name, rate, RobustChoice.Kind.DECAY);
    }

    private static LearningRate cooldown(int percent) {
        long length = Math.round(percent / 100.0 * 21_840);
        return step -> step < 24_000 - length ? CONSTANT.at(step) : 3e-4 - 2.7e-4 * (step - (24_000 - length)) / length;
    }
}
