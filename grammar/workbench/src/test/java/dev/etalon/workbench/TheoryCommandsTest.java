package dev.etalon.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Setting;
import dev.etalon.language.Schedules;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.Terminal;
import dev.etalon.workbench.theory.BoundTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheoryCommandsTest {

    private static final String LINEAR = "linear(0.1, 0, 100)";

    @Test
    void boundTellsEveryTheoremWithItsEnclosure() {
        Call call = Call.of("bound", LINEAR, "-T", "100", "--distance", "2", "--gradient-norm", "3", "--json");
        JsonObject json = JsonParser.parseString(call.out()).getAsJsonObject();
        JsonArray bounds = json.getAsJsonArray("bounds");
        assertThat(bounds).hasSize(Bound.values().length);
        assertThat(json.get("minimax").getAsDouble()).isEqualTo(0.6);
        JsonObject last = bounds.asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("name").getAsString().equals("last-iterate"))
                .findFirst()
                .orElseThrow();
        double value = Bound.LAST_ITERATE
                .evaluate(Schedules.parse(LINEAR), 100, Setting.of(2, 3))
                .value();
        assertThat(last.get("value").getAsDouble()).isEqualTo(value);
        assertThat(last.get("low").getAsDouble()).isLessThanOrEqualTo(value);
        assertThat(last.get("high").getAsDouble()).isGreaterThanOrEqualTo(value);
        assertThat(last.get("suboptimality").getAsDouble()).isGreaterThan(1);
    }

    @Test
    void boundSaysWhyATheoremSaysNothing() {
        assertThat(Call.of("bound", "linear(0, 0.1, 100)", "-T", "100").out())
                .contains(
                        "it assumes that the rates do not increase, and step 2, counted from 1, breaks that",
                        "over 100 steps");
        assertThat(Call.of("bound", LINEAR).status()).isEqualTo(2);
        assertThat(Call.of("bound", LINEAR, "-T", "100", "--distance", "-1").err())
                .isEqualTo("error: distance must be a finite number above 0, but is -1.0\n");
    }

    /** Where no rate is used before the end, each peak is the best. */
    @Test
    void boundsOfNoStepsHaveNoBestPeak() {
        for (String[] run :
                new String[][] {{"constant(0)", "10"}, {"constant(0.1)", "1"}, {"{0: 0, 9: 0.1} by steps", "10"}}) {
            assertThat(Call.of("bound", run[0], "-T", run[1]).out()).contains("any: no rate counts");
            Call json = Call.of("bound", run[0], "-T", run[1], "--json");
            assertThat(json.status()).isZero();
            assertThat(json.out()).contains("\"bestPeak\": null");
        }
        assertThat(Call.of("bound", "constant(0.1)", "-T", "1T").status()).isEqualTo(2);
    }

    @Test
    void boundsTellHowManyAreDoneAndATerminalShowsIt() {
        List<Long> done = new ArrayList<>();
        BoundTable.of(Schedules.parse(LINEAR), 100, Setting.UNIT, (made, total) -> {
            assertThat(total).isEqualTo(2L * Bound.values().length);
            done.add(made);
        });
        assertThat(done).isSorted().doesNotHaveDuplicates().hasSize(1 + 2 * Bound.values().length);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal bars = new Terminal(false, true, 80);
        new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, () -> bars)
                .progress(LINEAR)
                .report(1, 4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(LINEAR).contains("25 %");
    }

    @Test
    void simulateWritesMeanAndBandsOfEachSchedule() {
        Call call = Call.of(
                "simulate",
                LINEAR,
                "constant(0.05)",
                "--problem",
                "quadratic",
                "--dimension",
                "3",
                "--seeds",
                "4",
                "-T",
                "100");
        assertThat(call.status()).isZero();
        assertThat(call.lines()).hasSize(1 + 2 * 101).first().asString().startsWith("schedule,step,mean,");
        assertThat(call.lines().get(1))
                .startsWith("\"linear(0.1, 0, 100)\",0,0.916666")
                .endsWith(",4,0");
        assertThat(call.err()).contains("over 4 runs: linear(0.1, 0, 100)\n", "over 4 runs: constant(0.05)\n");
        assertThat(call.err()).doesNotContain("[#");
    }

    @Test
    void oneRunHasNoStandardError() {
        Call call = Call.of("simulate", LINEAR, "--problem", "quadratic", "--seeds", "1", "-T", "1");
        assertThat(call.out()).contains(",0,1.798869828571841,,1.798869828571841,");
        assertThat(call.err()).doesNotContain("+-").contains(" over 1 run: ");
    }

    @Test
    void theSameSeedGivesTheSameRuns() {
        String[] command = {"simulate", LINEAR, "--problem", "least-squares", "--seeds", "3", "-T", "50", "--seed", "7"
        };
        assertThat(Call.of(command)).isEqualTo(Call.of(command));
        command[command.length - 1] = "8";
        assertThat(Call.of(command).out())
                .isNotEqualTo(Call.of(
                                "simulate",
                                LINEAR,
                                "--problem",
                                "least-squares",
                                "--seeds",
                                "3",
                                "-T",
                                "50",
                                "--seed",
                                "7")
                        .out());
    }

    @Test
    void everyProblemGetsBetterWithoutNoise() {
        for (String problem : new String[] {"quadratic", "logistic", "least-squares"}) {
            Call call = Call.of(
                    "simulate",
                    "constant(0.5)",
                    "--problem",
                    problem,
                    "--dimension",
                    "2",
                    "--noise",
                    "0",
                    "--seeds",
                    "2",
                    "-T",
                    "200");
            assertThat(mean(call, 200)).as(problem).isLessThan(0.9 * mean(call, 0));
        }
    }

    private static double mean(Call call, int step) {
        return call.lines().stream()
                .map(line -> line.substring(line.indexOf("\",") + 1).split(","))
                .filter(cells -> cells.length > 2 && cells[1].equals(Integer.toString(step)))
                .mapToDouble(cells -> Double.parseDouble(cells[2]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsThatAllDivergeAreNoResult() {
        Call call = Call.of("simulate", "constant(1e6)", "--problem", "quadratic", "--seeds", "2", "-T", "500");
        assertThat(call).isEqualTo(new Call(1, "", "warning: all 2 runs diverged: constant(1e6)\n"));
    }

    @Test
    void simulateDrawsPictures(@TempDir Path folder) throws IOException {
        Path svg = folder.resolve("runs.svg");
        Call call = Call.of(
                "simulate", LINEAR, "--problem", "quadratic", "--seeds", "3", "-T", "100", "-o", svg.toString());
        assertThat(call.out()).isEmpty();
        assertThat(Files.readString(svg)).contains("class=\"band\"", "loss above the minimum");
        assertThat(Call.of("simulate", LINEAR, "--problem", "cubic", "-T", "9").status())
                .isEqualTo(2);
        assertThat(Call.of("simulate", LINEAR, "--problem", "quadratic", "-T", "9", "-o", "x.pdf")
                        .status())
                .isEqualTo(2);
        assertThat(Call.of("simulate", LINEAR, "--problem", "quadratic", "-T", "9", "--noise", "-1")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void theBestPeakIsBest() {
        Call call = Call.of("bound", LINEAR, "-T", "100", "--json");
        JsonObject worst = JsonParser.parseString(call.out())
                .getAsJsonObject()
                .getAsJsonArray("bounds")
                .get(4)
                .getAsJsonObject();
        double peak = worst.get("bestPeak").getAsDouble();
        double value = Bound.LAST_ITERATE
                .evaluate(Schedules.parse("linear(" + peak + ", 0, 100)"), 100, Setting.UNIT)
                .value();
        assertThat(value).isCloseTo(worst.get("bestValue").getAsDouble(), within(1e-12));
    }
}
