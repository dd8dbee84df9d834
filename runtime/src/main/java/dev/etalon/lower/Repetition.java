package dev.etalon.lower;

import dev.etalon.diagnostic.Span;

/**
 * How often a cycle comes.
 *
 * @param count {@link Long#MAX_VALUE} for ever; 1 where it is not known
 * @param isFixed whether it is the same whatever the parameters are
 * @param place where it is written; null where it is not
 * @param numbers what the number of the cycle around counts for in a number that is counted through both;
 *     {@link Long#MAX_VALUE} where there is no cycle around
 * @param around those of the cycle around; null where there is none
 */
record Repetition(long count, boolean isKnown, boolean isFixed, Span place, long numbers, Repetition around) {

    /** Those of a cycle without end, of which no more turns are ever asked for than there are steps. */
    static Repetition forEver(long lastStep, Repetition around) {
        return new Repetition(Long.MAX_VALUE, true, true, null, around == null ? Long.MAX_VALUE : lastStep, around);
    }

    /** So many, written at a place. */
    static Repetition of(Length times, Span place, Repetition around) {
        long count = times.laidOut();
        return new Repetition(
                count, times.isFinite(), times.isFixed(), place, around == null ? Long.MAX_VALUE : count, around);
    }

    /** What a number of the cycle around counts for where those of this one count for so much each. */
    long weight(long ofThis) {
        return ofThis > Long.MAX_VALUE / numbers ? Long.MAX_VALUE : ofThis * numbers;
    }

    boolean areForEver() {
        return count == Long.MAX_VALUE;
    }
}
