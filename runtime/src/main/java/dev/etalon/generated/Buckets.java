package dev.etalon.generated;

import dev.etalon.plan.Kernels;

/**
 * Where a tick is among many pieces, found by one look-up and one comparison: time is divided into buckets in none of
 * which more than one piece starts.
 *
 * @param first the piece that holds at the first tick of each bucket
 * @param ends the tick at which each piece ends; the last one never does
 * @param shift the ticks in a bucket, as a power of two
 * @param last the tick from which on the last piece holds
 */
public record Buckets(char[] first, long[] ends, int shift, long last) {

    private static final int MOST = 4096;

    /** Whether there are buckets for pieces that begin at {@code starts}: none is empty, or very short for their sum. */
    public static boolean fit(long[] starts) {
        long shortest = shortest(starts);
        return shortest > 0 && starts[starts.length - 1] >> shift(shortest) < MOST;
    }

    /** The buckets for pieces that begin at {@code starts}, which {@link #fit} and of which the first is 0. */
    public static Buckets of(long[] starts) {
        int shift = shift(shortest(starts));
        long last = starts[starts.length - 1];
        char[] first = new char[(int) (last >> shift) + 1];
        for (int bucket = 0; bucket < first.length; bucket++) {
            first[bucket] = (char) Kernels.piece(starts, (long) bucket << shift);
        }
        long[] ends = new long[starts.length];
        System.arraycopy(starts, 1, ends, 0, starts.length - 1);
        ends[starts.length - 1] = Long.MAX_VALUE;
        return new Buckets(first, ends, shift, last);
    }

    private static long shortest(long[] starts) {
        long shortest = Long.MAX_VALUE;
        for (int k = 1; k < starts.length; k++) {
            shortest = Math.min(shortest, starts[k] - starts[k - 1]);
        }
        return shortest;
    }

    private static int shift(long ticks) {
        return 63 - Long.numberOfLeadingZeros(ticks);
    }

    /** The index of the piece that holds at a tick from 0 on. */
    public int piece(long tick) {
        long known = Kernels.min(tick, last);
        int k = first[(int) (known >> shift)];
        return k - (int) ((ends[k] + ~known) >> 63);
    }
}
