package dev.etalon.export.print;

import dev.etalon.exact.Repr;
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

/** Python 3.8: whole numbers of any size, which are wrapped where Java's are; divisions that raise nothing. */
final class PythonPrinter extends CodePrinter {

    private static final Set<String> RESERVED = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
            "abs",
            "float",
            "int",
            "list",
            "len",
            "max",
            "min",
            "range",
            "bisect",
            "math",
            "struct",
            "at",
            "fill",
            "exec",
            "print");

    PythonPrinter(Program program) {
        super(program, RESERVED, PythonFile.HELPERS);
    }

    @Override
    String styled(String name) {
        return Naming.snake(name);
    }

    @Override
    void table(Table table) {
        elements(table.name() + " = (", elements(table, PythonPrinter::real, Long::toString), ")");
    }

    @Override
    void constant(Expr.Constant constant) {
        line(constant.name() + " = " + text(constant.value()).code());
    }

    @Override
    void function(Function function) {
        String parameters = function.parameters().stream()
                .map(parameter -> variable(parameter.name()))
                .collect(Collectors.joining(", "));
        line("");
        line("def " + functionName(function.name()) + "(" + parameters + "):");
        if (!function.comment().isEmpty()) {
            line("    \"\"\"" + function.comment().replace("\\", "\\\\") + ".\"\"\"");
        }
        block(function.body());
        line("");
    }

    static String real(double value) {
        if (Double.isNaN(value)) {
            return "math.nan";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "math.inf" : "-math.inf";
        }
        return Repr.of(value);
    }

    @Override
    public Text visit(Expr.Real expr) {
        return new Text(real(expr.value()), real(expr.value()).startsWith("-") ? Text.UNARY : Text.ATOM);
    }

    @Override
    public Text visit(Expr.Whole expr) {
        return new Text(Long.toString(expr.value()), expr.value() < 0 ? Text.UNARY : Text.ATOM);
    }

    @Override
    public Text visit(Expr.Negate expr) {
        Text negated = new Text("-" + text(expr.operand()).in(Text.ATOM), Text.UNARY);
        return expr.type().isWhole() && !fits(whole(expr.operand()).negated(), expr.type())
                ? wrapped(expr.type(), negated)
                : negated;
    }

    @Override
    public Text visit(Expr.Not expr) {
        Text operand = text(expr.operand());
        return expr.type() == Type.BOOLEAN
                ? new Text("not " + operand.in(Text.UNARY), Text.BOTH)
                : new Text("~" + operand.in(Text.ATOM), Text.UNARY);
    }

    private static Text wrapped(Type type, Text text) {
        return call(type == Type.LONG ? "_wrap64" : "_wrap32", text);
    }

    @Override
    public Text visit(Expr.Binary expr) {
        CodeOperator operator = expr.operator();
        Text left = text(expr.left());
        Text right = text(expr.right());
        if (!expr.type().isWhole()) {
            return real(expr, left, right);
        } else if (operator.isShift()) {
            return shift(expr, left, right);
        } else if (operator == CodeOperator.DIVIDE || operator == CodeOperator.REMAINDER) {
            boolean isPlain =
                    whole(expr.left()).isNotNegative() && whole(expr.right()).isNotNegative();
            String name = operator == CodeOperator.DIVIDE ? "_quotient" : "_remainder";
            String symbol = operator == CodeOperator.DIVIDE ? "//" : "%";
            return isPlain ? Text.infix(left, symbol, right, Text.PRODUCT) : call(name, left, right);
        }
        Text exact = Text.infix(left, operator.symbol(), right, level(operator));
        return operator.isBitwise() || fits(exact(expr), expr.type()) ? exact : wrapped(expr.type(), exact);
    }

    private Text real(Expr.Binary expr, Text left, Text right) {
        return switch (expr.operator()) {
            case BOTH -> Text.infix(left, "and", right, Text.BOTH);
            case EITHER -> Text.infix(left, "or", right, Text.EITHER);
            case DIVIDE ->
                real(expr.right()).hasZero()
                        ? call("_divide", left, right)
                        : Text.infix(left, "/", right, Text.PRODUCT);
            default -> Text.infix(left, expr.operator().symbol(), right, level(expr.operator()));
        };
    }

    private Text shift(Expr.Binary expr, Text left, Text right) {
        int most = expr.type() == Type.INT ? 31 : 63;
        Text count = whole(expr.right()).isWithin(0, most)
                ? right
                : Text.infix(right, "&", Text.atom(Integer.toString(most)), Text.BITWISE);
        boolean isUnsigned = expr.operator() == CodeOperator.SHIFT_RIGHT_UNSIGNED && !isShiftedNotNegative(expr);
        Text number = isUnsigned
                ? Text.infix(left, "&", Text.atom(most == 31 ? "0xFFFFFFFF" : "0xFFFFFFFFFFFFFFFF"), Text.BITWISE)
                : left;
        String symbol = expr.operator() == CodeOperator.SHIFT_LEFT ? "<<" : ">>";
        Text shifted = Text.infix(number, symbol, count, Text.SHIFT);
        return fits(exact(expr), expr.type()) && !isUnsigned ? shifted : wrapped(expr.type(), shifted);
    }

    @Override
    public Text visit(Expr.Convert expr) {
        Text operand = text(expr.operand());
        if (expr.type() == Type.DOUBLE) {
            return call("float", operand);
        } else if (expr.operand().type() == Type.DOUBLE) {
            boolean isPlain = expr.type() == Type.LONG && real(expr.operand()).isLong();
            return call(isPlain ? "int" : expr.type() == Type.INT ? "_int" : "_whole", operand);
        }
        return isKept(expr) ? operand : wrapped(expr.type(), operand);
    }

    @Override
    public Text visit(Expr.Element expr) {
        return Text.atom(text(expr.array()).code() + "[" + text(expr.index()).code() + "]");
    }

    private Text product(List<Expr> factors, int first) {
        return Text.infix(text(factors.get(first)), "*", text(factors.get(first + 1)), Text.PRODUCT);
    }

    @Override
    public Text visit(Expr.Apply expr) {
        List<Expr> arguments = expr.arguments();
        return switch (expr.primitive()) {
            case BITS -> call("_bits", text(arguments.get(0)));
            case FROM_BITS -> call("_from_bits", text(arguments.get(0)));
            case SQRT -> call(real(arguments.get(0)).isNotNegative() ? "math.sqrt" : "_sqrt", text(arguments.get(0)));
            case ABS -> call("abs", text(arguments.get(0)));
            case FLOOR -> call("_floor", text(arguments.get(0)));
            case LEAST -> call("_least", text(arguments.get(0)), text(arguments.get(1)));
            case GREATEST -> call("_greatest", text(arguments.get(0)), text(arguments.get(1)));
            case MIN -> extreme(expr).orElseGet(() -> call("min", text(arguments.get(0)), text(arguments.get(1))));
            case MAX -> extreme(expr).orElseGet(() -> call("max", text(arguments.get(0)), text(arguments.get(1))));
            case LEADING_ZEROS -> leadingZeros(arguments.get(0));
            case PRODUCT_DIFFERENCE -> Text.infix(product(arguments, 0), "-", product(arguments, 2), Text.SUM);
            case FLOOR_DIVIDE -> Text.infix(text(arguments.get(0)), "//", text(arguments.get(1)), Text.PRODUCT);
            case PIECE ->
                Text.infix(
                        call("bisect.bisect_right", text(arguments.get(0)), text(arguments.get(1))),
                        "-",
                        Text.atom("1"),
                        Text.SUM);
            case LOW_BITS ->
                call(
                        "float",
                        whole(arguments.get(0)).isWithin(0, (1L << 52) - 1)
                                ? text(arguments.get(0))
                                : Text.infix(text(arguments.get(0)), "&", Text.atom("0xFFFFFFFFFFFFF"), Text.BITWISE));
        };
    }

    private Text leadingZeros(Expr number) {
        Text bits = Text.atom(text(number).in(Text.ATOM) + ".bit_length()");
        Text zeros = Text.infix(Text.atom("64"), "-", bits, Text.SUM);
        return whole(number).isNotNegative() ? zeros : call("_leading_zeros", text(number));
    }

    @Override
    public Text visit(Expr.Call expr) {
        return Text.atom(functionName(expr.function()) + "(" + list(expr.arguments()) + ")");
    }

    @Override
    public Text visit(Expr.NewDoubles expr) {
        return new Text("[0.0] * " + expr.length(), Text.PRODUCT);
    }

    @Override
    public Text visit(Expr.Conditional expr) {
        return new Text(
                text(expr.then()).in(Text.EITHER) + " if "
                        + text(expr.condition()).in(Text.EITHER) + " else "
                        + text(expr.otherwise()).in(Text.EITHER),
                Text.CHOICE);
    }

    @Override
    public Void visit(Statement.Declare statement) {
        line(variable(statement.name()) + " = " + text(statement.value()).code());
        return null;
    }

    @Override
    public Void visit(Statement.Assign statement) {
        line(variable(statement.name()) + " = " + text(statement.value()).code());
        return null;
    }

    @Override
    public Void visit(Statement.Store statement) {
        line(variable(statement.array()) + "[" + text(statement.index()).code() + "] = "
                + text(statement.value()).code());
        return null;
    }

    @Override
    public Void visit(Statement.Return statement) {
        line("return " + text(statement.value()).code());
        return null;
    }

    @Override
    public Void visit(Statement.If statement) {
        line("if " + text(statement.condition()).code() + ":");
        block(statement.then());
        if (!statement.otherwise().isEmpty()) {
            line("else:");
            block(statement.otherwise());
        }
        return null;
    }

    @Override
    public Void visit(Statement.While statement) {
        line("while " + text(statement.condition()).code() + ":");
        block(statement.body());
        return null;
    }
}
