package dev.etalon.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.stream.IntStream;

/** Sines of any angle to some 2^-70: whole turns are taken away in whole numbers of 256 bits. */
final class QuickCircle {

    /** The parts of a turn. */
    private static final int PARTS = 4096;

    private static final int PART_BITS = 52;
    private static final int WORDS = 20;

    /** 64 zeros, and then the bits of 1/2π behind its point. */
    private static final long[] TURNS = turns();

    private static final Twice TURN = Reference.twice(Reference.PI.multiply(BigDecimal.valueOf(2)));

    /** sin(2π k / 4096). */
    private static final Twice[] SINES = IntStream.range(0, PARTS)
            .mapToObj(k -> k % (PARTS / 2) == 0
                    ? Twice.of(0)
                    : Reference.sine(TURN.times(k * (1.0 / PARTS)), 0).scaled())
            .toArray(Twice[]::new);

    private QuickCircle() {}

    /** The sine or the cosine of an angle whose magnitude is 2^-11 or more. */
    static Reference.Value sine(double angle, boolean isCosine) {
        double x = Math.abs(angle);
        long mantissa = Double.doubleToRawLongBits(x) & (1L << 52) - 1 | 1L << 52;
        int start = Math.getExponent(x) - 52 + 64;
        long word1 = word(start + 64);
        long word2 = word(start + 128);
        long low = mantissa * word2;
        long third = low + upper(mantissa, word(start + 192));
        long second = mantissa * word1;
        long carry = upper(mantissa, word2) + (Long.compareUnsigned(third, low) < 0 ? 1 : 0);
        long secondSum = second + carry;
        long first =
                mantissa * word(start) + upper(mantissa, word1) + (Long.compareUnsigned(secondSum, second) < 0 ? 1 : 0);
        int part = (int) (first + (1L << PART_BITS - 1) >>> PART_BITS);
        Twice turn = Twice.sum((first - ((long) part << PART_BITS)) * 0x1p-64, (secondSum >>> 32) * 0x1p-96)
                .plus((secondSum & 0xffffffffL) * 0x1p-128)
                .plus((third >>> 32) * 0x1p-160);
        Twice r = turn.times(TURN);
        int from = isCosine ? part + PARTS / 4 : part;
        Twice sine = SINES[from & PARTS - 1];
        Twice cosine = SINES[from + PARTS / 4 & PARTS - 1];
        Twice value =
                sine.plus(sine.times(QuickReference.cosineLessOne(r)).plus(cosine.times(QuickReference.sineSeries(r))));
        return new Reference.Value(angle < 0 ? value.negated() : value, 0);
    }

    /** The 64 bits from a place on. */
    private static long word(int place) {
        int shift = place & 63;
        long first = TURNS[place >> 6];
        return shift == 0 ? first : first << shift | TURNS[(place >> 6) + 1] >>> 64 - shift;
    }

    /** The upper half of the product of two numbers without a sign, of which the first is below 2^63. */
    private static long upper(long a, long b) {
        return Math.multiplyHigh(a, b) + (b < 0 ? a : 0);
    }

    private static long[] turns() {
        BigDecimal scale = new BigDecimal(BigInteger.ONE.shiftLeft(64 * WORDS));
        BigInteger bits = scale.divide(Reference.PI.multiply(BigDecimal.valueOf(2)), new MathContext(500))
                .toBigInteger();
        return IntStream.range(0, WORDS + 2)
                .mapToLong(k -> k == 0
                        ? 0
                        : bits.shiftRight(64 * Math.max(WORDS - k, 0)).longValue())
                .toArray();
    }
}
