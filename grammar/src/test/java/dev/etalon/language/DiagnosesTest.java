package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said first of what people write by habit: diagnoses.txt. */
class DiagnosesTest {

    static List<Row> rows() {
        return Row.read("diagnoses.txt", 2);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void showsTheWayOut(Row row) {
        Finding finding = Schedules.read(row.text(), row.options()).findings().get(0);
        assertThat(FindingsTest.described(finding)).isEqualTo(row.expected().get(0));
        assertThat(finding.diagnostic().help()).contains(row.expected().get(1));
    }
}
