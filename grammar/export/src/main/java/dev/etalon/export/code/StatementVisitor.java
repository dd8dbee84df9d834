package dev.etalon.export.code;

/**
 * One case for each kind of {@link Statement}.
 *
 * @param <R> what a visit returns
 */
public interface StatementVisitor<R> {
    R visit(Statement.Declare statement);

    R visit(Statement.Assign statement);

    R visit(Statement.Store statement);

    R visit(Statement.Return statement);

    R visit(Statement.If statement);

    R visit(Statement.While statement);

    R visit(Statement.Dispatch statement);
}
