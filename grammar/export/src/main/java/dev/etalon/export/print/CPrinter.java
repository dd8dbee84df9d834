package dev.etalon.export.print;

import dev.etalon.export.code.CodeOperator;
import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Program;
import dev.etalon.export.code.Statement;
import dev.etalon.export.code.Table;
import dev.etalon.export.code.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** C11 with exact-width integers; what overflows in Java is unsigned here. */
final class CPrinter extends BracePrinter {

    private static final Set<String> RESERVED = Set.of(
            "auto",
            "break",
            "case",
            "char",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extern",
            "float",
            "for",
            "goto",
            "if",
            "inline",
            "int",
            "long",
            "register",
            "restrict",
            "return",
            "short",
            "signed",
            "sizeof",
            "static",
            "struct",
            "switch",
            "typedef",
            "union",
            "unsigned",
            "void",
            "volatile",
            "while",
            "exp",
            "log",
            "pow",
            "sin",
            "cos",
            "sqrt",
            "floor",
            "fabs",
            "abs",
            "round",
            "ceil",
            "expm1",
            "log1p",
            "exp2",
            "log2",
            "fmin",
            "fmax",
            "index",
            "y0",
            "y1",
            "j0",
            "j1",
            "gamma",
            "div",
            "remainder",
            "main");

    CPrinter(Program program) {
        super(program, RESERVED, CFile.HELPERS);
    }

    @Override
    String styled(String name) {
        return Naming.snake(name);
    }

    @Override
    void table(Table table) {
        elements(
                "static const " + type(table.type().element()) + " " + table.name() + "[" + table.length() + "] = {",
                elements(table, CPrinter::real, CPrinter::whole),
                "};");
    }

    @Override
    void constant(Expr.Constant constant) {
        line("static const " + type(constant.type()) + " " + constant.name() + " = "
                + text(constant.value()).code() + ";");
    }

    @Override
    void function(Function function) {
        String parameters = function.parameters().stream()
                .map(parameter -> type(parameter.type()) + " " + variable(parameter.name()))
                .collect(Collectors.joining(", "));
        comment(function.comment());
        line("static " + type(function.type()) + " " + functionName(function.name()) + "("
                + (parameters.isEmpty() ? "void" : parameters) + ") {");
        String body = textOf(function.body());
        for (Expr.Variable parameter : function.parameters()) {
            if (!Helpers.isNamed(variable(parameter.name()), body)) {
                line("    (void) " + variable(parameter.name()) + ";");
            }
        }
        lines(body);
        line("}");
        line("");
    }

    private static String type(Type type) {
        return switch (type) {
            case BOOLEAN, INT -> "int32_t";
            case LONG -> "int64_t";
            case DOUBLE -> "double";
            case DOUBLES -> "const double *";
            case INTS, LONGS -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static String unsigned(Type type) {
        return type == Type.LONG ? "(uint64_t) " : "(uint32_t) ";
    }

    static String real(double value) {
        if (Double.isNaN(value)) {
            return "NAN";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "INFINITY" : "-INFINITY";
        }
        return value == (double) (long) value
                        && Math.abs(value) < 1e6
                        && Double.doubleToRawLongBits(value) != Long.MIN_VALUE
                ? (long) value + ".0"
                : Naming.hex(value);
    }

    static String whole(long value) {
        if (value == Long.MIN_VALUE) {
            return "INT64_MIN";
        }
        return value == (int) value ? Long.toString(value) : "INT64_C(" + value + ")";
    }

    @Override
    public Text visit(Expr.Real expr) {
        return new Text(real(expr.value()), expr.value() < 0 ? Text.UNARY : Text.ATOM);
    }

    @Override
    public Text visit(Expr.Whole expr) {
        return new Text(whole(expr.value()), expr.value() < 0 ? Text.UNARY : Text.ATOM);
    }

    @Override
    public Text visit(Expr.Negate expr) {
        if (expr.type().isWhole() && !fits(whole(expr.operand()).negated(), expr.type())) {
            return wrapped(
                    expr.type(),
                    Text.infix(Text.atom("0"), "-", unsigned(expr.type(), text(expr.operand())), Text.SUM));
        }
        return new Text("-" + text(expr.operand()).in(Text.ATOM), Text.UNARY);
    }

    @Override
    public Text visit(Expr.Not expr) {
        return new Text(
                (expr.type() == Type.BOOLEAN ? "!" : "~") + text(expr.operand()).in(Text.ATOM), Text.UNARY);
    }

    private static Text unsigned(Type type, Text text) {
        return new Text(unsigned(type) + text.in(Text.UNARY), Text.UNARY);
    }

    private static Text wrapped(Type type, Text text) {
        return new Text("(" + type(type) + ") (" + text.code() + ")", Text.UNARY);
    }

    @Override
    public Text visit(Expr.Binary expr) {
        CodeOperator operator = expr.operator();
        Text left = text(expr.left());
        Text right = text(expr.right());
        if (!expr.type().isWhole()) {
            return Text.infix(left, operator.symbol(), right, level(operator));
        } else if (operator.isShift()) {
            return shift(expr, left, right);
        }
        boolean fits = operator.isBitwise()
                || operator == CodeOperator.DIVIDE
                || operator == CodeOperator.REMAINDER
                || fits(exact(expr), expr.type());
        return fits
                ? Text.infix(left, operator.symbol(), right, level(operator))
                : wrapped(
                        expr.type(),
                        Text.infix(
                                unsigned(expr.type(), left),
                                operator.symbol(),
                                unsigned(expr.type(), right),
                                level(operator)));
    }

    private Text shift(Expr.Binary expr, Text left, Text right) {
        int most = expr.type() == Type.INT ? 31 : 63;
        Text count = whole(expr.right()).isWithin(0, most)
                ? right
                : Text.infix(right, "&", Text.atom(Integer.toString(most)), Text.BITWISE);
        String symbol = expr.operator() == CodeOperator.SHIFT_LEFT ? "<<" : ">>";
        boolean isSigned = expr.operator() == CodeOperator.SHIFT_RIGHT
                || expr.operator() == CodeOperator.SHIFT_RIGHT_UNSIGNED && isShiftedNotNegative(expr);
        return isSigned
                ? Text.infix(left, symbol, count, Text.SHIFT)
                : wrapped(expr.type(), Text.infix(unsigned(expr.type(), left), symbol, count, Text.SHIFT));
    }

    @Override
    public Text visit(Expr.Convert expr) {
        Text operand = text(expr.operand());
        boolean isReal = expr.operand().type() == Type.DOUBLE;
        if (isReal && !(real(expr.operand()).isLong() && expr.type() == Type.LONG)) {
            return call(expr.type() == Type.INT ? "to_int" : "to_whole", operand);
        }
        return new Text("(" + type(expr.type()) + ") " + operand.in(Text.UNARY), Text.UNARY);
    }

    @Override
    public Text visit(Expr.Element expr) {
        return Text.atom(text(expr.array()).code() + "[" + text(expr.index()).code() + "]");
    }

    @Override
    public Text visit(Expr.Apply expr) {
        List<Expr> arguments = expr.arguments();
        return switch (expr.primitive()) {
            case BITS -> call("bits_of", text(arguments.get(0)));
            case FROM_BITS -> call("real_of", text(arguments.get(0)));
            case SQRT -> call("sqrt", text(arguments.get(0)));
            case ABS -> call("absolute", text(arguments.get(0)));
            case FLOOR -> call("floor_of", text(arguments.get(0)));
            case LEAST -> call("least", text(arguments.get(0)), text(arguments.get(1)));
            case GREATEST -> call("greatest", text(arguments.get(0)), text(arguments.get(1)));
            case MIN, MAX ->
                extreme(expr)
                        .orElseGet(() -> call(
                                expr.primitive().name().toLowerCase(java.util.Locale.ROOT) + "_whole",
                                text(arguments.get(0)),
                                text(arguments.get(1))));
            case LEADING_ZEROS -> call("leading_zeros", text(arguments.get(0)));
            case PRODUCT_DIFFERENCE ->
                call("product_difference", arguments.stream().map(this::text).toArray(Text[]::new));
            case FLOOR_DIVIDE -> call("floor_divide", text(arguments.get(0)), text(arguments.get(1)));
            case PIECE ->
                call(
                        "piece",
                        text(arguments.get(0)),
                        Text.atom(Integer.toString(
                                ((Expr.TableName) arguments.get(0)).table().length())),
                        text(arguments.get(1)));
            case LOW_BITS -> lowBits(arguments.get(0));
        };
    }

    private Text lowBits(Expr number) {
        Text operand = text(number);
        Text few = whole(number).isWithin(0, (1L << 52) - 1)
                ? operand
                : Text.infix(operand, "&", Text.atom(whole((1L << 52) - 1)), Text.BITWISE);
        return new Text("(double) " + few.in(Text.UNARY), Text.UNARY);
    }

    @Override
    public Text visit(Expr.Call expr) {
        return Text.atom(functionName(expr.function()) + "(" + list(expr.arguments()) + ")");
    }

    @Override
    public Text visit(Expr.NewDoubles expr) {
        throw new IllegalArgumentException(expr.toString());
    }

    @Override
    public Text visit(Expr.Conditional expr) {
        return new Text(
                text(expr.condition()).in(Text.EITHER) + " ? "
                        + text(expr.then()).in(Text.EITHER) + " : "
                        + text(expr.otherwise()).in(Text.CHOICE),
                Text.CHOICE);
    }

    @Override
    void declare(Statement.Declare statement, String name) {
        if (statement.value() instanceof Expr.NewDoubles array) {
            line("double " + name + "[" + array.length() + "] = {0};");
            return;
        }
        line(type(statement.type()) + " " + name + " = "
                + text(statement.value()).code() + ";");
    }

    @Override
    String value(Expr expr, dev.etalon.export.range.Range target) {
        return text(expr).code();
    }
}
