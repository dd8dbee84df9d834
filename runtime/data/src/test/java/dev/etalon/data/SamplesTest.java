package dev.etalon.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etalon.simulation.Samples;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private static Samples csv(String text) throws IOException {
        return CsvSamples.read(new StringReader(text), "test.csv", "y", Double::parseDouble);
    }

    private static Samples libsvm(String text) throws IOException {
        return LibsvmSamples.read(new StringReader(text), "test.svm");
    }

    @Test
    void csvColumnsAreFeaturesSaveTheLabel() throws IOException {
        Samples samples = csv("a, y ,\"b, quoted\"\n1,2,3\n\n4e-1,-5,+6\n");

        assertThat(samples.features()).isDeepEqualTo(new double[][] {{1, 3}, {0.4, 6}});
        assertThat(samples.labels()).containsExactly(2, -5);
    }

    @Test
    void labelsMayBeNames() throws IOException {
        Samples samples = CsvSamples.read(
                new StringReader("x,class\n1,setosa\n2,other\n"), "t", "class", name -> name.equals("setosa") ? 1 : -1);
        assertThat(samples.labels()).containsExactly(1, -1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,z;1,2 | test.csv has no column 'y', only [x, z]",
                "x,y;1,2;3,four | test.csv: record 2, column 'y': 'four' is no number",
                "x,y;1 | test.csv: record 1 has 1 columns",
                "x,y | test.csv holds no samples"
            })
    void badCsvIsRefusedWithItsPlace(String text, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> csv(text.replace(';', '\n')))
                .withMessage(message);
    }

    @Test
    void libsvmRowsAreSparse() throws IOException {
        Samples samples = libsvm("+1 1:0.5 3:2  \n# a remark\n-1\n1 2:1e3\n");

        assertThat(samples.features()).isDeepEqualTo(new double[][] {{0.5, 0, 2}, {0, 0, 0}, {0, 1000, 0}});
        assertThat(samples.labels()).containsExactly(1, -1, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1:2;1 0:3 | test.svm, line 2: indices must increase from 1 on, but '0:3' does not",
                "1 2:2 2:3 | test.svm, line 1: indices must increase from 1 on, but '2:3' does not",
                "1 2 | test.svm, line 1: '2' is not index:value",
                "one 1:2 | test.svm, line 1: 'one' is no number"
            })
    void badLibsvmIsRefusedWithItsLine(String text, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> libsvm(text.replace(';', '\n') + "\n"))
                .withMessage(message);
    }
}
