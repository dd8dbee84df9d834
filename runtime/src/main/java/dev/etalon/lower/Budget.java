package dev.etalon.lower;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.tables.Effort;
import java.util.List;

/**
 * The work that a schedule may take to build, counted in units of the language before it is done, so that a text is refused
 * everywhere or nowhere: the terms and parts that definitions stand for, the polynomials that are tried for the rows of
 * tables, the starts of growing cycles, the digits of exact fractions, and the operations that a step takes.
 */
final class Budget {

    /** The units that a schedule may take. */
    static final long UNITS = 700_000;

    /** The units of a term or part. */
    private static final long NODE = 8;

    /** The units of a polynomial for one row of a table. */
    private static final long POLYNOMIAL = 25;

    /** The units of a start of a growing cycle. */
    private static final long START = 2;

    /** The operations of an evaluation that are a unit; each is done at the steps at which rates are checked. */
    private static final long OPERATIONS = 64;

    /** Bits that are a word in the cost of exact arithmetic, which grows as the square of the words. */
    private static final long WORD = 32;

    private static final long WORDS_SQUARED = 100;

    private static final String REPEATED = "write what repeats once, as a cycle, and a long row of values as a table";

    private long spent;
    private long nodes;

    /** More than the budget: caught where the schedule is lowered, and told as a diagnostic. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Span place;
        private final long units;
        private final String help;

        Exceeded(Span place, long units, String help) {
            super("over budget", null, false, false);
            this.place = place;
            this.units = units;
            this.help = help;
        }

        /** Refuses what was too much, but not what comes after that: it is no less. */
        void report(Diagnostics diagnostics) {
            if (diagnostics.has(Code.BUDGET)) {
                return;
            }
            diagnostics.add(
                    Code.BUDGET,
                    place,
                    "with this the schedule takes " + Numbers.show(Rational.of(units))
                            + " units of work or more, over the " + "budget of " + UNITS,
                    help);
        }
    }

    private void spend(Span place, long units, String help) {
        spent += units;
        if (spent > UNITS) {
            throw new Exceeded(place, spent, help);
        }
    }

    /** Counts a term or part. */
    void node(Span place) {
        nodes++;
        spend(place, NODE, REPEATED);
    }

    /** The terms and parts so far. */
    long nodes() {
        return nodes;
    }

    /** Counts terms and parts that are laid out once more, to be seen through another. */
    void again(Span place, long count) {
        spend(place, count * NODE, REPEATED);
    }

    /** What counts the polynomials of a curve's table. */
    Effort curve(Span place) {
        return new CurveEffort(this, place);
    }

    private record CurveEffort(Budget budget, Span place) implements Effort {
        @Override
        public void spend(long polynomials) {
            String help = "use fewer curves that differ, or less extreme ones; repeat one with '-> cycle'";
            budget.spend(place, POLYNOMIAL * polynomials, help);
        }
    }

    /** Counts the starts of a growing cycle. */
    void starts(Span place, long starts) {
        spend(place, START * starts, "bound the cycle with times=..., or let it grow faster");
    }

    /** Counts the evaluation of what takes so many operations, at so many steps. */
    void evaluation(Span place, long operations, long steps) {
        spend(place, operations * steps / OPERATIONS, "use fewer terms; a long row of values is a table");
    }

    /** Counts exact arithmetic on fractions. */
    void exact(Span place, List<Rational> operands) {
        long bits = 0;
        for (Rational operand : operands) {
            bits += operand.numerator().bitLength() + operand.denominator().bitLength();
        }
        long words = bits / WORD;
        spend(place, words * words / WORDS_SQUARED, "write fewer digits: 17 are as good as any");
    }
}
