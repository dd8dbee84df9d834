package dev.etalon.lower;

import java.util.function.LongPredicate;

/** Looks for where something begins to hold that holds from there on. */
final class Bisection {

    private Bisection() {}

    /** The first number, from 0 on, from which on something holds; {@code end}, which is not looked at, if it does not before. */
    static long first(LongPredicate holds, long end) {
        long before = -1;
        long from = end;
        while (from - before > 1) {
            long middle = before + (from - before) / 2;
            if (holds.test(middle)) {
                from = middle;
            } else {
                before = middle;
            }
        }
        return from;
    }
}
