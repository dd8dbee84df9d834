package dev.etalon.lower;

import java.util.ArrayList;
import java.util.List;

/**
 * The turns in which a value is looked at that depends on the numbers of cycles: the first {@value PhaseContext#FIRST_TURNS}, or where it
 * depends on several cycles the first of each, as many as make no more than that in all.
 */
final class Numbering {

    /** A cycle whose number counts, and what it counts for in a number that is counted through all of them. */
    private record Digit(int turns, long weight) {}

    /** From the innermost outwards. */
    private final List<Digit> digits = new ArrayList<>();

    private Numbering() {}

    /** @param turns those of the innermost cycle around */
    static Numbering of(Value value, Repetition turns) {
        List<Digit> all = new ArrayList<>();
        long weight = 1;
        Repetition around = turns;
        for (int k = 1; k <= value.reach(); k++) {
            if (k >= value.innermost()) {
                long most = Math.min(around.count(), Long.MAX_VALUE / weight / 2);
                all.add(new Digit((int) Math.max(1, Math.min(PhaseContext.FIRST_TURNS, most)), weight));
            }
            weight = around.weight(weight);
            around = around.around();
        }
        int each = PhaseContext.FIRST_TURNS;
        while (count(all, each) > PhaseContext.FIRST_TURNS) {
            each--;
        }
        Numbering numbering = new Numbering();
        for (Digit digit : all) {
            numbering.digits.add(new Digit(Math.min(each, digit.turns()), digit.weight()));
        }
        return numbering;
    }

    /** How many there are with no more than so many turns of each cycle. */
    private static double count(List<Digit> digits, int each) {
        double count = 1;
        for (Digit digit : digits) {
            count *= Math.min(each, digit.turns());
        }
        return count;
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
