package dev.etalon.export.print;

import dev.etalon.export.code.CodeOperator;
import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Type;
import dev.etalon.export.range.WholeRange;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whole numbers in JavaScript. An expression is a Number where its range is one of doubles, else a BigInt; where the numbers
 * on the way to it are larger, it is worked out in BigInts.
 */
final class WholeNumbers {

    private final JavaScriptPrinter printer;
    private final BitWords words;

    /** A result, and whether it is a BigInt. */
    private record Worked(Text text, boolean isBig) {}

    WholeNumbers(JavaScriptPrinter printer, BitWords words) {
        this.printer = printer;
        this.words = words;
    }

    /** An expression as a BigInt. */
    Text big(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            Worked worked = worked(binary);
            return worked.isBig() ? worked.text() : CodePrinter.call("BigInt", worked.text());
        } else if (printer.isBig(expr)) {
            return printer.text(expr);
        } else if (expr instanceof Expr.Whole whole) {
            return new Text(whole.value() + "n", whole.value() < 0 ? Text.UNARY : Text.ATOM);
        }
        return CodePrinter.call("BigInt", printer.text(expr));
    }

    /** A BigInt as the kind of number that an expression is. */
    Text narrowed(Expr expr, Text big) {
        return printer.isBig(expr) ? big : CodePrinter.call("Number", big);
    }

    Text binary(Expr.Binary expr) {
        Worked worked = worked(expr);
        return worked.isBig() ? words.small(expr).orElseGet(() -> narrowed(expr, worked.text())) : worked.text();
    }

    private Worked worked(Expr.Binary expr) {
        if (expr.type() == Type.INT) {
            return small(ints(expr));
        }
        return switch (expr.operator()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> sum(expr);
            case AND, OR, XOR -> bits(expr);
            default -> shift(expr);
        };
    }

    private static Worked small(Text text) {
        return new Worked(text, false);
    }

    private static Worked big(Text text) {
        return new Worked(text, true);
    }

    private Text ints(Expr.Binary expr) {
        Text left = printer.text(expr.left());
        Text right = printer.text(expr.right());
        CodeOperator operator = expr.operator();
        Text plain = Text.infix(left, operator.symbol(), right, CodePrinter.level(operator));
        return switch (operator) {
            case MULTIPLY -> CodePrinter.call("Math.imul", left, right);
            case ADD, SUBTRACT -> CodePrinter.fits(printer.exact(expr), Type.INT) ? plain : int32(plain);
            case DIVIDE, REMAINDER, SHIFT_RIGHT_UNSIGNED -> int32(plain);
            default -> plain;
        };
    }

    private static Text int32(Text text) {
        return Text.infix(text, "|", Text.atom("0"), Text.BITWISE);
    }

    private Worked sum(Expr.Binary expr) {
        CodeOperator operator = expr.operator();
        WholeRange left = printer.whole(expr.left());
        WholeRange right = printer.whole(expr.right());
        WholeRange exact = printer.exact(expr);
        if (operator == CodeOperator.REMAINDER && left.isWithinModulus(right)) {
            return printer.isBig(expr.left()) ? big(printer.text(expr.left())) : small(printer.text(expr.left()));
        } else if (!left.isDouble() || !right.isDouble() || !exact.isDouble()) {
            Text big = Text.infix(big(expr.left()), operator.symbol(), big(expr.right()), CodePrinter.level(operator));
            return big(exact.isLong() ? big : int64(big));
        }
        Text plain = Text.infix(
                printer.text(expr.left()), operator.symbol(), printer.text(expr.right()), CodePrinter.level(operator));
        boolean isNotNegative = left.isNotNegative() && right.isNotNegative();
        return small(
                switch (operator) {
                    case DIVIDE ->
                        isNotNegative ? CodePrinter.call("Math.floor", plain) : notMinusZero(truncated(plain));
                    case MULTIPLY, REMAINDER -> isNotNegative ? plain : notMinusZero(plain);
                    default -> plain;
                });
    }

    private static Text int64(Text big) {
        return CodePrinter.call("BigInt.asIntN", Text.atom("64"), big);
    }

    private static Text truncated(Text text) {
        return CodePrinter.call("Math.trunc", text);
    }

    private static Text notMinusZero(Text text) {
        return Text.infix(text, "+", Text.atom("0"), Text.SUM);
    }

    private Worked bits(Expr.Binary expr) {
        WholeRange left = printer.whole(expr.left());
        WholeRange right = printer.whole(expr.right());
        boolean isPlain = left.isInt() && right.isInt();
        boolean isMask = left.isMask() || right.isMask();
        if (isPlain) {
            return small(Text.infix(
                    printer.text(expr.left()), expr.operator().symbol(), printer.text(expr.right()), Text.BITWISE));
        } else if (isMask
                && left.isDouble()
                && right.isDouble()
                && printer.exact(expr).isDouble()
                && expr.operator() != CodeOperator.OR) {
            return small(masked(
                    expr, left.isMask() ? expr.left() : expr.right(), left.isMask() ? expr.right() : expr.left()));
        } else if (expr.operator() == CodeOperator.AND
                && left.isDouble()
                && left.isNotNegative()
                && isLowMask(expr.right())) {
            long modulus = ((Expr.Whole) expr.right()).value() + 1;
            return small(Text.infix(printer.text(expr.left()), "%", Text.atom(Long.toString(modulus)), Text.PRODUCT));
        }
        return big(Text.infix(big(expr.left()), expr.operator().symbol(), big(expr.right()), Text.BITWISE));
    }

    private static boolean isLowMask(Expr expr) {
        return expr instanceof Expr.Whole whole
                && whole.value() > 0
                && whole.value() < 1L << 53
                && (whole.value() & whole.value() + 1) == 0;
    }

    private Text masked(Expr.Binary expr, Expr mask, Expr number) {
        Text value = printer.text(number);
        String test = printer.text(mask).in(Text.UNARY) + " < 0 ? ";
        return expr.operator() == CodeOperator.AND
                ? new Text(test + value.in(Text.EITHER) + " : 0", Text.CHOICE)
                : new Text(test + "-1 - " + value.in(Text.PRODUCT) + " : " + value.in(Text.EITHER), Text.CHOICE);
    }

    Text not(Expr.Not expr) {
        WholeRange operand = printer.whole(expr.operand());
        if (operand.isInt()) {
            return new Text("~" + printer.text(expr.operand()).in(Text.ATOM), Text.UNARY);
        } else if (operand.isDouble() && printer.whole(expr).isDouble()) {
            return Text.infix(Text.atom("-1"), "-", printer.text(expr.operand()), Text.SUM);
        }
        return narrowed(expr, new Text("~" + big(expr.operand()).in(Text.ATOM), Text.UNARY));
    }

    private Worked shift(Expr.Binary expr) {
        WholeRange number = printer.whole(expr.left());
        WholeRange count = printer.whole(expr.right());
        boolean isLeft = expr.operator() == CodeOperator.SHIFT_LEFT;
        boolean isUnsigned =
                expr.operator() == CodeOperator.SHIFT_RIGHT_UNSIGNED && !printer.isShiftedNotNegative(expr);
        Text by = count.isWithin(0, 63)
                ? printer.text(expr.right())
                : Text.infix(printer.text(expr.right()), "&", Text.atom("63"), Text.BITWISE);
        boolean isSmall =
                number.isDouble() && !isUnsigned && printer.exact(expr).isDouble();
        Supplier<Text> left = () -> printer.text(expr.left());
        if (!isSmall) {
            Text bigBy = expr.right() instanceof Expr.Whole known
                    ? Text.atom((known.value() & 63) + "n")
                    : CodePrinter.call("BigInt", by);
            Text whole = isUnsigned
                    ? CodePrinter.call("BigInt.asUintN", Text.atom("64"), big(expr.left()))
                    : big(expr.left());
            Text shifted = Text.infix(whole, isLeft ? "<<" : ">>", bigBy, Text.SHIFT);
            return big(printer.exact(expr).isLong() && !isUnsigned ? shifted : int64(shifted));
        } else if (isLeft) {
            return small(Text.infix(left.get(), "*", power(expr.right(), by), Text.PRODUCT));
        } else if (number.isInt() && count.isWithin(0, 31)) {
            return small(Text.infix(left.get(), ">>", by, Text.SHIFT));
        } else if (expr.right() instanceof Expr.Whole known && known.value() >= 54) {
            return small(new Text(left.get().in(Text.UNARY) + " < 0 ? -1 : 0", Text.CHOICE));
        }
        return small(
                CodePrinter.call("Math.floor", Text.infix(left.get(), "/", power(expr.right(), by), Text.PRODUCT)));
    }

    private static Text power(Expr count, Text by) {
        return count instanceof Expr.Whole known
                ? Text.atom(known.value() < 53 ? Long.toString(1L << known.value()) : "2 ** " + known.value())
                : Text.atom("POWERS_OF_TWO[" + by.code() + "]");
    }

    Text within(Expr.Within expr) {
        Text operand = printer.text(expr.operand());
        return printer.isBig(expr.operand()) ? narrowed(expr, operand) : operand;
    }

    Text convert(Expr.Convert expr) {
        Expr operand = expr.operand();
        if (operand.type() == Type.DOUBLE) {
            return ofReal(expr);
        }
        boolean isBig = printer.isBig(operand);
        Text text = printer.text(operand);
        if (expr.type() != Type.INT) {
            return isBig ? CodePrinter.call("Number", text) : text;
        } else if (!isBig && printer.isKept(expr)) {
            return text;
        }
        return isBig
                ? CodePrinter.call("Number", CodePrinter.call("BigInt.asIntN", Text.atom("32"), text))
                : int32(text);
    }

    private Text ofReal(Expr.Convert expr) {
        Text operand = printer.text(expr.operand());
        if (expr.type() == Type.INT) {
            return CodePrinter.fits(printer.real(expr.operand()).whole(), Type.INT)
                    ? int32(operand)
                    : CodePrinter.call("toInt", operand);
        }
        // What is no number is 0, and so is -0.
        return printer.isBig(expr)
                ? CodePrinter.call("toWhole", operand)
                : new Text(truncated(operand).code() + " || 0", Text.EITHER);
    }

    Text extreme(Expr.Apply expr, String name, String symbol) {
        Expr a = expr.arguments().get(0);
        Expr b = expr.arguments().get(1);
        if (!printer.isBig(a) && !printer.isBig(b)) {
            return CodePrinter.call("Math." + name, printer.text(a), printer.text(b));
        }
        Text choice = new Text(
                big(a).in(Text.UNARY) + " " + symbol + " " + big(b).in(Text.UNARY) + " ? " + big(a).in(Text.EITHER)
                        + " : " + big(b).in(Text.EITHER),
                Text.CHOICE);
        return narrowed(expr, choice);
    }

    Text leadingZeros(Expr number) {
        return printer.isBig(number) || !printer.whole(number).isNotNegative()
                ? CodePrinter.call("leadingZerosOfBig", big(number))
                : CodePrinter.call("leadingZeros", printer.text(number));
    }

    /** Where a double holds it, it is the sum of what the products differ by when rounded, and of what rounding took. */
    Text productDifference(Expr.Apply expr) {
        List<Expr> factors = expr.arguments();
        boolean isDouble = factors.stream().noneMatch(printer::isBig);
        return isDouble && !printer.isBig(expr)
                ? CodePrinter.call(
                        "productDifference", factors.stream().map(printer::text).toArray(Text[]::new))
                : narrowed(expr, int64(Text.infix(bigProduct(factors, 0), "-", bigProduct(factors, 2), Text.SUM)));
    }

    private Text bigProduct(List<Expr> factors, int first) {
        return Text.infix(big(factors.get(first)), "*", big(factors.get(first + 1)), Text.PRODUCT);
    }

    Text lowBits(Expr number) {
        if (printer.isBig(number)) {
            return CodePrinter.call(
                    "Number", CodePrinter.call("BigInt.asUintN", Text.atom("52"), printer.text(number)));
        }
        Text text = printer.text(number);
        return printer.whole(number).isWithin(Long.MIN_VALUE, (1L << 52) - 1)
                ? text
                : Text.infix(text, "%", Text.atom("4503599627370496"), Text.PRODUCT);
    }
}
