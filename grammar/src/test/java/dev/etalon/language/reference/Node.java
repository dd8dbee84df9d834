package dev.etalon.language.reference;

import java.util.List;

/** What is written, as a tree. */
sealed interface Node {

    record Number(Q value) implements Node {}

    /** A name, with the arguments in parentheses after it; null for none. */
    record Use(String name, List<Argument> arguments) implements Node {
        boolean called() {
            return arguments != null;
        }

        List<Argument> given() {
            return called() ? arguments : List.of();
        }
    }

    record Argument(String name, Node value) {}

    record Group(Node inner) implements Node {}

    /** An operator of one or two operands. */
    record Operation(String operator, List<Node> operands) implements Node {}

    /** An amount of a unit: one of {@code % epoch token sample}. */
    record Measure(Node amount, String unit) implements Node {}

    /** {@code by} is null for none. */
    record Table(List<Entry> entries, Use by) implements Node {
        boolean bySteps() {
            return by != null && !by.called() && by.name().equals("steps");
        }
    }

    record Entry(Node step, Node value) {}

    record Chain(List<Node> parts) implements Node {}

    record BareCycle() implements Node {}

    record Definition(String name, List<Parameter> parameters, Node body) {}

    /** {@code fallback} is null for none. */
    record Parameter(String name, Node fallback) {}

    record Program(List<Definition> definitions, Node schedule) {}
}
