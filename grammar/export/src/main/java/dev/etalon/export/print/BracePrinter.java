package dev.etalon.export.print;

import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Program;
import dev.etalon.export.code.Statement;
import dev.etalon.export.range.Range;
import java.util.Set;

/** The statements that C and JavaScript write alike. */
abstract class BracePrinter extends CodePrinter {

    BracePrinter(Program program, Set<String> reserved, Helpers helpers) {
        super(program, reserved, helpers);
    }

    abstract void declare(Statement.Declare statement, String name);

    /** A value that is put where others of a range are, too. */
    abstract String value(Expr expr, Range target);

    final void comment(String text) {
        if (!text.isEmpty()) {
            line("/* " + text + ". */");
        }
    }

    @Override
    public Void visit(Statement.Declare statement) {
        declare(statement, variable(statement.name()));
        return null;
    }

    @Override
    public Void visit(Statement.Assign statement) {
        Range target = range(new Expr.Variable(statement.name(), statement.type()));
        line(variable(statement.name()) + " = " + value(statement.value(), target) + ";");
        return null;
    }

    @Override
    public Void visit(Statement.Store statement) {
        line(variable(statement.array()) + "[" + text(statement.index()).code() + "] = "
                + text(statement.value()).code() + ";");
        return null;
    }

    @Override
    public Void visit(Statement.Return statement) {
        line("return " + value(statement.value(), resultRange()) + ";");
        return null;
    }

    @Override
    public Void visit(Statement.If statement) {
        line("if (" + text(statement.condition()).code() + ") {");
        block(statement.then());
        if (!statement.otherwise().isEmpty()) {
            line("} else {");
            block(statement.otherwise());
        }
        line("}");
        return null;
    }

    @Override
    public Void visit(Statement.While statement) {
        line("while (" + text(statement.condition()).code() + ") {");
        block(statement.body());
        line("}");
        return null;
    }
}
