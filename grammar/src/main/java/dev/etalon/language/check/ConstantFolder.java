package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.exact.Rational;

/** The values that do not wait for anything: what is made of written numbers by the four operations. */
final class ConstantFolder implements Core.TermVisitor<Rational> {

    /** Bits beyond which nothing is taken for known: what it comes to is worked out once, later. */
    private static final int MOST_BITS = 2_048;

    private ConstantFolder() {}

    /** The value of {@code node}, or {@code null} where it depends on something, or is none. */
    static Rational of(Core node) {
        return node.fold(term -> term.accept(new ConstantFolder()), part -> null);
    }

    /** Whether {@code node} is that number. */
    static boolean is(long number, Core node) {
        return Rational.of(number).equals(of(node));
    }

    @Override
    public Rational visit(Core.Number node) {
        return node.value();
    }

    @Override
    public Rational visit(Core.Parameter node) {
        return null;
    }

    @Override
    public Rational visit(Core.LocalStep node) {
        return null;
    }

    @Override
    public Rational visit(Core.CycleIndex node) {
        return null;
    }

    @Override
    public Rational visit(Core.Epsilon node) {
        return null;
    }

    @Override
    public Rational visit(Core.Percent node) {
        return nothing(node.amount());
    }

    @Override
    public Rational visit(Core.Epochs node) {
        return nothing(node.amount());
    }

    @Override
    public Rational visit(Core.Counted node) {
        return nothing(node.amount());
    }

    @Override
    public Rational visit(Core.Rest node) {
        return null;
    }

    @Override
    public Rational visit(Core.StepsOf node) {
        return of(node.duration());
    }

    @Override
    public Rational visit(Core.Apply node) {
        Rational first = of(node.operands().get(0));
        Rational last = of(node.operands().get(node.operands().size() - 1));
        if (first == null || last == null || !isSmall(first) || !isSmall(last)) {
            return null;
        }
        return switch (node.operator()) {
            case NEGATE -> first.negate();
            case ADD -> first.plus(last);
            case SUBTRACT -> first.minus(last);
            case MULTIPLY -> first.times(last);
            case DIVIDE -> last.signum() == 0 ? null : first.dividedBy(last);
            default -> null;
        };
    }

    private static boolean isSmall(Rational value) {
        return value.numerator().bitLength() + value.denominator().bitLength() <= MOST_BITS;
    }

    /** No part of anything is nothing. */
    private static Rational nothing(Core amount) {
        return is(0, amount) ? Rational.ZERO : null;
    }
}
