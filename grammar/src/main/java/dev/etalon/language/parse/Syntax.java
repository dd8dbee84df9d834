package dev.etalon.language.parse;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.List;
import java.util.stream.Stream;

/** The tree of an expression as it is written: nothing is resolved yet. */
public sealed interface Syntax {

    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code 0.01}, {@code 10k}. */
    record Number(Span span, Rational value, String text) implements Syntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNumber(this);
        }
    }

    /** A name that stands alone: a parameter, {@code pi}, {@code t}, {@code hold}, {@code rest}, a law. */
    record Name(Span span, String text) implements Syntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    /** {@code name(arguments)}; {@code nameSpan} is that of the name alone. */
    record Call(Span span, String name, Span nameSpan, List<Argument> arguments) implements Syntax {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /** {@code value} or {@code name=value}; {@code name} and its span are {@code null} where it is positional. */
    record Argument(Span span, String name, Span nameSpan, Syntax value) {}

    /** {@code a -> b -> …}, of two parts or more. */
    record Chain(Span span, List<Syntax> parts) implements Syntax {
        public Chain {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitChain(this);
        }
    }

    /** A bare {@code cycle} after an arrow. */
    record BareCycle(Span span) implements Syntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBareCycle(this);
        }
    }

    /** {@code (inner)}. */
    record Parenthesised(Span span, Syntax inner) implements Syntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParenthesised(this);
        }
    }

    /** {@code left operator right}. */
    record Binary(Span span, Operation operation, Syntax left, Syntax right) implements Syntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBinary(this);
        }
    }

    /** The binary operators. */
    enum Operation {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER
    }

    /** {@code -operand}. */
    record Negation(Span span, Syntax operand) implements Syntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNegation(this);
        }
    }

    /** {@code amount%} or {@code amount tokens}; {@code unitSpan} is that of the unit alone. */
    record Measure(Span span, Syntax amount, Unit unit, Span unitSpan) implements Syntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMeasure(this);
        }
    }

    /** The units of durations. */
    enum Unit {
        PERCENT("%", "%"),
        EPOCHS(" epoch", " epochs"),
        TOKENS(" token", " tokens"),
        SAMPLES(" sample", " samples");

        private final String ofOne;
        private final String ofMany;

        Unit(String ofOne, String ofMany) {
            this.ofOne = ofOne;
            this.ofMany = ofMany;
        }

        /** The unit of a word. */
        static Unit of(String word) {
            return Stream.of(values())
                    .filter(unit -> unit.ofOne.strip().equals(word)
                            || unit.ofMany.strip().equals(word))
                    .findFirst()
                    .orElseThrow();
        }

        /** As it is written behind an amount. */
        public String behind(boolean one) {
            return one ? ofOne : ofMany;
        }
    }

    /** {@code {step: value, …}}; {@code by} is the name or call after {@code by}, or {@code null}. */
    record Table(Span span, List<Entry> entries, Syntax by) implements Syntax {
        public Table {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTable(this);
        }

        /** One entry of a table. */
        public record Entry(Syntax step, Syntax value) {}
    }

    /** {@code let name(parameters) = body}. */
    record Definition(Span span, String name, Span nameSpan, List<Parameter> parameters, Syntax body) {
        public Definition {
            parameters = List.copyOf(parameters);
        }

        /** A parameter of a definition, with its default or {@code null}. */
        public record Parameter(Span span, String name, Syntax fallback) {}
    }

    /** A whole text: its definitions and its schedule. */
    record Program(Span span, List<Definition> definitions, Syntax schedule) {
        public Program {
            definitions = List.copyOf(definitions);
        }
    }

    /** One method for each kind of node. */
    interface Visitor<R> {

        R visitNumber(Number node);

        R visitName(Name node);

        R visitCall(Call node);

        R visitChain(Chain node);

        R visitBareCycle(BareCycle node);

        R visitParenthesised(Parenthesised node);

        R visitBinary(Binary node);

        R visitNegation(Negation node);

        R visitMeasure(Measure node);

        R visitTable(Table node);
    }
}
