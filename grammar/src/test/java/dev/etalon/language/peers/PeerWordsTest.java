package dev.etalon.language.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.language.Finding;
import dev.etalon.language.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the whole table of the words of others. */
class PeerWordsTest {

    private static final Pattern CALL = Pattern.compile("(?m)^\\| `(?:opt=SGD\\([^)]*\\); )?(?:\\w+\\.)*(\\w+)\\(");

    private static final Schedules.Options OPTIONS =
            Schedules.options().horizon(100_000).stepsPerEpoch(100);

    private static Diagnostic only(String text) {
        List<Finding> findings = Schedules.read(text, OPTIONS).findings().stream()
                .filter(Finding::isError)
                .toList();
        assertThat(findings).as(text).hasSize(1);
        return findings.get(0).diagnostic();
    }

    @Test
    void everyWordIsAnsweredWithALineThatMeansSomething() {
        PeerWords.lines().forEach((word, line) -> {
            Diagnostic found = only(word);
            assertThat(found.code()).as(word).isEqualTo(Code.UNKNOWN_NAME);
            assertThat(found.message()).as(word).doesNotContain("did you mean");
            assertThat(found.help()).as(word).isEqualTo("write for example " + line);
            assertThat(Schedules.read(line, OPTIONS.tokensPerStep("4M")).schedule())
                    .as(line)
                    .isPresent();
        });
    }

    @Test
    void aUnitWithoutANumberIsAnsweredWithALineThatHasOne() {
        PeerWords.units().forEach((word, line) -> {
            assertThat(only("linear(1, 0, 3 * " + word + ")").help())
                    .isEqualTo("a unit stands right behind its number: write for example " + line);
            assertThat(Schedules.read(line, OPTIONS.tokensPerStep("4M").samplesPerStep("64"))
                            .schedule())
                    .as(line)
                    .isPresent();
        });
    }

    @Test
    void whatCannotBeSaidIsAnsweredWithTheReason() {
        PeerWords.reasons()
                .forEach(
                        (word, reason) -> assertThat(only(word).help()).as(word).isEqualTo(reason));
    }

    @Test
    void argumentsAreAnsweredWithOurs() {
        PeerWords.arguments().forEach((word, own) -> {
            Diagnostic found = only("hold(100, " + word + "=1)");
            assertThat(found.code()).as(word).isEqualTo(Code.UNKNOWN_NAME);
            assertThat(found.message().contains("did you mean") || found.help().contains("; the arguments here: "))
                    .as("%s: %s / %s", own, found.message(), found.help())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wsd(0.1, num_warmup_steps=100, stable=800, down=100) | here it is 'ramp'",
                "oneCycle(0.1, up=300, down=700, pct_start=0.3) | here it is 'up'",
                "cosine(0.1, 0, 100, warmup_steps=10) | a warmup is a part of its own",
                "cosine(0.1, eta_min=0, steps=100) | here it is 'to'",
                "sgdr(0.1, 50, T_mult=2) | here it is 'growth'",
                "triangular(low=0.1, max_lr=1, up=10) | here it is 'high'",
                "linear(0.1, 0, 100) -> cycle(num_cycles=3) | here it is 'times'",
                "step(0.1, gamma=0.5, every=30) | here it is 'factor'",
                "sgdr(0.1, 50, min_lr=0.01) | here it is 'floor'",
                "noam(d_model=512, ramp=100) | here it is 'dim'",
                "constant(0.1, milestones=10) | by steps",
                "decay(0.1, decay_steps=1000, rate=0.96) | here it is 'every'",
                "decay(0.1, 0.96, transition_steps=1000) | here it is 'every'",
                "cosine(0.1, 0, decay_steps=1000) | here it is 'steps'",
                "cosine(0.1, alpha=0.1, steps=100) | a rate is written itself",
                "linear(0.1, end_factor=0.1, steps=100) | a rate is written itself",
                "cosine(0.1, min_lr_ratio=0.1, steps=100) | a rate is written itself",
                "cosine(0.1, 0, 100, warmup_updates=10) | a warmup is a part of its own",
                "linear(0.1, 0, lr_decay_iters=10) | here it is 'steps'",
                "polynomial(0.1, 0, 100, degree=2) | here it is 'power'",
                "rangeTest(1e-6, end_lr=1, steps=100) | here it is 'high'",
                "warmup(peak_value=0.1) | rises to where the part after it starts",
                "warmup(100, lr=0.1) -> constant(1) | rises to where the part after it starts",
                "warmup(100, init_value=0.1) -> constant(1) | here it is 'from'",
                "warmup(num_warmup_steps=100) -> constant(1) | here it is 'steps'",
                "warmup(total_steps=100) -> constant(1) | lasts 1000",
                "sgdr(0.1, total_steps=100) | take(sgdr(0.1, 50), 1000)",
                "sgdr(0.1, T_0=100) | here it is 'steps'",
                "inverse(0.1, rate=0.5, decay_steps=1000) | 0.5/1000",
                "triStage(0.1, ramp=10, stable=10, decay_steps=100) | here it is 'down'",
                "triStage(0.1, 10, 10, 100, final_lr_scale=0.01) | 'end'",
                "decay(0.1, 0.9, end_value=0.01) | here it is 'limit'",
                "wsd(0.1, warmup_epochs=5, stable=800, down=100) | ramp=3 epochs",
                "oneCycle(0.1, pct_start=0.3, down=700) | up=3%",
                "linear(0.1, 0, epochs=3) | steps=3 epochs",
                "linear(0.1, 0, num_iterations=3) | here it is 'steps';",
                "decay(0.1, 0.9, 100, staircase=1) | step(0.1, 0.5, 30)",
                "step(0.1, 0.5, 30, last_epoch=-1) | leave it out",
            })
    void argumentsAreCalledWhatTheyAreThere(String text, String says) {
        assertThat(Schedules.read(text, OPTIONS).findings().get(0).diagnostic().help())
                .contains(says);
    }

    /** A law is called what it is called here where a law is wanted, and not as a whole schedule. */
    @ParameterizedTest
    @CsvSource({
        "1-sqrt, sqrt",
        "one-minus-sqrt, sqrt",
        "minus_sqrt, sqrt",
        "Cosine, cosine",
        "cos, cosine",
        "exp, exponential",
        "poly, polynomial(power=2)",
        "lin, linear"
    })
    void lawsAreAnsweredWithLaws(String law, String own) {
        String help = only("constant(0.1, 10) -> cooldown(10, law=" + law + ")").help();
        assertThat(help).matches("write " + Pattern.quote(own) + "(; the laws: .*)?");
        assertThat(Schedules.read("constant(0.1, 10) -> cooldown(10, to=0.01, law=" + own + ")", OPTIONS)
                        .schedule())
                .isPresent();
    }

    /** Calls as they stand in programs, with brackets, quotes and optimizers: one answer, that of the call. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CosineAnnealingLR(optimizer, T_max=100) | cosine(0.1, 0, 1000)",
                "MultiStepLR(optimizer, milestones=[30, 80], gamma=0.1) | {0: 0.1, 30: 0.01, 60: 0.001} by steps",
                "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, mode=\"triangular2\") | triangular(0.01, 0.1, 25)",
                "PolynomialDecay(0.1, 1000, 0.01, power=0.5, cycle=True) | polynomial(0.1, 0, 1000, power=2)",
                "optax.join_schedules([optax.linear_schedule(0, 1, 10)], [10]) | warmup(100) -> cosine(0.1, 0, 900)",
                "scheduler = StepLR(optimizer, step_size=30) | step(0.1, 0.5, 30)",
                "get_scheduler('cosine', optimizer=optimizer) | warmup(100) -> cosine(0.1, 0, 900)",
                "new StepSchedule(ScheduleType.ITERATION, 0.1, 0.5, 100) | step(0.1, 0.5, 30)",
                "WarmUpTracker.builder() | warmup(100) -> constant(0.1)",
                "create_cosine_learning_rate_schedule(0.1, 100) | cosine(0.1, 0, 1000)",
                "lr_config = dict(policy='step', step=[8, 11]) | warmup(100) -> cosine(0.1, 0, 900)",
                "np.interp(t, [0, 10], [0, 1]) | {0: 0.1, 100: 0.5, 200: 0.1}",
                "cosine with warmup | warmup(100) -> cosine(0.1, 0, 900)",
                "linear warmup for 100 steps | warmup(100) -> constant(0.1)",
                "inverse-square-root | warmup(100) -> inverseSqrt(0.1, 100)",
                "warmup-stable-decay(0.1, 100, 800, 100) | wsd(0.1, 100, 800, 100)",
                "--lr-decay-style cosine | warmup(100) -> cosine(0.1, 0, 900)",
            })
    void callsAreAnsweredAsAWhole(String call, String line) {
        assertThat(only(call).help()).endsWith("write for example " + line);
    }

    /** What a number with a scale and a unit is, in the ways in which people write it; each answer is accepted where it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 B tokens | 10B tokens",
                "10BT | 10B tokens",
                "10 bn tokens | 10B tokens",
                "10 billion tokens | 10B tokens",
                "10Mrd_Tokens | 10B tokens",
                "10e9tok | 10e9 tokens",
                "1.5e9tok | 1.5e9 tokens",
                "10 M seqs | 10M samples",
                "10 seqs | 10 samples",
                "1 image | 1 sample",
                "3 TOKENS | 3 tokens",
                "3Epochs | 3 epochs",
                "1 Epoch | 1 epoch",
                "3_000_tokens | 3_000 tokens",
                ".5epochs | 0.5 epochs",
                "1.epoch | 1 epoch",
                "10 k steps | 10k",
                "10Steps | 10",
                "10 K | 10k",
                "10bn | 10B",
                "4Mi tokens | (4 * 2^20)",
                "4MiB | (4 * 2^20)",
                "10 pct | 10%",
                "0.1dur | 10%",
                "10x10 | 10 * 10",
                "10 x 10 | 10 * 10",
                "1d3 | 1e3",
                "10,000 | 10_000",
                "4,194,304 | 4_194_304",
                "4.194.304 | 4_194_304",
                "10 000 | 10_000",
                "10'000 | 10_000",
                "10\u202f000 | 10_000",
            })
    void amountsAreAnsweredAsTheyAreWrittenHere(String amount, String here) {
        String text = "linear(0.1, 0, steps=" + amount + ")";
        Diagnostic found = Schedules.read(text, OPTIONS).findings().get(0).diagnostic();
        assertThat(found.help()).matches("(?s).*write " + Pattern.quote(here) + "([;,].*)?");
        Schedules.Options all = Schedules.options()
                .horizon(1L << 40)
                .stepsPerEpoch(100)
                .tokensPerStep("2")
                .samplesPerStep("2");
        assertThat(Schedules.read("linear(0.1, 0, " + here + ")", all).schedule())
                .as(here)
                .isPresent();
    }

    /** The settings that are texts know units of their own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5% | 4M | write how long it is in steps, epochs, tokens or samples",
                "0.1dur | 4M | write how long it is in steps, epochs, tokens or samples",
                "10 percent | 4M | write how long it is in steps, epochs, tokens or samples",
                "inf | 4M | known here",
                "3 days | 4M | time is no function of the step",
                "100k | {0: 1M, 0.1dur: 2M} by steps | as in {0: 1M, 100B tokens: 2M} by steps",
                "100k | {0: 1M, 2ep: 2M} by steps | as in {0: 1M, 100B tokens: 2M} by steps",
                "100k | {0: 1M, 10%: 2M} by steps | as in {0: 1M, 100B tokens: 2M} by steps",
                "100k | {} | as in {0: 1M, 100B tokens: 2M} by steps",
                "100k | 2048 x 4096 | write 2048 * 4096",
                "100k | batch_size * 4096 | let batch_size =",
            })
    void settingsAreAnsweredInTheirUnits(String run, String tokensPerStep, String says) {
        Schedules.Options options =
                Schedules.options().stepsPerEpoch(100).run(run).tokensPerStep(tokensPerStep);
        assertThat(Schedules.read("linear(0.1, 0, 10B tokens)", options)
                        .findings()
                        .get(0)
                        .diagnostic()
                        .help())
                .contains(says);
    }

    @ParameterizedTest
    @CsvSource({
        "get_wsd_schedule, wsd(",
        "cosine_annealing, cosine(",
        "get_cosine_schedule_with_warmup, warmup(",
        "cosine_decay_schedule, cosine(",
        "StepLR, step(",
        "NoamLRScheduler, noam(",
        "exponential_decay, decay(",
        "polynomial_schedule, polynomial(",
        "linear_onecycle_schedule, oneCycle(",
        "inverse_sqrt_lr, inverseSqrt(",
        "ReduceLROnPlateau, metric",
        "reduceOnPlateau, metric",
        "repeat, cycle",
        "pow, ^",
        "StepLrUpdaterHook, step(",
        "MultiStepStateScheduler, by steps",
        "FlatAndAnneal, cosine(",
        "WarmupCosineWithHardRestartsSchedule, times=3",
        "NaturalExpDecay, exp(-1)",
        "get_chebyshev_schedule, table",
        "ParamGroupScheduler, definition"
    })
    void namesOfEveryShapeAreFound(String word, String says) {
        assertThat(only(word + "(1, 2)").help()).contains(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear(1, 0, 5ep) | write 5 epochs",
                "linear(1, 0, 1ep) | write 1 epoch",
                "linear(1, 0, 0.1dur) | 10%",
                "linear(1, 0, 3000tok) | write 3000 tokens",
                "linear(1, 0, 2dur) | 200%",
                "linear(1, 0, 1dur) | write 100%",
                "optax.cosine_decay_schedule(0.1, 1000) | write for example cosine",
                "torch.optim.lr_scheduler.StepLR(0.1, 30) | write for example step(",
                "tf.keras.optimizers.schedules.Foo(0.1) | without what is before it",
                "warmup_steps=100 | warmup(100) ->",
                "num_warmup_steps | warmup(100) ->",
                "eta_min | the value at the end is 'to'",
                "x = 100 | let name = value;",
                "CyclicalLearningRate(0.1) | triangular(",
                "contrib_reduce_on_plateau() | metric",
                "log2(8) | log(8) / log(2)",
                "lambda t: 0.95 ^ t | write the formula itself",
                "LambdaLR(lambda t: 0.95 ^ t) | write the formula itself",
                "t if t < 10 else 5 | there are no conditions",
                "linear(1, 0, 60 s) | time is no function of the step",
                "linear(1, 0, 60s) | time is no function of the step",
                "linear(1, 0, 10iter) | write 10 ",
                "linear(1, 0, 5iters) | write 5 ",
                "linear(1, 0, 10its) | write 10 ",
                "linear(1, 0, 10batches) | write 10 ",
                "linear(1, 0, 10updates) | write 10 ",
                "linear(1, 0, 10toks) | write 10 tokens ",
                "linear(1, 0, 10images) | write 10 samples ",
                "linear(1, 0, 10sec) | time is no function of the step: count steps, epochs, tokens, samples or percent ",
                "linear(1, 0, 10hours) | tokens, samples or percent ",
                "linear(1, 0, 10minute) | time is no function of the step",
                "linear(1, 0, 2days) | time is no function of the step",
                "linear(1, 0, 2 hours) | time is no function of the step",
                "linear(1, 0, 1e4 steps) | steps have no unit",
                "linear(1, 0, 2G tokens) | tokensPerStep",
                "0.1 * (t % 10) | -> cycle",
                "linear(0.1 -> 0, 100) | separated by ','",
                "linear(0,1, 0, 1000) | write 0.1",
                "linear(0.1, 0, 100,000) | write 100_000",
                "linear(1, 0, 0,5 epochs) | write 0.5",
                "{0: 0,1, 100: 0,5} | write 0.1",
                "{0: 0.1, 1,000: 0.5} | write 1_000",
                "linear(0.1, 0, run) | 100%",
                "linear(1, 0, 3 epochs 5 steps) | 3 epochs + 5",
                "linear(1, 0, 1/2 epochs) | write (1 / 2) epochs",
                "linear(1, 0, 10^9 tokens) | write (10^9) tokens",
                "inverse-sqrt(0.1, 100) | write inverseSqrt",
                "constant(1, 9) -> cooldown(9, cosine) | write law=cosine",
                "{0: 1, 100: 0.1} by constant | by steps",
                "0.1 * 0.95 ^ epoch | 0.95^(t / 100)",
                "0.1 * (1 - step / 100) | the step itself is 't'",
                "0.5 * math.exp(-t) | write exp without",
                "0.5 * np.power(0.5, t) | 0.5^2",
                "lambda step: 0.95 ** step | write the formula itself",
                "return 0.1 | write the formula itself",
                "t // 10 | floor(t / 10)",
                "lr: 0.1 | the rate is a factor",
                "lr_scheduler_type = cosine | a schedule is written itself",
                "scheduler.step() | at(40_000)",
                "warmup(9).then(constant(1)) | joined by '->'",
                "warmup(9); constant(1) | joined by '->'",
                "warmup 9 | warmup(9)",
                "hold for 9 | take(..., 100)",
                "cosine(start=0.1, end=0, steps=9) | here it is 'from'",
                "linear(1, 0, 10) -> 10cycle | cycle(times=10)",
                "linear(1, 0, 10) -> cycle 10 | cycle(times=10)",
                "linear(1, 0, 10) -> cycle * 10 | cycle(times=3)",
                "linear(1, 0, 10) -> Cycle | -> cycle",
                "1cycle(0.1, 300, 700) | oneCycle(",
                "linear(1, 0, 1 week) | time is no function of the step",
                "linear(1, 0, 1d) | time is no function of the step",
                "linear(1, 0, 10 apples) | the units of a duration",
                "linear(0, 1; 0; 100) | separated by ','",
                "linear(0,1; 0; 100) | write 0.1",
                "{0: 1, 100: 0.1} by linear-interp | write linear",
                "{0: 1, 100: 0.1} by piecewise-constant | by steps",
                "{0: 1, 100: 0.1} by cosine-annealing | write cosine",
                "warmup(100) + cosine(1, 0, 100) | joined by '->'",
                "0.1 * warmup(100) | the whole product in parentheses",
                "let linear = 3; linear(1,0,3) | what is called 'linear' here hides what the language calls so",
                "let wsd(peak) = peak; wsd(1, 10, 10, 10) | hides what the language calls so",
                "let hold = 1; constant(1, 4) -> hold(steps=3) | hides what the language calls so",
                "let cosine(a, b) = a; cosine(1) | hides what the language calls so",
                "{0: 1, 10: 0.5} by step | by steps",
                "step(0.1, 30, 0.5) | step(from, factor, every)",
                "warmup(10, law=inverse) -> constant(1) | the laws: linear, cosine",
                "cycle(3) | cycle(times=3)",
                "noam(512, 0) | at least 1",
                "inverseSqrt(0.1, 0) | 1 or more",
            })
    void habitsAreAnsweredWithTheWayOut(String text, String says) {
        Diagnostic found = Schedules.read(text, OPTIONS).findings().stream()
                .filter(Finding::isError)
                .findFirst()
                .orElseThrow()
                .diagnostic();
        assertThat(found.message() + " / " + found.help() + " ").contains(says);
    }

    /** The calls of the phrasebook are what people come with; few of them are no names of schedules. */
    @Test
    void theNamesOfThePhrasebookAreKnown() throws IOException {
        Set<String> own =
                Set.of(only("unheardOf(1)").help().replace("known here: ", "").split(", "));
        Matcher calls = CALL.matcher(Files.readString(Path.of("docs", "phrasebook.md")));
        Set<String> unknown = calls.results()
                .map(call -> call.group(1))
                .filter(name -> PeerWords.advice(name).isEmpty())
                .filter(name -> own.stream().noneMatch(name::equalsIgnoreCase))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).hasSizeLessThan(15);
    }
}
