package dev.etalon.export.print;

import dev.etalon.export.code.CodeOperator;
import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Primitive;
import dev.etalon.export.code.Type;
import java.util.Optional;

/**
 * Whole numbers of 64 bits in JavaScript as two words of 32, signed both, for what is done with the bits of doubles: so it
 * needs no BigInt, which takes a hundred times as long. Empty where a word is not known by itself.
 */
final class BitWords {

    private static final int BITS = 32;

    private final JavaScriptPrinter printer;

    /** A word, and its value where that is known. */
    private record Word(Text text, Optional<Integer> known) {

        static Word of(Text text) {
            return new Word(text, Optional.empty());
        }

        static Word of(int value) {
            return new Word(new Text(Integer.toString(value), value < 0 ? Text.UNARY : Text.ATOM), Optional.of(value));
        }

        boolean is(int value) {
            return known.isPresent() && known.get() == value;
        }
    }

    BitWords(JavaScriptPrinter printer) {
        this.printer = printer;
    }

    /** The double with some bits. */
    Optional<Text> real(Expr bits) {
        return high(bits)
                .flatMap(high -> low(bits).map(low -> CodePrinter.call("realOfWords", high.text(), low.text())));
    }

    /** A result that is an {@code int}, of an operation on longer numbers. */
    Optional<Text> small(Expr.Binary expr) {
        return printer.whole(expr).isInt() ? lowOf(expr).map(Word::text) : Optional.empty();
    }

    /** Whether a number is less than another, or not, where that one ends in a word of zeros. */
    Optional<Text> test(Expr.Binary expr) {
        CodeOperator operator = expr.operator();
        boolean isOfUpperWords = operator == CodeOperator.LESS || operator == CodeOperator.GREATER_EQUAL;
        if (!isOfUpperWords || low(expr.right()).filter(word -> word.is(0)).isEmpty()) {
            return Optional.empty();
        }
        return high(expr.left())
                .flatMap(left -> high(expr.right())
                        .map(right -> Text.infix(left.text(), operator.symbol(), right.text(), Text.COMPARISON)));
    }

    private Optional<Word> high(Expr expr) {
        if (known(expr).isPresent()) {
            return known(expr).map(value -> Word.of((int) (value >> BITS)));
        } else if (expr instanceof Expr.Apply apply && apply.primitive() == Primitive.BITS) {
            return Optional.of(Word.of(
                    CodePrinter.call("highOf", printer.text(apply.arguments().get(0)))));
        } else if (expr instanceof Expr.Not not) {
            return high(not.operand()).map(BitWords::not);
        } else if (expr instanceof Expr.Binary binary) {
            return high(binary);
        }
        return Optional.empty();
    }

    private Optional<Word> high(Expr.Binary expr) {
        return switch (expr.operator()) {
            case AND, OR, XOR -> bitwise(expr.operator(), high(expr.left()), high(expr.right()));
            case ADD, SUBTRACT ->
                endsInZeros(expr.right())
                        ? sum(expr.operator(), high(expr.left()), high(expr.right()))
                        : borrowed(expr);
            case SHIFT_LEFT -> past(expr).flatMap(by -> low(expr.left()).map(low -> shifted(low, "<<", by)));
            case SHIFT_RIGHT -> past(expr).flatMap(by -> high(expr.left()).map(high -> shifted(high, ">>", BITS - 1)));
            default -> Optional.empty();
        };
    }

    /** Of a difference whose first number ends in a word of zeros, from which all but zeros are borrowed. */
    private Optional<Word> borrowed(Expr.Binary expr) {
        if (expr.operator() != CodeOperator.SUBTRACT || !endsInZeros(expr.left())) {
            return Optional.empty();
        }
        return low(expr.right())
                .map(low -> Text.infix(low.text(), "!=", Text.atom("0"), Text.COMPARISON))
                .flatMap(borrow -> sum(CodeOperator.SUBTRACT, high(expr.left()), high(expr.right()))
                        .map(high -> Text.infix(high.text(), "-", borrow, Text.SUM)))
                .map(difference -> Word.of(Text.infix(difference, "|", Text.atom("0"), Text.BITWISE)));
    }

    private Optional<Word> low(Expr expr) {
        return lowOf(expr).or(() -> number(expr));
    }

    private Optional<Word> lowOf(Expr expr) {
        if (known(expr).isPresent()) {
            return known(expr).map(value -> Word.of((int) (long) value));
        } else if (expr instanceof Expr.Apply apply && apply.primitive() == Primitive.BITS) {
            Expr real = apply.arguments().get(0);
            return real instanceof Expr.Variable
                    ? Optional.of(Word.of(CodePrinter.call("lowOf", printer.text(real))))
                    : Optional.empty();
        } else if (expr instanceof Expr.Not not && expr.type() == Type.LONG) {
            return lowOf(not.operand()).map(BitWords::not);
        } else if (expr instanceof Expr.Binary binary && expr.type() == Type.LONG) {
            return lowOf(binary);
        }
        return Optional.empty();
    }

    private Optional<Word> lowOf(Expr.Binary expr) {
        return switch (expr.operator()) {
            case AND, OR, XOR -> bitwise(expr.operator(), low(expr.left()), low(expr.right()));
            case ADD, SUBTRACT -> endsInZeros(expr.right()) ? lowOf(expr.left()) : Optional.empty();
            case SHIFT_LEFT -> past(expr).map(by -> Word.of(0));
            case SHIFT_RIGHT -> past(expr).flatMap(by -> high(expr.left()).map(high -> shifted(high, ">>", by)));
            default -> Optional.empty();
        };
    }

    /** The lower word of a number that is a Number. */
    private Optional<Word> number(Expr expr) {
        if (!expr.type().isWhole() || printer.isBig(expr)) {
            return Optional.empty();
        }
        Text text = printer.text(expr);
        return Optional.of(
                Word.of(printer.whole(expr).isInt() ? text : Text.infix(text, "|", Text.atom("0"), Text.BITWISE)));
    }

    private static Optional<Long> known(Expr expr) {
        Expr value = expr instanceof Expr.Constant constant ? constant.value() : expr;
        return value instanceof Expr.Whole whole ? Optional.of(whole.value()) : Optional.empty();
    }

    private boolean endsInZeros(Expr expr) {
        return lowOf(expr).filter(word -> word.is(0)).isPresent();
    }

    /** By how much more than a word something is shifted. */
    private static Optional<Integer> past(Expr.Binary shift) {
        return known(shift.right()).filter(by -> by >= BITS && by < 2 * BITS).map(by -> (int) (by - BITS));
    }

    private static Word shifted(Word word, String symbol, int by) {
        return by == 0
                ? word
                : Word.of(Text.infix(word.text(), symbol, Word.of(by).text(), Text.SHIFT));
    }

    private static Word not(Word word) {
        return Word.of(new Text("~" + word.text().in(Text.ATOM), Text.UNARY));
    }

    private static Optional<Word> sum(CodeOperator operator, Optional<Word> left, Optional<Word> right) {
        return left.flatMap(a -> right.map(b -> {
            Text sum = Text.infix(a.text(), operator.symbol(), b.text(), Text.SUM);
            return b.is(0) ? a : Word.of(Text.infix(sum, "|", Text.atom("0"), Text.BITWISE));
        }));
    }

    private static Optional<Word> bitwise(CodeOperator operator, Optional<Word> left, Optional<Word> right) {
        return left.flatMap(a -> right.map(b -> {
            int neutral = operator == CodeOperator.AND ? -1 : 0;
            if (a.is(neutral) || b.is(neutral)) {
                return a.is(neutral) ? b : a;
            }
            boolean isZero = operator == CodeOperator.AND && (a.is(0) || b.is(0));
            return isZero ? Word.of(0) : Word.of(Text.infix(a.text(), operator.symbol(), b.text(), Text.BITWISE));
        }));
    }
}
