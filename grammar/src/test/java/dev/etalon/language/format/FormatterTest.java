package dev.etalon.language.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.RandomSyntax;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatterTest {

    @Test
    void whatItWritesParsesToTheSameTree() {
        RandomSyntax trees = new RandomSyntax(new Random(20261122));
        for (int k = 0; k < 10_000; k++) {
            Syntax.Program tree = trees.program(k % 5);
            String text = Formatter.format(tree);
            Syntax.Program parsed = parse(text);
            assertThat(withoutSpans(parsed)).as(text).isEqualTo(withoutSpans(tree));
            assertThat(Formatter.format(parsed)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warmup( 100 )->linear(1,.01)#x | ",
                "warmup( 100 )->f( 1,0.01 ,steps = 10_000 )->cycle | warmup(100) -> f(1, 0.01, steps=10_000) -> cycle",
                "2*-t ^-1-( a+b )/3% | 2 * -t^-1 - (a + b) / 3%",
                "constant(1,1 epochs)->hold( 2epoch ) | ",
                "constant(1,1 epochs)->hold( 2 epoch ) | constant(1, 1 epoch) -> hold(2 epochs)",
                "{0:1,10k:0.5}by power(power=2) | {0: 1, 10k: 0.5} by power(power=2)",
                "let f(a,b=a)=a->b let g=1;f(g) | let f(a, b=a) = a -> b; let g = 1; f(g)"
            })
    void oneWayToWriteIt(String written, String canonical) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(ScheduleParser.parse(written, diagnostics)
                        .map(Formatter::format)
                        .orElse(null))
                .isEqualTo(canonical);
    }

    private static Syntax.Program parse(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return ScheduleParser.parse(text, diagnostics)
                .orElseThrow(() -> new AssertionError(text + "\n" + diagnostics.sorted()));
    }

    private static String withoutSpans(Syntax.Program tree) {
        return tree.toString().replaceAll(Span.class.getSimpleName() + "\\[start=\\d+, end=\\d+]", "");
    }
}
