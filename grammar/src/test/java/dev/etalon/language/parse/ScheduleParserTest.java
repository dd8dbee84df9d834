package dev.etalon.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.RandomSyntax;
import dev.etalon.language.format.Formatter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleParserTest {

    /** Each operation in parentheses of its own, as it is grouped. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a - b - c + d | [[[a - b] - c] + d]",
                "a / b * c - d * e | [[[a / b] * c] - [d * e]]",
                "-2^2 | -[2 ^ 2]",
                "2^-1 | [2 ^ -1]",
                "2^3^2 | [2 ^ [3 ^ 2]]",
                "2^-3^2 | [2 ^ -[3 ^ 2]]",
                "--a * -b | [--a * -b]",
                "a^5% | [a ^ 5%]",
                "-5% + 2 epochs * n | [-5% + [2 epochs * n]]",
                "a -> b + c -> d | <a, [b + c], d>",
                "a -> (b -> c) -> cycle | <a, (<b, c>), cycle>",
                "{1: 2} -> {a + 1: -b, 2%: 3} by f(x=2) ^ 2 | <{1: 2}, [{[a + 1]: -b, 2%: 3} by f(x=2) ^ 2]>",
                "f() -> g(a -> b, x = c, (d)) | <f(), g(<a, b>, x=c, (d))>",
                "cycle(a) -> cycle(times=2) -> cycle | <cycle(a), cycle(times=2), cycle>",
                "by epochs + epochs epochs | [by epochs + epochs epochs]",
                "epochs(by, by=epoch) | epochs(by, by=epoch)",
                "{1: 2} by by(by=by) | {1: 2} by by(by=by)",
                "letter + cycles + byte | [[letter + cycles] + byte]"
            })
    void operatorsBind(String text, String grouped) {
        assertThat(parse(text).schedule().accept(new Grouping())).isEqualTo(grouped);
    }

    @Test
    void definitionsComeFirst() {
        Syntax.Program program = parse("let a = 1 -> cycle; let f(x, y=x) = x let g() = f(1); a");
        assertThat(program.definitions()).extracting(Syntax.Definition::name).containsExactly("a", "f", "g");
        assertThat(program.definitions().get(1).parameters())
                .extracting(Syntax.Definition.Parameter::name)
                .containsExactly("x", "y");
        assertThat(ScheduleParser.parseDefinitions("let a = 1 let b = 2", new Diagnostics()))
                .hasSize(2);
        assertThat(ScheduleParser.parseDefinitions("let a = 1; let b = 2; # end", new Diagnostics()))
                .hasSize(2);
        assertThat(ScheduleParser.parseDefinitions(" ", new Diagnostics())).isEmpty();
    }

    @Test
    void blanksAndCommentsSeparate() {
        assertThat(Formatter.format(parse("\ta\r\n ->#->\rb\n-> # '→'\n\n c#"))).isEqualTo("a -> b -> c");
    }

    @Test
    void spansAreThoseOfTheWrittenText() {
        RandomSyntax trees = new RandomSyntax(new Random(11));
        for (int k = 0; k < 1_000; k++) {
            String text = Formatter.format(trees.program(k % 5));
            checkSpans(parse(text), text);
        }
    }

    @Test
    void spansCountCharactersOfUtf16() {
        String text = "# 𝛼→\nlinear(1, 0.5, 10)";
        Syntax.Call call = (Syntax.Call) parse(text).schedule();
        assertThat(call.span()).isEqualTo(new Span(text.indexOf('l'), text.length()));
        assertThat(call.nameSpan()).isEqualTo(new Span(text.indexOf('l'), text.indexOf('(')));
    }

    private static Syntax.Program parse(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return ScheduleParser.parse(text, diagnostics)
                .orElseThrow(() -> new AssertionError(text + "\n" + diagnostics.sorted()));
    }

    /** Canonical text, cut out at the span of a node, is the canonical text of the node. */
    private static void checkSpans(Object node, String text) {
        if (node instanceof List<?> nodes) {
            nodes.forEach(each -> checkSpans(each, text));
        }
        if (node instanceof Syntax tree) {
            assertThat(cut(text, tree.span())).isEqualTo(Formatter.format(tree));
        }
        if (node instanceof Syntax.Definition definition) {
            assertThat(cut(text, definition.span())).isEqualTo(Formatter.format(definition));
            assertThat(cut(text, definition.nameSpan())).isEqualTo(definition.name());
        }
        if (node instanceof Syntax.Argument argument && argument.name() != null) {
            assertThat(cut(text, argument.nameSpan())).isEqualTo(argument.name());
            assertThat(cut(text, argument.span())).startsWith(argument.name() + "=");
        }
        if (node instanceof Syntax.Call call) {
            assertThat(cut(text, call.nameSpan())).isEqualTo(call.name());
        }
        if (node instanceof Syntax.Measure measure) {
            assertThat(cut(text, measure.unitSpan())).matches("%|epochs?");
        }
        if (node instanceof Record parent && !(node instanceof dev.etalon.exact.Rational)) {
            for (RecordComponent component : parent.getClass().getRecordComponents()) {
                checkSpans(value(component, parent), text);
            }
        }
    }

    private static Object value(RecordComponent component, Record parent) {
        try {
            return component.getAccessor().invoke(parent);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String cut(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
