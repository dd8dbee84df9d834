package dev.etalon.export.code;

import java.util.List;

/**
 * A function.
 *
 * @param name unique in a program
 * @param isTime whether its whole numbers are ticks, distances and numbers of cycles, of which none is
 *     beyond 2^53, or numbers of rows
 * @param comment what it returns; may be empty
 */
public record Function(
        String name, List<Expr.Variable> parameters, Type type, List<Statement> body, boolean isTime, String comment) {}
