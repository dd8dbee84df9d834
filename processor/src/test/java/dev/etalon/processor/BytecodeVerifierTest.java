package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier sees the jumps that it is there to see. */
class BytecodeVerifierTest {

    private static final String AT = "    public double at(long step) { return step * 2.0; }\n";
    private static final String FILL = "    public void rates(long from, double[] out, int offset, int count) {\n"
            + "        for (int k = 0; k < count; k++) { out[offset + k] = at(from + k); }\n    }\n";

    private static void verify(String at, String fill) {
        Compiled compiled = Compiled.of("final class Probe {\n" + at + fill + "}\n");
        new BytecodeVerifier(compiled::bytes).verify("Probe");
    }

    @Test
    void countedLoopsPass() {
        assertThatCode(() -> verify(AT, FILL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return step < 0 ? 0 : step;",
                "return Math.max(step, 0);",
                "double sum = 0; for (int k = 0; k < 3; k++) { sum += step; } return sum;",
                "return switch ((int) step) { case 0 -> 1; default -> 2; };",
                "return helper(step); } private static double helper(long step) { if (step > 3) { return 1; } return 2;"
            })
    void jumpsInAtAreFound(String body) {
        assertThatThrownBy(() -> verify("    public double at(long step) { " + body + " }\n", FILL))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (from > 3) { out[0] = 1; }",
                "for (int k = 0; k < count; k++) { if (out[k] > 0) { continue; } out[k] = 1; }",
                "for (int k = 0; out[k] > 0; k++) { out[k] = 1; }",
                "int k = 0; while (k < count) { k += (int) out[k]; }"
            })
    void jumpsInFillAreFound(String body) {
        String fill = "    public void rates(long from, double[] out, int offset, int count) { " + body + " }\n";
        assertThatThrownBy(() -> verify(AT, fill)).isInstanceOf(AssertionError.class);
    }
}
