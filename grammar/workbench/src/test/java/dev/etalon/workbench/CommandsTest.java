package dev.etalon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import dev.etalon.workbench.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final String JUMP = "linear(1, 0.5, 10) -> constant(0.2)";

    @Test
    void checkSaysNothingWhereAllIsWell() {
        assertThat(Call.of("check", "linear(1, 0, 10k)", "constant(1)")).isEqualTo(new Call(0, "", ""));
    }

    @Test
    void checkSaysWhatJavacSays() {
        Call call = Call.of("check", "warmup(100) -> liner(1, 0.01, 10000)");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .startsWith("error: [etalon:unknown-name] unknown name 'liner'; did you mean 'linear'?\n"
                        + "  warmup(100) -> liner(1, 0.01, 10000)\n"
                        + "                 ^^^^^\n"
                        + "  known here: ");
    }

    @Test
    void checkTellsAllErrorsOfAllTextsAndNoneTwice() {
        Call call = Call.of("check", "liner(1, 0, 10)", "constnt(1)", "constnt(1)");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err().split("error: ", -1)).hasSize(3);
    }

    @Test
    void warningsAreNoErrorsUnlessStrictAndSilentWhereAllowed() {
        assertThat(Call.of("check", JUMP).err()).startsWith("warning: [etalon:jump] ");
        assertThat(Call.of("check", JUMP).status()).isZero();
        assertThat(Call.of("check", "--strict", JUMP).err()).startsWith("error: [etalon:jump] ");
        assertThat(Call.of("check", "--strict", JUMP).status()).isEqualTo(1);
        assertThat(Call.of("check", "--strict", "--allow", "jump", JUMP)).isEqualTo(new Call(0, "", ""));
        assertThat(Call.of("check", "--allow", "jmp", JUMP).status()).isEqualTo(2);
    }

    @Test
    void settingsAndParametersAreThoseOfTheLanguage() {
        Call call = Call.of(
                "values",
                "peak * (warmup(10%) -> linear(1, 0, 2 epochs) -> hold(n))",
                "--horizon",
                "1k",
                "--steps-per-epoch",
                "100",
                "-P",
                "peak=0.5",
                "-P",
                "n=3",
                "--epsilon",
                "0.25",
                "--at",
                "0,100,200");
        assertThat(call.out()).isEqualTo("step,rate\n0,0.125\n100,0.5\n200,0.25\n");
        assertThat(call.err()).contains("warning: [etalon:short]");
    }

    @Test
    void aValueWithAPointOrAnExponentIsADouble() {
        assertThat(Call.of("check", "linear(1, 0, n)", "-P", "n=10").status()).isZero();
        assertThat(Call.of("check", "constant(r)", "-P", "r=1e-3").status()).isZero();
        assertThat(Call.of("check", "constant(r)", "-P", "r=x").status()).isEqualTo(2);
        assertThat(Call.of("check", "constant(r)", "-P", "r=.").status()).isEqualTo(2);
        assertThat(Call.of("check", "constant(r)", "-P", "r").status()).isEqualTo(2);
        assertThat(Call.of("check", "constant(r)", "-P", "1r=1").status()).isEqualTo(2);
        assertThat(Call.of("check", "constant(r)", "-P", "r=1", "-P", "r=2").err())
                .isEqualTo("error: -P gives 'r' two values\n");
    }

    @Test
    void epsilonIsANumber() {
        assertThat(Call.of("check", "warmup(9) -> constant(1, 9)", "--epsilon", "NaN")
                        .err())
                .isEqualTo("error: --epsilon takes a rate, such as 1e-8, not 'NaN'\n");
    }

    @Test
    void aParameterThatNoTextUsesIsRefused() {
        assertThat(Call.of("check", "constant(0.1)", "-P", "peak=0.1").err())
                .startsWith("error: [etalon:unused-parameter] the expression does not use the parameter 'peak'\n");
        assertThat(Call.of("check", "constant(0.1)", "constant(peak)", "-P", "peak=0.1")
                        .status())
                .isZero();
    }

    @Test
    void filesAreInUtf8OrSayThatTheyAreInUtf16(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("schedule");
        Files.writeString(file, "\uFEFFlinear(1, 0, 4)\r\n", StandardCharsets.UTF_16LE);
        assertThat(Call.of("check", "@" + file)).isEqualTo(new Call(0, "", ""));
        Files.writeString(file, "linear(1, \u00e9 0, 4)", StandardCharsets.ISO_8859_1);
        Call call = Call.of("check", "@" + file);
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).endsWith("schedule': it is not UTF-8 at byte 10\n");
    }

    @Test
    void textsComeFromFilesAndFromStandardInput(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("schedule"), "\uFEFFlinear(1, 0, 4)\n");
        assertThat(Call.of("values", "@" + file, "--at", "1").out()).isEqualTo("step,rate\n1,0.75\n");
        assertThat(Call.withInput("linear(1, 0, 4)\n", "values", "-", "--at", "3")
                        .out())
                .isEqualTo("step,rate\n3,0.25\n");
        assertThat(Call.of("check", "-", "-").status()).isEqualTo(2);
        assertThat(Call.of("check", "@" + folder.resolve("missing")).status()).isEqualTo(2);
    }

    @Test
    void valuesAreThoseOfTheScheduleToTheLastBit() {
        LearningRate rate = Schedules.parse("cosine(0.1, 0.003, 9000)");
        Call call = Call.of("values", "cosine(0.1, 0.003, 9000)", "--steps", "3..9_010");
        assertThat(call.lines()).hasSize(9009).first().isEqualTo("step,rate");
        long step = 3;
        for (String line : call.lines().subList(1, 9009)) {
            String[] cells = line.split(",");
            assertThat(cells[0]).isEqualTo(Long.toString(step));
            assertThat(Double.parseDouble(cells[1])).isEqualTo(rate.at(step++));
        }
    }

    @Test
    void everySoManyStepsGoesToTheLengthOrToTheHorizon() {
        assertThat(Call.of("values", "linear(1, 0, 10)", "--every", "5").out())
                .isEqualTo("step,rate\n0,1.0\n5,0.5\n10,0.0\n");
        assertThat(Call.of("values", "constant(1)", "--every", "4", "--horizon", "6")
                        .out())
                .isEqualTo("step,rate\n0,1.0\n4,1.0\n");
        Call endless = Call.of("values", "constant(1)", "--every", "4");
        assertThat(endless.status()).isEqualTo(2);
        assertThat(endless.out()).isEmpty();
        assertThat(Call.of("values", "constant(1)", "--every", "4", "--at", "3").status())
                .isEqualTo(2);
        assertThat(Call.of("values", "constant(1)").status()).isEqualTo(2);
        assertThat(Call.of("values", "constant(1)", "--steps", "9..3").status()).isEqualTo(2);
    }

    @Test
    void aRunInTokensIsAHorizon() {
        String[] run = {"--run", "10k tokens", "--tokens-per-step", "2 * 500"};
        assertThat(Call.of("values", "constant(1)", "--every", "4", run[0], run[1], run[2], run[3])
                        .out())
                .isEqualTo("step,rate\n0,1.0\n4,1.0\n8,1.0\n");
        assertThat(Call.of(
                        "check", "linear(1, 0, 1k samples)", "--samples-per-step", "{0: 10, 500 samples: 20} by steps"))
                .isEqualTo(new Call(0, "", ""));
        assertThat(Call.of("check", "linear(1, 0, 50%)", "--run", "10 tokns").err())
                .contains("  10 tokns\n");
    }

    @Test
    void explainsStagesCyclesAndJumps() {
        Call call = Call.of("explain", "warmup(100)->linear(1,0.01,10000)->cycle(times=3)");
        assertThat(call.lines())
                .containsSubsequence(
                        "warmup(100) -> linear(1, 0.01, 10000) -> cycle(times=3)",
                        "first step  steps  first rate  last rate",
                        "         0    100         0.0        1.0  warmup(100)",
                        "       100  10000         1.0       0.01  linear(1,0.01,10000) (repeated)",
                        "length: 30100 steps",
                        "past the end, from step 30100 on: 0.01 for ever",
                        "cycle: 3 times, each of 10000 steps, starting at 100, 10100, 20100");
        assertThat(Call.of("explain", JUMP).out()).contains("jump at step 10: from 0.5 to 0.2\n");
        assertThat(Call.of("explain", "sgdr(0.1, 10, growth=2)").out())
                .contains(
                        "cycle: for ever, the first of 10 steps, starting at 0, 10, 30, 70, 150, 310, 630, 1270, ...\n");
    }

    @Test
    void explainsWhereCyclesStartAnew() {
        assertThat(Call.of("explain", "linear(1, 0.1, 10) -> cycle(times=3) -> constant(0.2, 5)")
                        .out())
                .contains("jumps at steps 10, 20: from 0.1 to 1.0\njump at step 30: from 0.1 to 0.2\n");
        assertThat(Call.of("explain", "linear(0.5^i, 0, 10) -> cycle(growth=2)").out())
                .contains("jump at step 10: from 0.0 to 0.5\njump at step 30: from 0.0 to 0.25\n");
        assertThat(Call.of("explain", "sgdr(0.1, 10)").out())
                .contains("jumps at steps 10, 20, 30, 40, 50, 60, 70, ...: from 0.0 to 0.1\n");
        assertThat(Call.of("explain", "triangular(0.1, 1, 10)").out()).doesNotContain("jump");
        assertThat(Call.of("explain", "constant(1, 5) -> linear(0.5, 1, 5) -> cycle(times=2)")
                        .out())
                .contains("jump at step 5: from 1.0 to 0.5\n");
    }

    @Test
    void explainsCyclesWhereTheyAreSeen() {
        String behind = "(linear(1, 0, 10) -> cycle(times=3)) -> (linear(1, 0, 5) -> cycle(times=2))";
        assertThat(Call.of("explain", behind).out())
                .contains(
                        "cycle: 3 times, each of 10 steps, starting at 0, 10, 20\n",
                        "cycle: 2 times, each of 5 steps, starting at 30, 35\n");
        assertThat(Call.of("explain", "skip(linear(1, 0, 10) -> cycle, 15)").out())
                .contains("cycle: for ever, each of 10 steps, starting at 5, 15, 25, 35, 45, 55, 65, 75, ...\n");
        assertThat(Call.of("explain", "take(linear(1, 0, 10) -> cycle, 25)").out())
                .contains("cycle: 3 times, each of 10 steps, starting at 0, 10, 20\n");
        assertThat(Call.of("explain", "take(sgdr(0.1, 10, growth=2), 31)").out())
                .contains("cycle: 3 times, the first of 10 steps, starting at 0, 10, 30\n");
        assertThat(Call.of("explain", "take(linear(1, 0, 10) -> cycle, 3) -> hold(9)")
                        .out())
                .contains("cycle: 1 time, each of 10 steps, starting at 0\n");
    }

    @Test
    void explainsInJson() {
        Call call = Call.of("explain", "--json", "linear(1, 0.5, 10) -> hold");
        assertThat(call.out().replaceAll("\\s+", " "))
                .contains(
                        "\"expression\": \"linear(1, 0.5, 10) -> hold\", \"settings\": {}, \"parameters\": {}, \"length\": null, \"end\": null,",
                        "{ \"start\": 0, \"steps\": 10, \"first\": 1.0, \"last\": 0.5, \"text\": \"linear(1, 0.5, 10)\", \"repeated\": false }");
    }

    @Test
    void diffFindsTheFirstAndTheLargestDifference() {
        Call call = Call.of("diff", "linear(1, 0, 10)", "linear(1, 0, 10) -> linear(0, 1, 4)");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.lines())
                .containsExactly(
                        "first difference at step 11: 0.0 and 0.25, 0.25 apart",
                        "largest difference at step 14: 0.0 and 1.0, 1.0 apart",
                        "different at 4 of the 15 steps from 0 to 14",
                        "the first holds 0.0 from step 10 on",
                        "the second holds 1.0 from step 14 on");
    }

    @Test
    void diffComparesNoFurtherThanItIsAskedTo() {
        assertThat(Call.of("diff", "linear(1, 0, 10)", "constant(1, 1) -> constant(0.9)", "--steps", "0..1")
                        .status())
                .isZero();
        assertThat(Call.of("diff", "constant(1)", "decay(1, 0.5)", "--horizon", "9")
                        .status())
                .isEqualTo(1);
        assertThat(Call.of("diff", "constant(1)", "decay(1, 0.5)").err()).contains("--steps");
        assertThat(Call.of("diff", "constant(1)", "decay(1, 0.5)").status()).isEqualTo(2);
        assertThat(Call.of("diff", "linear(1, 0, 1G)", "cosine(1, 0, 1G)").status())
                .isEqualTo(2);
    }

    @Test
    void equalPlansAreEqualWithoutLooking() {
        assertThat(Call.of("diff", "cosine(1, 0, 100G)", "cosine(1.0, 0, 100_000M)")
                        .status())
                .isZero();
        assertThat(Call.of("diff", "constant(1)", "constant(0.5 + 0.5)").status())
                .isZero();
    }

    @Test
    void wrongUsageIsALineAndStatus2() {
        for (String[] wrong : new String[][] {
            {}, {"chek"}, {"check"}, {"check", "--no-such"}, {"check", "constant(1)", "--horizon", "0.5"}, {"--no"}
        }) {
            Call call = Call.of(wrong);
            assertThat(call.status()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(call.err()).startsWith("error: ").doesNotContain("\tat ");
            assertThat(call.out()).isEmpty();
        }
        assertThat(Call.of("chek").err()).contains("did you mean 'check'?");
        assertThat(Call.of("check", "--strikt", "constant(1)").err())
                .startsWith("error: there is no option '--strikt'; did you mean '--strict'?\n");
        assertThat(Call.of("explain", "constant(1)", "constant(2)").err())
                .startsWith("error: there is one argument too many: 'constant(2)'\n");
        assertThat(Call.of("check", "-x").err()).startsWith("error: there is no option '-x'\n");
        for (String text : new String[] {"-1 * t", "-linear(1, 0, 10)", "-sin(t)"}) {
            assertThat(Call.of("check", text).err()).contains("a text that begins with a minus sign follows '--'");
        }
        assertThat(Call.of("check", "--horizon", "-5", "constant(1)").err()).doesNotContain("minus sign");
        assertThat(Call.of("check", "@").err()).isEqualTo("error: '@' stands before the name of a file: @FILE\n");
        assertThat(Call.of("convert", "--from", "tensorflow", "x").err())
                .contains("it is one of torch, transformers, optax, keras, not 'tensorflow'");
    }

    @Test
    void helpAndVersionAreEverywhere() {
        assertThat(Call.of("--version").out()).startsWith("etalon ");
        assertThat(Call.of("--help").out()).contains("check", "explain", "values", "diff");
        for (String command : new String[] {"check", "explain", "values", "diff"}) {
            assertThat(Call.of(command, "--help").out()).contains("--horizon", "--define", "--epsilon", "-P");
            assertThat(Call.of(command, "--help").status()).isZero();
        }
    }

    @Test
    void aClosedPipeIsNoFailureAndAFullDiskIs() {
        assertThat(unwritten("Broken pipe")).isEqualTo(new Call(0, "", ""));
        assertThat(unwritten("No space left on device"))
                .isEqualTo(new Call(2, "", "error: cannot write: No space left on device\n"));
    }

    private static Call unwritten(String reason) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(InputStream.nullInputStream(), full, err);
        int status = Workbench.run(console, "values", "constant(1)", "--steps", "0..20000");
        return new Call(status, "", err.toString());
    }
}
