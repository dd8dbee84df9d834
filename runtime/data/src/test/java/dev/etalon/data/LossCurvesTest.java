package dev.etalon.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.fit.LossCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossCurvesTest {

    @TempDir
    private Path folder;

    private LossCurve read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("curve.csv"), text.replace(';', '\n'));
        return LossCurves.read(file, step -> 1, 1_000);
    }

    @Test
    void readsStepAndLossAmongOtherColumns() throws IOException {
        LossCurve curve = read("\uFEFFlr,step,loss;,0,4.5;,1e2,3;,200.0,2.5;,1000,2");
        assertThat(curve.steps()).containsExactly(0, 100, 200);
        assertThat(curve.losses()).containsExactly(4.5, 3, 2.5);
        assertThat(curve.thinned(2).steps()).containsExactly(0, 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step,loss;1,2;1,2 | , line 3, column 'step': step 1 after step 1; steps must strictly increase",
                "step,loss;5,2;4,2 | , line 3, column 'step': step 4 after step 5; steps must strictly increase",
                "step,loss;1.5,2 | , line 2, column 'step': '1.5' is no whole number from 0 to 2^53",
                "step,loss;-1,2 | , line 2, column 'step': '-1' is no whole number from 0 to 2^53",
                "step,loss;NaN,2 | , line 2, column 'step': 'NaN' is no number",
                "step,loss;1,2;2, | , line 3, column 'loss': '' is no number",
                "step,loss;1,0 | , line 2, column 'loss': a loss of 0.0 cannot be fitted on a logarithmic scale",
                "step,value;1,0 | ' has no column ''loss'', only [step, value]'",
                "step,loss;5000,1 | ' holds no measurement before step 1000'"
            })
    void whatIsNoCurveIsRefusedWithItsPlace(String text, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(text))
                .withMessage(folder.resolve("curve.csv") + message);
    }

    @Test
    void numbersThatAreNoCurveAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossCurve(step -> 1, new long[] {3, 2}, new double[] {1, 1}))
                .withMessageContaining("steps[1] is 2 after 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossCurve(step -> 1, new long[] {3}, new double[] {Double.NaN}))
                .withMessageContaining("losses[0] is NaN");
        LossCurve curve = new LossCurve(step -> 1, new long[] {3}, new double[] {1});
        assertThatIllegalArgumentException().isThrownBy(() -> curve.thinned(0)).withMessageContaining("0");
    }
}
