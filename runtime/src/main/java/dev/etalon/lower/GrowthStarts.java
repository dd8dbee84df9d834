package dev.etalon.lower;

import dev.etalon.exact.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The first steps of cycles that grow by a factor m: cycle i starts at R(L·(m^i - 1)/(m - 1)), R rounding half up, and
 * lasts at least one step (section 5).
 */
final class GrowthStarts {

    /** The largest number of cycle starts. */
    static final int MOST = 65_536;

    /** Fractions of more bits are rounded to {@link #PRECISION} digits, 65,536 of whose errors do not reach a half. */
    private static final int EXACT_BITS = 512;

    private static final MathContext PRECISION = new MathContext(40);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final long[] starts;
    private final boolean fixed;

    private GrowthStarts(long[] starts, boolean fixed) {
        this.starts = starts;
        this.fixed = fixed;
    }

    /** Starts that are not known yet. */
    static GrowthStarts unknown() {
        return new GrowthStarts(null, false);
    }

    /**
     * The starts of the cycles up to step {@code limit}, or of {@code times} cycles where those are fewer.
     *
     * @return null if there are more than {@link #MOST} of them
     */
    static GrowthStarts of(long length, Rational growth, long times, long limit, boolean fixed) {
        long[] starts = new long[16];
        int count = 1;
        Growing sum = new Growing(length, growth);
        while (count <= times && starts[count - 1] <= limit) {
            if (count > MOST) {
                return null;
            }
            starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
            starts[count] = starts[count - 1] + 1;
            if (!sum.isExhausted()) {
                long next = sum.next().min(BigInteger.valueOf(2 * Length.MAX)).longValueExact();
                starts[count] = Math.max(starts[count], next);
            }
            count++;
        }
        return new GrowthStarts(Arrays.copyOf(starts, count), fixed);
    }

    boolean isKnown() {
        return starts != null;
    }

    boolean isFixed() {
        return fixed;
    }

    /** The number of cycles that have a start and an end. */
    long turns() {
        return isKnown() ? starts.length - 1 : 1;
    }

    /** The first step of a cycle. */
    long start(long cycle) {
        return starts[(int) Math.min(cycle, starts.length - 1)];
    }

    /** The cycle that a step is in. */
    long turn(long step) {
        int found = Arrays.binarySearch(starts, step);
        return found >= 0 ? found : -found - 2;
    }

    /** All starts and the last end, filled up to a power of two. */
    long[] padded() {
        long[] known = isKnown() ? starts : new long[] {0, 1};
        int size = Math.max(2, Integer.highestOneBit(2 * known.length - 1));
        long[] padded = Arrays.copyOf(known, size);
        Arrays.fill(padded, known.length, size, Long.MAX_VALUE);
        return padded;
    }

    /** The sums L·(1 + m + m² + …), rounded half up one after the other. */
    private static final class Growing {
        private final Rational growth;
        private final BigDecimal roundedGrowth;
        private Rational term;
        private Rational sum = Rational.ZERO;
        private BigDecimal roundedTerm;
        private BigDecimal roundedSum;

        Growing(long length, Rational growth) {
            this.growth = growth;
            this.roundedGrowth = decimal(growth);
            this.term = Rational.of(length);
        }

        /** Whether no further sum is more than 1 above the one before: cycles that shrink last a step each from here on. */
        boolean isExhausted() {
            return roundedTerm != null
                    && roundedTerm.compareTo(BigDecimal.ONE) < 0
                    && roundedGrowth.compareTo(BigDecimal.ONE) < 0;
        }

        BigInteger next() {
            if (roundedSum == null) {
                sum = sum.plus(term);
                term = term.times(growth);
                if (term.denominator().bitLength() > EXACT_BITS) {
                    roundedTerm = decimal(term);
                    roundedSum = decimal(sum);
                }
                return sum.roundHalfUp();
            }
            roundedSum = roundedSum.add(roundedTerm, PRECISION);
            roundedTerm = roundedTerm.multiply(roundedGrowth, PRECISION);
            return roundedSum.add(HALF).toBigInteger();
        }

        private static BigDecimal decimal(Rational value) {
            return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), PRECISION);
        }
    }
}
