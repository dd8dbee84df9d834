package dev.etalon.export.code;

import java.util.List;
import java.util.stream.Stream;

/** All expressions in an expression or in statements. */
public final class Walk {

    private static final Parts PARTS = new Parts();

    private Walk() {}

    /** An expression and all in it. */
    public static Stream<Expr> all(Expr expr) {
        return Stream.concat(Stream.of(expr), expr.accept(PARTS).stream().flatMap(Walk::all));
    }

    /** All expressions in statements. */
    public static Stream<Expr> all(List<Statement> statements) {
        return statements.stream().flatMap(statement -> statement.accept(new InStatement()));
    }

    /** How often a variable is read in expressions. */
    public static long reads(Stream<Expr> expressions, String variable) {
        return expressions
                .filter(expr ->
                        expr instanceof Expr.Variable found && found.name().equals(variable))
                .count();
    }

    /** The names of the variables that are assigned to after they are declared. */
    public static Stream<String> assigned(List<Statement> statements) {
        return statements.stream().flatMap(statement -> statement.accept(new Assigned()));
    }

    /** The names of the variables that are declared. */
    public static Stream<String> declared(List<Statement> statements) {
        return statements.stream().flatMap(statement -> {
            if (statement instanceof Statement.Declare declare) {
                return Stream.of(declare.name());
            } else if (statement instanceof Statement.If choice) {
                return Stream.concat(declared(choice.then()), declared(choice.otherwise()));
            }
            return statement instanceof Statement.While loop ? declared(loop.body()) : Stream.empty();
        });
    }

    private static final class Assigned implements StatementVisitor<Stream<String>> {
        @Override
        public Stream<String> visit(Statement.Declare statement) {
            return Stream.empty();
        }

        @Override
        public Stream<String> visit(Statement.Assign statement) {
            return Stream.of(statement.name());
        }

        @Override
        public Stream<String> visit(Statement.Store statement) {
            return Stream.empty();
        }

        @Override
        public Stream<String> visit(Statement.Return statement) {
            return Stream.empty();
        }

        @Override
        public Stream<String> visit(Statement.If statement) {
            return Stream.concat(assigned(statement.then()), assigned(statement.otherwise()));
        }

        @Override
        public Stream<String> visit(Statement.While statement) {
            return assigned(statement.body());
        }

        @Override
        public Stream<String> visit(Statement.Dispatch statement) {
            return Stream.empty();
        }
    }

    private static final class InStatement implements StatementVisitor<Stream<Expr>> {
        @Override
        public Stream<Expr> visit(Statement.Declare statement) {
            return all(statement.value());
        }

        @Override
        public Stream<Expr> visit(Statement.Assign statement) {
            return all(statement.value());
        }

        @Override
        public Stream<Expr> visit(Statement.Store statement) {
            return Stream.concat(all(statement.index()), all(statement.value()));
        }

        @Override
        public Stream<Expr> visit(Statement.Return statement) {
            return all(statement.value());
        }

        @Override
        public Stream<Expr> visit(Statement.If statement) {
            return Stream.concat(
                    all(statement.condition()), Stream.concat(all(statement.then()), all(statement.otherwise())));
        }

        @Override
        public Stream<Expr> visit(Statement.While statement) {
            return Stream.concat(all(statement.condition()), all(statement.body()));
        }

        @Override
        public Stream<Expr> visit(Statement.Dispatch statement) {
            return Stream.concat(
                    all(statement.index()), statement.arguments().stream().flatMap(Walk::all));
        }
    }

    /** The expressions right in one. */
    private static final class Parts implements ExprVisitor<List<Expr>> {
        @Override
        public List<Expr> visit(Expr.Real expr) {
            return List.of();
        }

        @Override
        public List<Expr> visit(Expr.Whole expr) {
            return List.of();
        }

        @Override
        public List<Expr> visit(Expr.Constant expr) {
            return List.of();
        }

        @Override
        public List<Expr> visit(Expr.TableName expr) {
            return List.of();
        }

        @Override
        public List<Expr> visit(Expr.Variable expr) {
            return List.of();
        }

        @Override
        public List<Expr> visit(Expr.Field expr) {
            return List.of();
        }

        @Override
        public List<Expr> visit(Expr.Negate expr) {
            return List.of(expr.operand());
        }

        @Override
        public List<Expr> visit(Expr.Not expr) {
            return List.of(expr.operand());
        }

        @Override
        public List<Expr> visit(Expr.Binary expr) {
            return List.of(expr.left(), expr.right());
        }

        @Override
        public List<Expr> visit(Expr.Convert expr) {
            return List.of(expr.operand());
        }

        @Override
        public List<Expr> visit(Expr.Element expr) {
            return List.of(expr.array(), expr.index());
        }

        @Override
        public List<Expr> visit(Expr.Length expr) {
            return List.of(expr.array());
        }

        @Override
        public List<Expr> visit(Expr.NewDoubles expr) {
            return List.of();
        }

        @Override
        public List<Expr> visit(Expr.Apply expr) {
            return expr.arguments();
        }

        @Override
        public List<Expr> visit(Expr.Call expr) {
            return expr.arguments();
        }

        @Override
        public List<Expr> visit(Expr.Child expr) {
            return expr.arguments();
        }

        @Override
        public List<Expr> visit(Expr.Conditional expr) {
            return List.of(expr.condition(), expr.then(), expr.otherwise());
        }

        @Override
        public List<Expr> visit(Expr.Within expr) {
            return List.of(expr.operand());
        }
    }
}
