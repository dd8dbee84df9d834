package dev.etalon.lower;

import dev.etalon.exact.Rational;
import dev.etalon.plan.Around;
import dev.etalon.plan.Plan;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first steps of cycles that grow by a factor m: cycle i starts at R(L·(m^i - 1)/(m - 1)), R rounding half up, and
 * lasts at least one step.
 */
final class GrowthStarts {

    /** The largest number of cycle starts. */
    static final int MOST = 65_536;

    /** The steps that the last turn of a table may last: as many as are still exact beside those before it. */
    private static final BigInteger LONGEST = BigInteger.ONE.shiftLeft(62);

    /** Where the turns of the table begin, and where the last of them ends; null where that is not known. */
    private final long[] starts;

    /** Whether turns as long as the last one come after those of the table, which else holds all that begin at any step. */
    private final boolean goesOn;

    /** Whether those are counted further, and do not have the number of the last one. */
    private final boolean isCounted;

    private final boolean fixed;

    private GrowthStarts(long[] starts, boolean goesOn, boolean isCounted, boolean fixed) {
        this.starts = starts;
        this.goesOn = goesOn;
        this.isCounted = isCounted;
        this.fixed = fixed;
    }

    /** Starts that are not known yet. */
    static GrowthStarts unknown() {
        return new GrowthStarts(null, false, false, false);
    }

    /**
     * The starts of so many turns, or of those that begin up to the last step that is ever asked for.
     *
     * @param horizon the step up to which all starts must be in the table; the last step where there is no horizon
     * @return empty if more than {@link #MOST} of them are before that
     */
    static Optional<GrowthStarts> of(
            long length, Rational growth, long turns, long lastStep, long horizon, boolean fixed) {
        if (growth.equals(Rational.ONE)) {
            return Optional.of(new GrowthStarts(new long[] {0, length}, true, true, fixed));
        }
        long[] starts = new long[16];
        int count = 0;
        boolean isCounted = false;
        GrowingSum sum = new GrowingSum(length, growth);
        while (count < turns && starts[count] <= lastStep && !isCounted) {
            if (count == MOST) {
                long[] all = Arrays.copyOf(starts, count + 1);
                return starts[count] < horizon
                        ? Optional.empty()
                        : Optional.of(new GrowthStarts(all, true, false, fixed));
            }
            starts = count + 1 == starts.length ? Arrays.copyOf(starts, 2 * starts.length) : starts;
            long next = starts[count] + 1;
            if (sum.isExhausted()) {
                isCounted = true;
            } else {
                next = Math.max(next, sum.next().min(LONGEST).longValueExact());
            }
            starts[++count] = next;
        }
        return Optional.of(new GrowthStarts(Arrays.copyOf(starts, count + 1), isCounted, isCounted, fixed));
    }

    boolean isKnown() {
        return starts != null;
    }

    boolean isFixed() {
        return fixed;
    }

    /** Whether a turn lasts longer than can be told. */
    boolean isTooLong() {
        return isKnown() && starts[known()] >= LONGEST.longValueExact();
    }

    /** The step from which on the last turn of the table comes again and again, if it does and is ever asked for. */
    Optional<Long> repeatsFrom() {
        return goesOn && !isCounted ? Optional.of(starts[known()]) : Optional.empty();
    }

    /** The number of starts in the table. */
    int count() {
        return starts.length;
    }

    /** The number of turns in the table. */
    private int known() {
        return starts.length - 1;
    }

    /** The steps of the last turn of the table. */
    private long last() {
        return starts[known()] - starts[known() - 1];
    }

    /** The first step of a turn, or more than there can be. */
    long start(long turn) {
        if (turn <= known()) {
            return starts[(int) turn];
        }
        long more = turn - known();
        boolean tooFar = !goesOn || more > Length.COUNTLESS / last();
        return tooFar ? Length.COUNTLESS : starts[known()] + more * last();
    }

    /** How long a turn lasts. */
    long lasts(long turn) {
        return turn < known() ? starts[(int) turn + 1] - starts[(int) turn] : last();
    }

    /** The number {@code i} of a turn. */
    long index(long turn) {
        return isCounted ? turn : Math.min(turn, known() - 1L);
    }

    /**
     * The turn that a time is in, which is after the start; a boundary belongs to the turn before it. Behind all turns that
     * begin at a step that is ever asked for it is the last of these.
     */
    long turnBefore(Rational time) {
        long step = time.negate().floor().negate().longValueExact() - 1;
        if (step >= starts[known()]) {
            return goesOn ? known() + (step - starts[known()]) / last() : known() - 1L;
        }
        int found = Arrays.binarySearch(starts, step);
        return found >= 0 ? found : -found - 2;
    }

    /** The largest number of steps in it. */
    long extent() {
        return isKnown() ? Math.min(starts[known()], LONGEST.longValueExact()) : 1;
    }

    /**
     * The plan of all turns.
     *
     * @param turns how many there are
     * @param length of the body, in its own ticks
     */
    Plan plan(int resolution, long turns, long stride, long length, Plan body) {
        long[] table = isKnown() ? starts : new long[] {0, 1};
        int size = Integer.highestOneBit(2 * table.length - 1);
        long[] ticks = Arrays.copyOf(table, size);
        for (int k = 0; k < size; k++) {
            ticks[k] = k < table.length ? table[k] << resolution : Long.MAX_VALUE;
        }
        long inTable = Math.min(turns, table.length - 1L);
        long left = turns == Long.MAX_VALUE ? turns : turns - inTable;
        return new Around.Grow(ticks, inTable, goesOn ? left : 0, isCounted ? 1 : 0, stride, length, body);
    }
}
