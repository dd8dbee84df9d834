package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Kernels;
import java.util.Arrays;

/**
 * Works out the rows of half a wave of a cosine, {@code near + (far - near) · sin²(π/2 · x/length)} at a distance x from one of its
 * ends: from one row to the next the angle is turned.
 *
 * <p>With {@code A = π a / length} and {@code X = π x / length} the value at {@code a + x} is that at {@code a} and
 * {@code (far - near) / 2 · (sin A · sin X + cos A · (1 - cos X))}. Both functions of X are taken as the polynomials of degree
 * 7 that meet them at Chebyshev's points of the row, from their series.
 *
 * <p>Generated classes hold the ends and the length of a wave and have its rows worked out when they are loaded. So this is
 * one class that needs no other, and does what {@link DoubleDouble} does, to the bit, without an object for each number:
 * most of it is run before it is compiled. What a method works out is in {@link #high} and {@link #low}.
 */
public final class CosineRows {

    /** How many numbers say where the rows of a wave are, of which piece, and of which wave. */
    static final int NUMBERS = 7;

    private static final int TERMS = Fit.TERMS;

    private static final double HALF_PI = 0x1.921fb54442d18p0;
    private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

    /**
     * {@code x^8} as it is at the points of interpolation: from its coefficient of degree 0 on. The points are those of Chebyshev,
     * stretched so that the first is 0.
     */
    private static final double[] EIGHTH = {
        0,
        0x1.5efcf57a448e5p-9,
        -0x1.17ee8e7953aa8p-4,
        0x1.2e0c143261b00p-1,
        -0x1.3506155c25cc1p+1,
        0x1.522a9809d0229p+2,
        -0x1.96ba0338bae08p+2,
        0x1.fb088755db289p+1
    };

    /** Powers of an angle below a quarter beyond which nothing is left. */
    private static final int MOST_POWERS = 13;

    /** Terms of a series that are of no account. */
    private static final double NEGLIGIBLE = 0x1p-110;

    /** 2^27 + 1: multiplied by it, a double falls into two halves (Dekker). */
    private static final double SPLITTER = 134217729;

    private final double near;
    private final double nearLow;
    private final double difference;
    private final double differenceLow;
    private final long ticks;
    private final boolean whole;

    /** The result of the last operation. */
    private double high;

    private double low;

    /** Half the angle of a distance, its sine and its cosine. */
    private double half;

    private double halfLow;
    private double turn;
    private double turnLow;
    private double ahead;
    private double aheadLow;

    /** Sine and cosine of half the angle where a row starts. */
    private double sine;

    private double sineLow;
    private double cosine;
    private double cosineLow;

    /** The width of rows, as a power of two, and what they have in common: both functions of a row. */
    private int width = -1;

    private double sineRise;
    private double sineRiseLow;
    private double cosineBend;
    private double cosineBendLow;
    private final double[] ofSine = new double[TERMS];
    private final double[] ofCosine = new double[TERMS];

    private CosineRows(double near, double nearLow, double far, double farLow, long ticks, boolean whole) {
        this.near = near;
        this.nearLow = nearLow;
        plus(far, farLow, -near, -nearLow);
        this.difference = high;
        this.differenceLow = low;
        this.ticks = ticks;
        this.whole = whole;
    }

    /** Those of a wave that a half has. */
    static double[] of(DoubleDouble near, DoubleDouble far, long ticks, boolean whole, KnownRows half, long limit) {
        double[] rows = new double[(int) half.count() * TERMS];
        new CosineRows(near.high(), near.low(), far.high(), far.low(), ticks, whole)
                .write(rows, 0, half.shift, half.octaves, half.first, half.last, limit);
        return rows;
    }

    /**
     * The coefficients of a table, of which those of waves are not written: they are worked out.
     *
     * @param written the others, in their order
     * @param waves as all that follow are in {@link dev.etalon.plan.Filled.Curves}: for each wave the number of its first row, how many
     *     there are, the number of the piece, those of its near and its far end, the ticks, and 1 where no fractions of ticks are asked
     *     for, else 0
     */
    public static double[] all(
            double[] written,
            long[] waves,
            double[] ends,
            long[] starts,
            long[] flips,
            long[] anchors,
            int[] shifts,
            int[] octaves) {
        double[] all = written;
        for (int wave = 0; wave < waves.length; wave += NUMBERS) {
            int from = (int) waves[wave] * TERMS;
            int to = from + (int) waves[wave + 1] * TERMS;
            double[] longer = Arrays.copyOf(all, all.length + to - from);
            System.arraycopy(all, from, longer, to, all.length - from);
            Arrays.fill(longer, from, to, 0);
            all = longer;
            int k = (int) waves[wave + 2];
            int near = 2 * (int) waves[wave + 3];
            int far = 2 * (int) waves[wave + 4];
            boolean backwards = flips[k] < 0;
            long first = backwards ? anchors[k] - starts[k + 1] : anchors[k] + starts[k];
            long limit = backwards ? anchors[k] - starts[k] - 1 : anchors[k] + starts[k + 1];
            new CosineRows(ends[near], ends[near + 1], ends[far], ends[far + 1], waves[wave + 5], waves[wave + 6] == 1)
                    .write(all, from, shifts[k], octaves[k], first, backwards ? limit : limit - 1, limit);
        }
        return all;
    }

    /** Writes rows from a place on, that are 0 so far. */
    private void write(double[] out, int place, int shift, int octaves, long first, long last, long limit) {
        long row = Kernels.row(first, shift, octaves);
        long start = Kernels.rowStart(row, shift, octaves);
        turnBy(start);
        sine = turn;
        sineLow = turnLow;
        cosine = ahead;
        cosineLow = aheadLow;
        value(sine, sineLow);
        double value = high;
        double valueLow = low;
        for (int at = place; start <= last; at += TERMS) {
            setWidth(Kernels.rowShift(row++, shift, octaves));
            if (limit - start < 1L << width) {
                turnBy(limit - start);
            }
            turned(sine, sineLow, ahead, aheadLow, cosine, cosineLow, turn, turnLow);
            double nextSine = high;
            double nextSineLow = low;
            value(nextSine, nextSineLow);
            double end = high;
            double endLow = low;
            out[at] = value;
            if (!whole || width > 0) {
                row(out, at, value, valueLow, end, endLow);
            }
            turned(cosine, cosineLow, ahead, aheadLow, -sine, -sineLow, turn, turnLow);
            cosine = high;
            cosineLow = low;
            sine = nextSine;
            sineLow = nextSineLow;
            value = end;
            valueLow = endLow;
            start += 1L << width;
        }
    }

    /** {@code a · b + c · d}. */
    private void turned(double a, double aLow, double b, double bLow, double c, double cLow, double d, double dLow) {
        times(a, aLow, b, bLow);
        double product = high;
        double productLow = low;
        times(c, cLow, d, dLow);
        plus(product, productLow, high, low);
    }

    private void turnBy(long distance) {
        of(ticks);
        double length = high;
        double lengthLow = low;
        of(distance);
        times(HALF_PI, HALF_PI_LOW, high, low);
        dividedBy(high, low, length, lengthLow);
        half = high;
        halfLow = low;
        series(half, halfLow, 1);
        turn = high;
        turnLow = low;
        series(1, 0, 0);
        ahead = high;
        aheadLow = low;
    }

    private void value(double sine, double sineLow) {
        times(sine, sineLow, sine, sineLow);
        times(difference, differenceLow, high, low);
        plus(near, nearLow, high, low);
    }

    /** All coefficients but the first, so that the row comes to the double nearest to its end. */
    private void row(double[] out, int at, double value, double valueLow, double end, double endLow) {
        times(sine, sineLow, cosine, cosineLow);
        times(difference, differenceLow, high, low);
        double bySine = high;
        double bySineLow = low;
        times(sine, sineLow, sine, sineLow);
        plus(0.5, 0, -high, -low);
        times(difference, differenceLow, high, low);
        double byCosine = high;
        double byCosineLow = low;
        stretch(value, valueLow, end, endLow);
        double stretch = high;
        double stretchLow = low;
        double scale = 1.0 / (1L << width);
        double power = scale;
        times(bySine, bySineLow, sineRise, sineRiseLow);
        plus(high, low, byCosine * ofCosine[1], 0);
        times(high, low, stretch, stretchLow);
        out[at + 1] = high * power;
        power *= scale;
        times(byCosine, byCosineLow, cosineBend, cosineBendLow);
        plus(high, low, bySine * ofSine[2], 0);
        times(high, low, stretch, stretchLow);
        out[at + 2] = high * power;
        for (int k = 3; k < TERMS; k++) {
            power *= scale;
            out[at + k] = (bySine * ofSine[k] + byCosine * ofCosine[k]) * stretch * power;
        }
    }

    /** By what all that is added to the first value is multiplied, so that it comes to the double nearest to the last one. */
    private void stretch(double value, double valueLow, double end, double endLow) {
        sum(end, -value);
        double wanted = high;
        double wantedLow = low;
        if (wanted != 0) {
            plus(end, endLow, -value, -valueLow);
            dividedBy(wanted, wantedLow, high, low);
        }
    }

    /** What rows of {@code 2^width} ticks have in common; x goes from 0 to 1 in each. */
    private void setWidth(int width) {
        if (this.width == width) {
            return;
        }
        this.width = width;
        turnBy(1L << width);
        double angle = 2 * half;
        double angleLow = 2 * halfLow;
        Arrays.fill(ofSine, 0);
        Arrays.fill(ofCosine, 0);
        double[] above = EIGHTH;
        double term = angle;
        for (int power = 2; power <= MOST_POWERS; power++) {
            term *= angle / power;
            double[] sum = (power & 1) == 0 ? ofCosine : ofSine;
            double signed = ((power + 1) & 2) == 0 ? -term : term;
            if (power >= TERMS) {
                above = power == TERMS ? EIGHTH : timesX(above);
                for (int k = 1; k < TERMS; k++) {
                    sum[k] += signed * above[k];
                }
            } else if (power > 2) {
                sum[power] = signed;
            }
        }
        plus(angle, angleLow, ofSine[1], 0);
        sineRise = high;
        sineRiseLow = low;
        times(angle, angleLow, angle, angleLow);
        plus(high / 2, low / 2, ofCosine[2], 0);
        cosineBend = high;
        cosineBendLow = low;
    }

    /** x times a polynomial, as it is at the points of interpolation. */
    private static double[] timesX(double[] polynomial) {
        double[] product = new double[TERMS];
        for (int k = 1; k < TERMS; k++) {
            product[k] = polynomial[k - 1] + polynomial[TERMS - 1] * EIGHTH[k];
        }
        return product;
    }

    /** That of sine or cosine of half an angle from 0 to 3/8 of a turn's half, and some more, to full relative accuracy. */
    private void series(double first, double firstLow, int power) {
        times(half, halfLow, half, halfLow);
        double square = -high;
        double squareLow = -low;
        double sum = first;
        double sumLow = firstLow;
        double term = first;
        double termLow = firstLow;
        for (int k = power + 1; Math.abs(term) > NEGLIGIBLE * Math.abs(sum); k += 2) {
            times(term, termLow, square, squareLow);
            dividedBy(high, low, (double) k * (k + 1));
            term = high;
            termLow = low;
            plus(sum, sumLow, term, termLow);
            sum = high;
            sumLow = low;
        }
        high = sum;
        low = sumLow;
    }

    private void of(long value) {
        long rest = value & 0x7ff;
        sum((double) (value - rest), (double) rest);
    }

    private void sum(double a, double b) {
        high = a + b;
        double part = high - a;
        low = (a - (high - part)) + (b - part);
    }

    private void plus(double a, double aLow, double b, double bLow) {
        double highs = a + b;
        double part = highs - a;
        double highsError = (a - (highs - part)) + (b - part);
        double lows = aLow + bLow;
        part = lows - aLow;
        double lowsError = (aLow - (lows - part)) + (bLow - part);
        double rest = highsError + lows;
        double sum = highs + rest;
        double small = (rest - (sum - highs)) + lowsError;
        high = sum + small;
        low = small - (high - sum);
    }

    private void times(double a, double aLow, double b, double bLow) {
        double product = a * b;
        double rest = productError(a, b, product) + (a * bLow + aLow * b);
        high = product + rest;
        low = rest - (high - product);
    }

    private static double productError(double a, double b, double product) {
        double scaled = SPLITTER * a;
        double upperA = scaled - (scaled - a);
        scaled = SPLITTER * b;
        double upperB = scaled - (scaled - b);
        double lowerA = a - upperA;
        double lowerB = b - upperB;
        return ((upperA * upperB - product) + upperA * lowerB + lowerA * upperB) + lowerA * lowerB;
    }

    private void dividedBy(double a, double aLow, double b, double bLow) {
        double first = a / b;
        times(b, bLow, first, 0);
        plus(a, aLow, -high, -low);
        double rest = high;
        double restLow = low;
        double second = rest / b;
        times(b, bLow, second, 0);
        plus(rest, restLow, -high, -low);
        double third = high / b;
        sum(first, second);
        plus(high, low, third, 0);
    }

    private void dividedBy(double a, double aLow, double divisor) {
        double first = a / divisor;
        double product = first * divisor;
        double rest = (a - product) - productError(first, divisor, product) + aLow;
        double second = rest / divisor;
        high = first + second;
        low = second - (high - first);
    }
}
