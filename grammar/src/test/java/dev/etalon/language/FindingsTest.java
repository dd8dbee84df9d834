package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused and warned about once the numbers are known: findings.txt. */
class FindingsTest {

    static List<Row> rows() {
        return Row.read("findings.txt", 1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void finds(Row row) {
        assertThat(found(row)).isEqualTo(row.expected().get(0));
        assertThat(Schedules.read(row.text(), row.options()).findings())
                .as("what says what to write instead")
                .allSatisfy(finding -> assertThat(finding.diagnostic().help()).isNotBlank());
    }

    private static String found(Row row) {
        return Schedules.read(row.text(), row.options()).findings().stream()
                .map(FindingsTest::described)
                .collect(Collectors.joining(", "));
    }

    /** The name of a finding, and the characters that it points at. */
    static String described(Finding finding) {
        Diagnostic one = finding.diagnostic();
        String source =
                one.source() == Source.EXPRESSION ? "" : " of " + one.source().id();
        return one.code().id() + " @ "
                + finding.text().substring(one.span().start(), one.span().end()) + source;
    }
}
