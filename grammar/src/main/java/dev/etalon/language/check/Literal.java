package dev.etalon.language.check;

import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;

/** Tells numbers that are written out from those that are computed. */
final class Literal {

    private static final Cases<Rational> VALUE = new Cases<>() {
        @Override
        public Rational visitNumber(Syntax.Number node) {
            return node.value();
        }

        @Override
        Rational otherwise(Syntax node) {
            return null;
        }
    };

    private Literal() {}

    /** Whether {@code syntax} is a number, written out. */
    static boolean is(Syntax syntax) {
        return syntax.accept(VALUE) != null;
    }

    /** Whether {@code syntax} is that number, written out. */
    static boolean is(long number, Syntax syntax) {
        return Rational.of(number).equals(syntax.accept(VALUE));
    }
}
