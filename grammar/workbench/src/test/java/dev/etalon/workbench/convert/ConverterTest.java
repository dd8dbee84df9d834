package dev.etalon.workbench.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import dev.etalon.workbench.Call;
import dev.etalon.workbench.python.PythonError;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConverterTest {

    private static final int CALLS = 12;
    private static final int STEPS = 320;

    /** Relative, and of the largest rate where a subtraction loses the peer's digits near zero. */
    private static final double RELATIVE = 1e-12;

    private static final double OF_LARGEST = 1e-15;

    @TestFactory
    List<DynamicTest> aCallWithAnyArgumentsHasTheRatesOfItsFormula() {
        return Arrays.stream(Peers.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() == Peers.Example.class)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> check(method)))
                .toList();
    }

    private static void check(Method constructor) throws ReflectiveOperationException {
        Peers peers = new Peers(new SplittableRandom(constructor.getName().hashCode()));
        for (int call = 0; call < CALLS; call++) {
            Peers.Example example = (Peers.Example) constructor.invoke(peers);
            String line = Converter.convert(example.library(), example.text()).line();
            LearningRate rate = Schedules.parse(line);
            double largest = 0;
            for (int t = 0; t < STEPS; t++) {
                largest = Math.max(largest, example.rate().applyAsDouble(t));
            }
            for (int t = 0; t < STEPS; t++) {
                double expected = example.rate().applyAsDouble(t);
                assertThat(Math.abs(rate.at(t) - expected))
                        .as("step %d of %s, which is %s: %s, not %s", t, example.text(), line, expected, rate.at(t))
                        .isLessThanOrEqualTo(RELATIVE * expected + OF_LARGEST * largest);
            }
        }
    }

    private static String torch(String call) {
        return Converter.convert(PeerLibrary.TORCH, "opt=SGD(lr=0.1); " + call).line();
    }

    @Test
    void linesReadAsAPersonWouldWriteThem() {
        assertThat(torch("StepLR(opt, step_size=30, gamma=0.5)")).isEqualTo("step(0.1, 0.5, 30)");
        assertThat(torch("LinearLR(opt, start_factor=1/3, total_iters=50)")).isEqualTo("linear(1/30, 0.1, 50)");
        assertThat(torch("OneCycleLR(opt, 0.1, 280)")).isEqualTo("oneCycle(0.1, 83, 196)");
        assertThat(torch("SequentialLR(opt, [ConstantLR(opt, factor=0.1, total_iters=20),"
                        + " ExponentialLR(opt, gamma=0.9)], milestones=[20])"))
                .isEqualTo("constant(0.01, 20) -> decay(0.1, 0.9)");
        assertThat(Converter.convert(
                                PeerLibrary.KERAS,
                                "CosineDecay(0.0, 200, alpha=0.01, warmup_target=0.1, warmup_steps=50)")
                        .line())
                .isEqualTo("warmup(50) -> cosine(0.1, 0.001, 200)");
    }

    @Test
    void readsArithmeticVariablesAndComments() {
        String text = """
                steps = 2 * 10**2 - 100 // 3  # 167
                optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3 * 2 ** 0.5, betas=(0.9, 0.95))
                scheduler = torch.optim.lr_scheduler.PolynomialLR(
                    optimizer,
                    total_iters=steps, power=+1.0,
                )
                """;
        assertThat(Converter.convert(PeerLibrary.TORCH, text).line())
                .isEqualTo("linear(0.0014142135623730951, 0, 167)");
    }

    @Test
    void phasesThatEndBetweenStepsAreStretched() {
        assertThat(torch("OneCycleLR(opt, 1.0, 101, pct_start=0.25)"))
                .isEqualTo("stretch(cosine(0.04, 1, 97) -> cosine(1, 0.000004, 303), 100)");
    }

    @Test
    void whatGoesOnPastItsEndIsSaid() {
        Call call = Call.of("convert", "--from", "torch", "opt=SGD(lr=0.1); CosineAnnealingLR(opt, T_max=100)");
        assertThat(call.out()).isEqualTo("cycle(cosine(0.1, 0, 100) -> cosine(0, 0.1, 100))\n");
        assertThat(call.err()).startsWith("note: ").endsWith("write: cosine(0.1, 0, 100)\n");
        assertThat(call.status()).isZero();
    }

    @Test
    void whatIsNoConstructorIsAnsweredWithWhatToWrite() {
        refuses("opt=SGD(lr=0.1); LambdaLR(opt, lambda e: 0.9**e)", "lambda", "^t");
        refuses("opt=SGD(lr=0.1); s=StepLR(opt, 30); s.last_epoch=t; s._get_closed_form_lr()[0]", "making", "alone");
        refuses("SGD([{lr:.1},{lr:.01}]); StepLR(opt, 3) -> group 1", "groups", "SGD(lr=0.1)");
        refuses("OneCycleLR(opt, max_lr=[0.1, 0.2], total_steps=100)", "group", "once for each group");
        refuses("CyclicLR(opt, 0.01, 0.1, 20, 30, base_momentum=0.8)", "momentum", "triangular(0.9, 0.8, 20, 30)");
        refuses("opt=SGD(lr=0.1); ReduceLROnPlateau(opt)", "metric", "training loop");
        refuses("StepLR(opt, 30)", "the rate that the optimizer starts with is not known", "opt=SGD(lr=0.1);");
        refuses("opt=SGD(lr=0.1); StepLR(opt, 30, last_epoch=5)", "no state", "leave last_epoch out");
        refuses("opt=SGD(lr=0.1); SepLR(opt, 30)", "did you mean 'StepLR'?", "ExponentialLR");
        refuses("opt=SGD(lr=0.1); StepLR(opt, stepsize=30)", "did you mean 'step_size'?", "gamma");
        refuses("opt=SGD(lr=0.1); StepLR(opt)", "'step_size' is missing", "");
        refuses("opt=SGD(lr=0.1); StepLR(opt, 30, 0.1, -1, 7)", "only 4 arguments", "");
        refuses("opt=SGD(lr=0.1); StepLR(opt, n)", "'step_size' is a number", "name = 100");
        refuses("opt=SGD(lr=0.1); StepLR(opt, 2.5)", "whole number", "round");
        refuses("opt=SGD(lr=0.1); StepLR(opt, 1/0)", "division by zero", "");
        refuses("opt=SGD(lr=0.1); StepLR(opt, 30", "expected ')'", "");
        refuses("opt=SGD(lr=0.1)", "there is no schedule here", "");
        refuses("", "there is no schedule here", "");
        refuses("opt=SGD(lr=0.1); SequentialLR(opt, [StepLR(opt, 3), StepLR(opt, 4)], [5, 6])", "1 boundaries", "");
        refuses(
                "opt=SGD(lr=0.1); a=LinearLR(opt, 0.1); SequentialLR(opt, [a, OneCycleLR(opt, 1, 101)], [5])",
                "OneCycleLR and CyclicLR change the rate of the optimizer",
                "linear(0.01, 0.1, 5) -> stretch(");
        refuses("opt=SGD(lr=0.1); StepLR(opt, §)", "no meaning", "");
    }

    private static void refuses(String text, String message, String help) {
        assertThatThrownBy(() -> Converter.convert(PeerLibrary.TORCH, text))
                .as(text)
                .isInstanceOfSatisfying(
                        PythonError.class, error -> assertThat(error.help()).contains(help))
                .hasMessageContaining(message);
    }

    @Test
    void aRefusalIsShownWhereItStands() {
        Call call = Call.of("convert", "--from", "optax", "optax.linear_schedule(0.1, 0.0, steps)");
        assertThat(call)
                .isEqualTo(new Call(
                        1,
                        "",
                        "error: 'transition_steps' is a number\n"
                                + "  optax.linear_schedule(0.1, 0.0, steps)\n"
                                + "                                  ^^^^^\n"
                                + "  write its value, or give it one before: name = 100;\n"));
        assertThat(Call.of("convert", "--from", "mxnet", "x").status()).isEqualTo(2);
        assertThat(Call.of("convert", "x").status()).isEqualTo(2);
    }

    @Test
    void whatTheLanguageRefusesIsRefused() {
        Call call = Call.of("convert", "--from", "optax", "linear_schedule(0.1, -0.1, 10)");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("error: [etalon:rate] ");
    }
}
