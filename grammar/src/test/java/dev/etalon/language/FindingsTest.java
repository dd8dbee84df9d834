package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.lower.Lowering;
import java.util.ArrayList;
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
    }

    private static String found(Row row) {
        List<Diagnostic> all = new ArrayList<>();
        Expression.read(row.text(), List.of(), row.options().kinds(), (text, one) -> all.add(one))
                .ifPresent(expression -> {
                    Diagnostics diagnostics = new Diagnostics();
                    Lowering.lower(expression.schedule(), row.options().setting(row.text()), diagnostics);
                    all.addAll(diagnostics.sorted());
                });
        return all.stream()
                .map(one -> one.code().id() + " @ "
                        + row.text().substring(one.span().start(), one.span().end()))
                .collect(Collectors.joining(", "));
    }
}
