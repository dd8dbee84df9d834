package dev.etalon.language.parse;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows how a text was understood: {@code [a + b]} around each operation, {@code <a, b>} around each chain. */
final class Grouping implements Syntax.Visitor<String> {

    private String show(Syntax tree) {
        return tree.accept(this);
    }

    private static <T> String list(List<T> items, Function<T, String> shown) {
        return items.stream().map(shown).collect(Collectors.joining(", "));
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
        return node.name() + "(" + list(node.arguments(), this::argument) + ")";
    }

    private String argument(Syntax.Argument argument) {
        return (argument.name() == null ? "" : argument.name() + "=") + show(argument.value());
    }

    @Override
    public String visitChain(Syntax.Chain node) {
        return "<" + list(node.parts(), this::show) + ">";
    }

    @Override
    public String visitBareCycle(Syntax.BareCycle node) {
        return "cycle";
    }

    @Override
    public String visitParenthesised(Syntax.Parenthesised node) {
        return "(" + show(node.inner()) + ")";
    }

    @Override
    public String visitBinary(Syntax.Binary node) {
        String operator = switch (node.operation()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case POWER -> "^";
        };
        return "[" + show(node.left()) + " " + operator + " " + show(node.right()) + "]";
    }

    @Override
    public String visitNegation(Syntax.Negation node) {
        return "-" + show(node.operand());
    }

    @Override
    public String visitMeasure(Syntax.Measure node) {
        return show(node.amount()) + (node.unit() == Syntax.Unit.PERCENT ? "%" : " epochs");
    }

    @Override
    public String visitTable(Syntax.Table node) {
        String entries = "{" + list(node.entries(), each -> show(each.step()) + ": " + show(each.value())) + "}";
        return node.by() == null ? entries : entries + " by " + show(node.by());
    }
}
