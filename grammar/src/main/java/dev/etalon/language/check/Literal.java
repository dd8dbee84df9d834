package dev.etalon.language.check;

import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;

/** Tells numbers that are written out from those that are computed. */
final class Literal {

    private static final Written NUMBER = new Written();

    private static final Written FIRST = new Written() {
        @Override
        public Syntax.Number visitMeasure(Syntax.Measure node) {
            return node.amount().accept(this);
        }
    };

    /** A number that is all there is, also in parentheses. */
    private static final Written ALONE = new Written() {
        @Override
        public Syntax.Number visitParenthesised(Syntax.Parenthesised node) {
            return node.inner().accept(this);
        }
    };

    /** A number, and nothing else. */
    private static class Written extends DefaultVisitor<Syntax.Number> {
        @Override
        public Syntax.Number visitNumber(Syntax.Number node) {
            return node;
        }

        @Override
        Syntax.Number otherwise(Syntax node) {
            return null;
        }
    }

    private Literal() {}

    /** The number that {@code syntax} is and nothing else; {@code null} if it is something else. */
    static Syntax.Number alone(Syntax syntax) {
        return syntax.accept(ALONE);
    }

    /** The number that {@code syntax} begins with, if a unit is all there is behind it; {@code null} if it is something else. */
    static Syntax.Number first(Syntax syntax) {
        return syntax.accept(FIRST);
    }

    /** Whether {@code syntax} is a number, written out. */
    static boolean is(Syntax syntax) {
        return syntax.accept(NUMBER) != null;
    }

    /** Whether {@code syntax} is that number, written out. */
    static boolean is(long number, Syntax syntax) {
        Syntax.Number written = syntax.accept(NUMBER);
        return written != null && written.value().equals(Rational.of(number));
    }
}
