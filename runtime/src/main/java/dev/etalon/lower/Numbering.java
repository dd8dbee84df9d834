package dev.etalon.lower;

import java.util.ArrayList;
import java.util.List;

/**
 * The turns in which a value is looked at that depends on the numbers of cycles: the first {@value PhaseContext#FIRST_TURNS}, or where it
 * depends on several cycles the first few of each.
 */
final class Numbering {

    /** A cycle whose number counts, and what it counts for in a number that is counted through all of them. */
    private record Digit(int turns, long weight) {}

    /** From the innermost outwards. */
    private final List<Digit> digits = new ArrayList<>();

    private Numbering() {}

    /** @param turns those of the innermost cycle around */
    static Numbering of(Value value, Repetition turns) {
        int cycles = value.reach() - value.innermost() + 1;
        long each = PhaseContext.FIRST_TURNS;
        while (cycles > 1 && power(each, cycles) > PhaseContext.FIRST_TURNS) {
            each--;
        }
        Numbering numbering = new Numbering();
        long weight = 1;
        Repetition around = turns;
        for (int k = 1; k <= value.reach(); k++) {
            if (k >= value.innermost()) {
                long most = Math.min(around.count(), Long.MAX_VALUE / weight / 2);
                numbering.digits.add(new Digit((int) Math.max(1, Math.min(each, most)), weight));
            }
            weight = around.weight(weight);
            around = around.around();
        }
        return numbering;
    }

    private static double power(long base, int exponent) {
        double power = 1;
        for (int k = 0; k < exponent; k++) {
            power *= base;
        }
        return power;
    }

    /** How many there are. */
    int count() {
        int count = 1;
        for (Digit digit : digits) {
            count *= digit.turns();
        }
        return count;
    }

    /** One of them, counted through all cycles. */
    long number(int seen) {
        long number = 0;
        int rest = seen;
        for (Digit digit : digits) {
            number += rest % digit.turns() * digit.weight();
            rest /= digit.turns();
        }
        return number;
    }

    /** One of them in words. */
    String describe(int seen) {
        StringBuilder words = new StringBuilder();
        int rest = seen;
        for (Digit digit : digits) {
            words.append(words.isEmpty() ? "cycle " : " within cycle ").append(rest % digit.turns());
            rest /= digit.turns();
        }
        return words.toString();
    }
}
