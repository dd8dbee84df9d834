package dev.etalon.language.format;

import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;
import dev.etalon.language.parse.Syntax.Argument;
import dev.etalon.language.parse.Syntax.Definition;
import dev.etalon.language.parse.Syntax.Program;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a tree as canonical text: on one line, without comments, with numbers and parentheses as they were written.
 * What it writes parses to the same tree, up to spans.
 */
public final class Formatter {

    private Formatter() {}

    /** {@code let name = body; schedule}. */
    public static String format(Program program) {
        StringBuilder out = new StringBuilder();
        for (Definition definition : program.definitions()) {
            out.append(format(definition)).append("; ");
        }
        return out.append(format(program.schedule())).toString();
    }

    /** {@code let name(parameters) = body}, without a semicolon. */
    public static String format(Definition definition) {
        String parameters = definition.parameters().isEmpty()
                ? ""
                : "(" + joined(definition.parameters(), Formatter::parameter) + ")";
        return "let " + definition.name() + parameters + " = " + format(definition.body());
    }

    /** A schedule, or any part of one. */
    public static String format(Syntax tree) {
        return tree.accept(new Writer());
    }

    private static String parameter(Definition.Parameter parameter) {
        return parameter.fallback() == null ? parameter.name() : parameter.name() + "=" + format(parameter.fallback());
    }

    private static <T> String joined(List<T> items, Function<T, String> writer) {
        return items.stream().map(writer).collect(Collectors.joining(", "));
    }

    private static final class Writer implements Syntax.Visitor<String> {

        private String write(Syntax tree) {
            return tree.accept(this);
        }

        @Override
        public String visitNumber(Syntax.Number node) {
            return node.text();
        }

        @Override
        public String visitName(Syntax.Name node) {
            return node.text();
        }

        @Override
        public String visitCall(Syntax.Call node) {
            StringBuilder out = new StringBuilder(node.name()).append('(');
            for (int k = 0; k < node.arguments().size(); k++) {
                out.append(k == 0 ? "" : ", ").append(argument(node.arguments().get(k)));
            }
            return out.append(')').toString();
        }

        private String argument(Argument argument) {
            String value = write(argument.value());
            return argument.name() == null ? value : argument.name() + "=" + value;
        }

        @Override
        public String visitChain(Syntax.Chain node) {
            StringBuilder out = new StringBuilder(write(node.parts().get(0)));
            for (Syntax part : node.parts().subList(1, node.parts().size())) {
                out.append(" -> ").append(write(part));
            }
            return out.toString();
        }

        @Override
        public String visitBareCycle(Syntax.BareCycle node) {
            return "cycle";
        }

        @Override
        public String visitParenthesised(Syntax.Parenthesised node) {
            return "(" + write(node.inner()) + ")";
        }

        @Override
        public String visitBinary(Syntax.Binary node) {
            return write(node.left()) + operator(node.operation()) + write(node.right());
        }

        private static String operator(Syntax.Operation operation) {
            return switch (operation) {
                case ADD -> " + ";
                case SUBTRACT -> " - ";
                case MULTIPLY -> " * ";
                case DIVIDE -> " / ";
                case POWER -> "^";
            };
        }

        @Override
        public String visitNegation(Syntax.Negation node) {
            return "-" + write(node.operand());
        }

        @Override
        public String visitMeasure(Syntax.Measure node) {
            return write(node.amount()) + node.unit().behind(isOne(node.amount()));
        }

        private static boolean isOne(Syntax amount) {
            return amount instanceof Syntax.Number number && number.value().equals(Rational.ONE);
        }

        private String entry(Syntax.Table.Entry entry) {
            return write(entry.step()) + ": " + write(entry.value());
        }

        @Override
        public String visitTable(Syntax.Table node) {
            String entries = "{" + joined(node.entries(), this::entry) + "}";
            return node.by() == null ? entries : entries + " by " + write(node.by());
        }
    }
}
