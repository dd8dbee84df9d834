package dev.etalon.workbench.python;

import dev.etalon.diagnostic.Span;
import java.util.List;

/** What is written, as a tree. */
public sealed interface Tree {

    /** The characters that it comes from. */
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One case for each kind of node. */
    interface Visitor<R> {
        R visit(Number node);

        R visit(Text node);

        R visit(Name node);

        R visit(Sequence node);

        R visit(Dictionary node);

        R visit(Call node);

        R visit(Minus node);

        R visit(Binary node);

        R visit(Part node);
    }

    /** A number as it is written, without underscores. */
    record Number(Span span, String digits) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A string. */
    record Text(Span span, String content) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A name, without what stands before its last point: {@code torch.optim.SGD} is {@code SGD}. */
    record Name(Span span, String name) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A list or a tuple. */
    record Sequence(Span span, List<Tree> items) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A dictionary: as many keys as values. */
    record Dictionary(Span span, List<Tree> keys, List<Tree> values) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A call. */
    record Call(Span span, Name function, List<Argument> arguments) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An argument; the name is empty where it is given by its position. */
    record Argument(Span span, String name, Tree value) {}

    /** A number with the other sign. */
    record Minus(Span span, Tree operand) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Arithmetic; the operator is as it is written. */
    record Binary(Span span, String operator, Tree left, Tree right) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An attribute or an item of something: it means nothing to us. */
    record Part(Span span) implements Tree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A statement: an expression, and the name that it is given, empty for none. */
    record Statement(String target, Tree value) {}
}
