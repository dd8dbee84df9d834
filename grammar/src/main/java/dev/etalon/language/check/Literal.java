package dev.etalon.language.check;

import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;

/** Tells numbers that are written out from those that are computed. */
final class Literal {

    private static final DefaultVisitor<Rational> VALUE = new DefaultVisitor<>() {
        @Override
        public Rational visitNumber(Syntax.Number node) {
            return node.value();
        }

        @Override
        Rational otherwise(Syntax node) {
            return null;
        }
    };

    private static final DefaultVisitor<Syntax.Number> FIRST = new DefaultVisitor<>() {
        @Override
        public Syntax.Number visitNumber(Syntax.Number node) {
            return node;
        }

        @Override
        public Syntax.Number visitMeasure(Syntax.Measure node) {
            return node.amount().accept(this);
        }

        @Override
        Syntax.Number otherwise(Syntax node) {
            return null;
        }
    };

    /** A number that is all there is, also in parentheses. */
    private static final DefaultVisitor<Syntax.Number> ALONE = new DefaultVisitor<>() {
        @Override
        public Syntax.Number visitNumber(Syntax.Number node) {
            return node;
        }

        @Override
        public Syntax.Number visitParenthesised(Syntax.Parenthesised node) {
            return node.inner().accept(this);
        }

        @Override
        Syntax.Number otherwise(Syntax node) {
            return null;
        }
    };

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
        return syntax.accept(VALUE) != null;
    }

    /** Whether {@code syntax} is that number, written out. */
    static boolean is(long number, Syntax syntax) {
        return Rational.of(number).equals(syntax.accept(VALUE));
    }
}
