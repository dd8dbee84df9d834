package dev.etalon.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etalon.simulation.Samples;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                "x,y;1,2;3,four | test.csv, line 3, column 'y': 'four' is no label",
                "x,y;1,2;3,1e999 | test.csv, line 3, column 'y': '1e999' is no label",
                "x,y;1e400,2 | test.csv, line 2, column 'x': '1e400' is beyond the range of a double",
                "x,y;1d,2 | test.csv, line 2, column 'x': '1d' is no number",
                "x,y;,2 | test.csv, line 2, column 'x': '' is no number",
                "x,y;;NaN,2 | test.csv, line 3, column 'x': 'NaN' is no number",
                "x,y;1 | test.csv, line 2: 1 values, but 2 columns",
                "x,y;1,2,3 | test.csv, line 2: 3 values, but 2 columns",
                "x,,y;1,2,3 | test.csv, line 1: column 2 has no name",
                "x,y,x;1,2,3 | test.csv, line 1: two columns have the name 'x'",
                "'' | test.csv is empty: its first line should name the columns",
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
                "one 1:2 | test.svm, line 1: 'one' is no number",
                "1 1.9:1 | test.svm, line 1: '1.9' is no whole number from 0 to 2^53",
                "1 :1 | test.svm, line 1: '' is no number",
                "1 1:1:1 | test.svm, line 1: '1:1' is no number",
                "1 1:inf | test.svm, line 1: 'inf' is no number",
                "1 1:1;1 2147483647:1 | test.svm, line 2: 2 samples of 2147483647 features are more than 67108864 numbers",
                "1 99999999999:1 | test.svm, line 1: 1 samples of 99999999999 features are more than 67108864 numbers"
            })
    void badLibsvmIsRefusedWithItsLine(String text, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> libsvm(text.replace(';', '\n') + "\n"))
                .withMessage(message);
    }

    @Test
    void aByteOrderMarkHidesNoColumn() throws IOException {
        assertThat(csv("\uFEFFx,y\n1,2\n").features()).isDeepEqualTo(new double[][] {{1}});
        assertThat(libsvm("\uFEFF1 1:2\n").labels()).containsExactly(1);
    }

    @Test
    void quotesThatAreNotClosedAreRefusedWithTheirLine() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> csv("x,y\n1,2\n\"3,4\n5,6\n"))
                .withMessageStartingWith("test.csv, from line 3 on: quotes that are not closed");
    }

    @Test
    void linesHaveAnEnd() {
        String line = "1 " + "9".repeat(GuardedReader.LONGEST_LINE);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> libsvm("1 1:1\n" + line))
                .withMessageStartingWith("test.svm, line 2: more than 4194304 characters");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> csv("x,y\n1,2\n" + line))
                .withMessageStartingWith("test.csv, line 3: more than 4194304 characters");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin.csv"), "größe,y\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> CsvSamples.read(file, "y"))
                .withMessage(file + ", line 1 or soon after: not in UTF-8; save it in that encoding");
    }
}
