package dev.etalon.export.code;

import java.util.List;

/** An expression: a value, without side effects. */
public sealed interface Expr {

    Type type();

    <R> R accept(ExprVisitor<R> visitor);

    /** A double as it stands. */
    record Real(double value) implements Expr {
        @Override
        public Type type() {
            return Type.DOUBLE;
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A whole number as it stands. */
    record Whole(long value, Type type) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A number that has a name. */
    record Constant(String name, Expr value) implements Expr {
        @Override
        public Type type() {
            return value.type();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An array of numbers that has a name. */
    record TableName(Table table) implements Expr {
        @Override
        public Type type() {
            return table.type();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A parameter or local variable. */
    record Variable(String name, Type type) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A component of the node of a plan that a function belongs to; none is left in a {@link Program}. */
    record Field(String path, Type type) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Negate(Expr operand) implements Expr {
        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ~} of a whole number, {@code !} of a truth value. */
    record Not(Expr operand) implements Expr {
        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Binary(CodeOperator operator, Expr left, Expr right) implements Expr {
        @Override
        public Type type() {
            return operator.isTest() ? Type.BOOLEAN : left.type();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A cast of a number. */
    record Convert(Type type, Expr operand) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Element(Expr array, Expr index) implements Expr {
        @Override
        public Type type() {
            return array.type().element();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Length(Expr array) implements Expr {
        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A new array of doubles, all 0. */
    record NewDoubles(int length) implements Expr {
        @Override
        public Type type() {
            return Type.DOUBLES;
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Apply(Primitive primitive, List<Expr> arguments) implements Expr {
        @Override
        public Type type() {
            return primitive.type();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A call of a function. */
    record Call(String function, List<Expr> arguments, Type type) implements Expr {
        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The value of a node below the one that a function belongs to; none is left in a {@link Program}. */
    record Child(String path, List<Expr> arguments) implements Expr {
        @Override
        public Type type() {
            return Type.DOUBLE;
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Conditional(Expr condition, Expr then, Expr otherwise) implements Expr {
        @Override
        public Type type() {
            return then.type();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A whole number that is known to be from {@code low} to {@code high}. */
    record Within(Expr operand, long low, long high) implements Expr {
        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public <R> R accept(ExprVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
