package dev.etalon.export.print;

import dev.etalon.exact.Repr;
import dev.etalon.export.code.CodeOperator;
import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Program;
import dev.etalon.export.code.Statement;
import dev.etalon.export.code.Table;
import dev.etalon.export.code.Type;
import dev.etalon.export.range.Range;
import dev.etalon.export.range.WholeRange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An ES module in which a whole number is a Number where all that it can be are doubles, else a BigInt. */
final class JavaScriptPrinter extends BracePrinter {

    private static final Set<String> RESERVED = Set.of(
            "arguments",
            "await",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "eval",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "var",
            "void",
            "while",
            "with",
            "yield",
            "at",
            "fill",
            "undefined",
            "NaN",
            "Infinity");

    private final BitWords words = new BitWords(this);
    private final WholeNumbers wholes = new WholeNumbers(this, words);

    JavaScriptPrinter(Program program) {
        super(program, RESERVED, JavaScriptFile.HELPERS);
    }

    @Override
    String styled(String name) {
        return name;
    }

    @Override
    void table(Table table) {
        boolean isBig = table instanceof Table.Longs && !tableRange(table).isDouble();
        elements(
                "const " + table.name() + " = [",
                elements(table, JavaScriptPrinter::real, value -> isBig ? value + "n" : Long.toString(value)),
                "];");
    }

    @Override
    void constant(Expr.Constant constant) {
        line("const " + constant.name() + " = " + text(constant.value()).code() + ";");
    }

    @Override
    void function(Function function) {
        String parameters = function.parameters().stream()
                .map(parameter -> variable(parameter.name()))
                .collect(Collectors.joining(", "));
        comment(function.comment());
        line("function " + functionName(function.name()) + "(" + parameters + ") {");
        block(function.body());
        line("}");
        line("");
    }

    static String real(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return Repr.of(value);
    }

    /** Whether a whole number is a BigInt. */
    boolean isBig(Expr expr) {
        return expr.type() == Type.LONG && !whole(expr).isDouble();
    }

    @Override
    String value(Expr expr, Range target) {
        return expr.type() == Type.LONG && !((WholeRange) target).isDouble()
                ? wholes.big(expr).code()
                : text(expr).code();
    }

    @Override
    public Text visit(Expr.Real expr) {
        return new Text(real(expr.value()), real(expr.value()).startsWith("-") ? Text.UNARY : Text.ATOM);
    }

    @Override
    public Text visit(Expr.Whole expr) {
        return new Text(expr.value() + (isBig(expr) ? "n" : ""), expr.value() < 0 ? Text.UNARY : Text.ATOM);
    }

    @Override
    public Text visit(Expr.Negate expr) {
        return expr.type() == Type.DOUBLE
                ? new Text("-" + text(expr.operand()).in(Text.ATOM), Text.UNARY)
                : wholes.binary(new Expr.Binary(CodeOperator.SUBTRACT, new Expr.Whole(0, expr.type()), expr.operand()));
    }

    @Override
    public Text visit(Expr.Not expr) {
        return expr.type() == Type.BOOLEAN
                ? new Text("!" + text(expr.operand()).in(Text.ATOM), Text.UNARY)
                : wholes.not(expr);
    }

    @Override
    public Text visit(Expr.Binary expr) {
        if (expr.type().isWhole()) {
            return wholes.binary(expr);
        }
        if (isBig(expr.left()) || isBig(expr.right())) {
            return words.test(expr).orElseGet(() -> comparison(expr));
        }
        return comparison(expr);
    }

    private Text comparison(Expr.Binary expr) {
        String symbol = switch (expr.operator()) {
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            default -> expr.operator().symbol();
        };
        return Text.infix(text(expr.left()), symbol, text(expr.right()), level(expr.operator()));
    }

    @Override
    public Text visit(Expr.Within expr) {
        return wholes.within(expr);
    }

    @Override
    public Text visit(Expr.Convert expr) {
        return wholes.convert(expr);
    }

    @Override
    public Text visit(Expr.Element expr) {
        return Text.atom(text(expr.array()).code() + "[" + text(expr.index()).code() + "]");
    }

    @Override
    public Text visit(Expr.NewDoubles expr) {
        return Text.atom("new Float64Array(" + expr.length() + ")");
    }

    @Override
    public Text visit(Expr.Apply expr) {
        List<Expr> arguments = expr.arguments();
        return switch (expr.primitive()) {
            case BITS -> wholes.narrowed(expr, call("bitsOf", text(arguments.get(0))));
            case FROM_BITS ->
                words.real(arguments.get(0)).orElseGet(() -> call("realOf", wholes.big(arguments.get(0))));
            case SQRT -> call("Math.sqrt", text(arguments.get(0)));
            case ABS -> call("Math.abs", text(arguments.get(0)));
            case FLOOR -> call("Math.floor", text(arguments.get(0)));
            case LEAST -> call("Math.min", text(arguments.get(0)), text(arguments.get(1)));
            case GREATEST -> call("Math.max", text(arguments.get(0)), text(arguments.get(1)));
            case MIN -> extreme(expr).orElseGet(() -> wholes.extreme(expr, "min", "<"));
            case MAX -> extreme(expr).orElseGet(() -> wholes.extreme(expr, "max", ">"));
            case LEADING_ZEROS -> wholes.leadingZeros(arguments.get(0));
            case PRODUCT_DIFFERENCE -> wholes.productDifference(expr);
            case FLOOR_DIVIDE ->
                call("Math.floor", Text.infix(text(arguments.get(0)), "/", text(arguments.get(1)), Text.PRODUCT));
            case PIECE -> call("piece", text(arguments.get(0)), text(arguments.get(1)));
            case LOW_BITS -> wholes.lowBits(arguments.get(0));
        };
    }

    @Override
    public Text visit(Expr.Call expr) {
        StringBuilder arguments = new StringBuilder();
        for (int k = 0; k < expr.arguments().size(); k++) {
            arguments
                    .append(k == 0 ? "" : ", ")
                    .append(value(expr.arguments().get(k), parameterRange(expr.function(), k)));
        }
        return Text.atom(functionName(expr.function()) + "(" + arguments + ")");
    }

    @Override
    public Text visit(Expr.Conditional expr) {
        boolean isBig = isBig(expr);
        Text then = isBig ? wholes.big(expr.then()) : text(expr.then());
        Text otherwise = isBig ? wholes.big(expr.otherwise()) : text(expr.otherwise());
        return new Text(
                text(expr.condition()).in(Text.EITHER) + " ? " + then.in(Text.EITHER) + " : "
                        + otherwise.in(Text.CHOICE),
                Text.CHOICE);
    }

    @Override
    void declare(Statement.Declare statement, String name) {
        String value = statement.type() == Type.DOUBLES
                ? text(statement.value()).code()
                : value(statement.value(), range(new Expr.Variable(statement.name(), statement.type())));
        line("let " + name + " = " + value + ";");
    }
}
