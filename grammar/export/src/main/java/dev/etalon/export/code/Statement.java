package dev.etalon.export.code;

import java.util.List;

/** A statement of a function. */
public sealed interface Statement {

    <R> R accept(StatementVisitor<R> visitor);

    /** A local variable and its first value. */
    record Declare(String name, Type type, Expr value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Assign(String name, Type type, Expr value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Sets an element of a local array of doubles. */
    record Store(String array, Expr index, Expr value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Return(Expr value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record If(Expr condition, List<Statement> then, List<Statement> otherwise) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record While(Expr condition, List<Statement> body) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Returns the value of one of several nodes below, by its number from 0 on; none is left in a {@link Program}. */
    record Dispatch(String path, Expr.Variable index, List<Expr> arguments) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
