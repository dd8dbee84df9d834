package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import dev.etalon.diagnostic.Span;
import dev.etalon.generated.TableWriter;
import dev.etalon.plan.Around;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What checked trees come to: cases.txt. */
class LoweringTest {

    private static final double RELATIVE = 1e-15;

    static List<Case> cases() {
        return Case.read("cases.txt");
    }

    static List<Case> sound() {
        return cases().stream().filter(one -> !one.says("length").isEmpty()).toList();
    }

    static List<Case> open() {
        return cases().stream().filter(one -> !one.says("variables").isEmpty()).toList();
    }

    static List<Case> counted() {
        return cases().stream().filter(one -> !one.says("takes").isEmpty()).toList();
    }

    static List<Case> refused() {
        return cases().stream().filter(one -> one.says("length").isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesTo(Case one) {
        Diagnostics found = new Diagnostics();
        Optional<Lowered> lowered = Lowering.lower(one.tree(), one.setting(), found);
        assertThat(described(found, one.setting())).isEqualTo(one.says("finds"));
        if (!one.says("says").isEmpty()) {
            assertThat(found.sorted())
                    .extracting(finding -> finding.message() + "; " + finding.help())
                    .contains(one.says("says"));
        }
        assertThat(lowered.map(all -> steps(all.length())).orElse("")).isEqualTo(one.says("length"));
        lowered.ifPresent(all -> {
            assertThat(String.join(" | ", all.notes())).isEqualTo(one.says("notes"));
            if (!one.says("plan").isEmpty()) {
                assertThat(TableWriter.form(all.plan())).isEqualTo(one.says("plan"));
            }
            hasTheStages(all.stages(), one.says("stages"));
            hasTheRates(all.plan(), one.says("rates"));
        });
    }

    /** What is wrong with a part is found whatever is wrong elsewhere, and nothing else. */
    @ParameterizedTest
    @MethodSource("cases")
    void isExaminedInTheSameWords(Case one) {
        Diagnostics all = new Diagnostics();
        Lowering.lower(one.tree(), one.setting(), all);
        Diagnostics found = new Diagnostics();
        Lowering.examine(one.tree(), one.setting(), Set.of(), found);
        assertThat(all.sorted()).containsAll(found.sorted());
        assertThat(found.sorted())
                .containsAll(all.sorted().stream()
                        .filter(finding -> !isOfTheWhole(finding))
                        .toList());
    }

    /** Whether all has to be known for it. */
    private static boolean isOfTheWhole(Diagnostic finding) {
        return switch (finding.code()) {
            case RATE, PAST_HORIZON, SHORT -> true;
            default -> finding.message().startsWith("a schedule of ");
        };
    }

    /** Of what has variables, what is wrong whatever they come to. */
    @ParameterizedTest
    @MethodSource("open")
    void isFoundBeforeTheValues(Case one) {
        Diagnostics found = new Diagnostics();
        Lowering.lower(one.tree(), one.withoutValues(), found);
        assertThat(described(found, one.setting())).isEqualTo(one.says("unknown"));
        if (!one.says("unknown.says").isEmpty()) {
            assertThat(found.sorted()).extracting(Diagnostic::message).contains(one.says("unknown.says"));
        }
    }

    /** What a class with variables reads without the tree is what the tree comes to, to the last bit. */
    @ParameterizedTest
    @MethodSource("sound")
    void isReadWithoutTheTreeToTheSameBits(Case one) {
        Case open = one.withVariables();
        Lowered plain = PlainChain.lower(open.says("tree"), open.setting());
        if (one.says("plain").equals("yes")) {
            assertThat(plain).isNotNull();
        }
        if (plain != null) {
            Lowered lowered = lowered(open);
            assertThat(plain.length()).isEqualTo(lowered.length());
            assertThat(TableWriter.pack(writtenOut(plain.plan())))
                    .isEqualTo(TableWriter.pack(writtenOut(lowered.plan())));
        }
    }

    /** What is refused needs the words that only the tree has. */
    @ParameterizedTest
    @MethodSource("refused")
    void isNotReadWithoutTheTreeWhereItIsRefused(Case one) {
        assertThat(PlainChain.lower(one.says("tree"), one.setting())).isNull();
    }

    /** With the rows of waves as they are: what is read without the tree does not say which these are. */
    private static Plan writtenOut(Plan plan) {
        if (plan instanceof Filled.Curves of) {
            return new Filled.Curves(
                    of.starts(),
                    of.flips(),
                    of.anchors(),
                    of.shifts(),
                    of.octaves(),
                    of.rows(),
                    of.coefficients(),
                    new long[0],
                    new double[0]);
        }
        if (plan instanceof Plan.Apply of) {
            return new Plan.Apply(of.operator(), writtenOut(of.operands()));
        }
        if (plan instanceof Plan.Sequence of) {
            return new Plan.Sequence(of.starts(), of.origins(), writtenOut(of.parts()));
        }
        if (plan instanceof Around.Repeat of) {
            return new Around.Repeat(of.start(), of.period(), of.times(), of.stride(), writtenOut(of.body()));
        }
        if (plan instanceof Around.Grow of) {
            Plan body = writtenOut(of.body());
            return new Around.Grow(of.starts(), of.times(), of.again(), of.rise(), of.stride(), of.length(), body);
        }
        return plan;
    }

    private static List<Plan> writtenOut(List<Plan> plans) {
        return plans.stream().map(LoweringTest::writtenOut).toList();
    }

    /** With variables for its numbers a schedule has the same rates. */
    @ParameterizedTest
    @MethodSource("sound")
    void numbersMayBeVariables(Case one) {
        Lowered lowered = lowered(one.withVariables());
        assertThat(steps(lowered.length())).isEqualTo(one.says("length"));
        hasTheRates(lowered.plan(), one.says("rates"));
    }

    /** The form of a plan is known before the values of variables are, where these leave out no part and no curve. */
    @ParameterizedTest
    @MethodSource("sound")
    void theFormIsKnownBeforeTheValues(Case one) {
        if (one.says("form").equals("of values")) {
            return;
        }
        Case open = one.withVariables();
        Diagnostics found = new Diagnostics();
        Optional<Lowered> unknown = Lowering.lower(open.tree(), open.withoutValues(), found);
        assertThat(found.sorted())
                .allSatisfy(finding ->
                        assertThat(one.says("finds")).contains(finding.code().id()));
        assertThat(TableWriter.form(unknown.orElseThrow().plan()))
                .isEqualTo(TableWriter.form(lowered(open).plan()));
    }

    /** How many operations a step takes, and the part that takes most of them. */
    @ParameterizedTest
    @MethodSource("counted")
    void takesOperations(Case one) {
        RunSetting setting = one.setting();
        Diagnostics found = new Diagnostics();
        Durations durations = new Durations(Units.of(setting, new Budget(), found), setting.text(), found, null);
        Phase phase = new PhaseBuilder(PhaseContext.of(setting, found, durations), Context.ofWhole()).build(one.tree());
        Span dearest = phase.dearest().span();
        assertThat(phase.operations() + " @ " + one.text().substring(dearest.start(), dearest.end()))
                .isEqualTo(one.says("takes"));
    }

    private static Lowered lowered(Case one) {
        return Lowering.lower(one.tree(), one.setting(), new Diagnostics()).orElseThrow();
    }

    private static String described(Diagnostics found, RunSetting setting) {
        return found.sorted().stream()
                .map(finding -> described(finding, setting))
                .collect(Collectors.joining(", "));
    }

    private static String described(Diagnostic finding, RunSetting setting) {
        Source source = finding.source();
        return finding.code().id() + " @ "
                + setting.text(source)
                        .substring(finding.span().start(), finding.span().end())
                + (source == Source.EXPRESSION ? "" : " of " + source.id());
    }

    private static String steps(long steps) {
        return steps == LearningRate.UNBOUNDED ? "-" : String.valueOf(steps);
    }

    /** Each as {@code start+length:first..last}, with a star where it is repeated. */
    private static void hasTheStages(List<Stage> stages, String expected) {
        if (expected.isEmpty()) {
            return;
        }
        String[] words = expected.split(" ");
        assertThat(stages).hasSameSizeAs(words);
        for (int k = 0; k < words.length; k++) {
            Stage stage = stages.get(k);
            String[] sides = words[k].split(":");
            assertThat(stage.start() + "+" + steps(stage.length()) + (stage.repeated() ? "*" : ""))
                    .isEqualTo(sides[0]);
            String[] ends = sides[1].split("\\.\\.");
            isCloseTo(stage.first(), Double.parseDouble(ends[0]));
            isCloseTo(stage.last(), Double.parseDouble(ends[1]));
        }
    }

    private static void isCloseTo(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
        }
    }

    private static void hasTheRates(Plan plan, String rates) {
        for (String each : rates.isEmpty() ? new String[0] : rates.split(" +")) {
            String[] sides = each.split("=");
            long step = Math.max(0, Long.parseLong(sides[0]));
            double rate = plan.at(step, 0, 0);
            isCloseTo(rate, Double.parseDouble(sides[1]));
            assertThat(1 / rate).as("not -0").isPositive();
            double[] filled = new double[(int) Math.min(40, Length.MAX - step + 1)];
            plan.fill(step, filled, 0, filled.length);
            for (int k = 0; k < filled.length; k++) {
                assertThat(filled[k]).as("filled, at %d", step + k).isEqualTo(plan.at(step + k, 0, 0));
            }
        }
    }
}
