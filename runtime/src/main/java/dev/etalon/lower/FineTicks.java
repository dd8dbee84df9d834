package dev.etalon.lower;

/**
 * How finely a schedule that is stretched tells time: in ticks of a power of two to the step, as small as leaves all its
 * numbers of ticks exact, so that a time between two steps is a whole number of ticks and a small rest.
 */
final class FineTicks {

    /** Bits of the length in ticks: a distance within it, with its rest, is still exact as a double. */
    private static final int LENGTH_BITS = 51;

    /** The largest part of a tick. */
    static final double LARGEST_FRACTION = 0x1.fffffffffffffp-1;

    /** Bits of any number of ticks. */
    private static final int EXTENT_BITS = 60;

    private FineTicks() {}

    static int resolution(Phase phase) {
        return resolution(phase.length().laidOut(), phase.extent());
    }

    /** @param extent the largest number of steps anywhere in it */
    static int resolution(long length, long extent) {
        return Math.max(0, Math.min(LENGTH_BITS - bits(length), EXTENT_BITS - bits(extent)));
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}
