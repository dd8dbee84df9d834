package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Kernels;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of half a wave of a cosine, {@code near + (far - near) · sin²(π/2 · x/length)} at a distance x from one of its ends.
 * They are not searched for: how wide they may be follows from bounds, and from one row to the next the angle is turned, so
 * that a schedule that is built at run time has them at once.
 *
 * <p>With {@code A = π a / length} and {@code X = π x / length} the value at {@code a + x} is that at {@code a} and
 * {@code (far - near) / 2 · (sin A · sin X + cos A · (1 - cos X))}. Both functions of X are taken as the polynomials of degree
 * 7 that meet them at Chebyshev's points of the row, from their series.
 */
final class CosineHalf extends KnownRows {

    private static final DoubleDouble HALF_PI = new DoubleDouble(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54);

    /** The square of that, in doubles. */
    private static final double HALF_PI_SQUARED = 0x1.3bd3cc9be45dep1;

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

    /** The largest difference from it, over 8!: what the eighth derivative is multiplied by. */
    private static final double EIGHTH_ERROR = 3.3e-5 / 40320;

    /** The part of a wave, as a power of 1/2, that is near its end. */
    static final int NEAR = 2;

    /** Powers of an angle below a quarter beyond which nothing is left. */
    private static final int MOST_POWERS = 13;

    /** What interpolation may miss, in units in the last place. */
    private static final double MISSED = 0.9;

    /** How far a value may rise within a row, as a part of itself: what adds up beyond that is rounded too often. */
    private static final double RISE = 0.5;

    /** With so many octaves values that rise as the square of the distance rise by as much. */
    private static final int OCTAVES = 3;

    /** The part of the way that all but reaches 0 at its end. */
    private static final double NOTHING = 0x1p-51;

    /** Terms of a series that are of no account. */
    private static final double NEGLIGIBLE = 0x1p-110;

    private final DoubleDouble near;
    private final DoubleDouble difference;
    private final double most;
    private final double least;
    private final double scale;
    private final long ticks;
    private final boolean whole;

    /** That of a width: half of its angle, its sine and its cosine, and both functions of a row as polynomials. */
    private int width = -1;

    private DoubleDouble sineOfWidth;
    private DoubleDouble cosineOfWidth;
    private DoubleDouble sineRise;
    private DoubleDouble cosineBend;
    private double[] ofSine;
    private double[] ofCosine;

    /**
     * A half.
     *
     * @param near the end that distances are counted from
     * @param ticks the length of the whole wave, at least {@link RowTable#SHORTEST_COSINE}: the rows of a shorter one are fitted at each of its points
     * @param first the smallest distance that is asked for
     * @param last the largest
     * @param whole whether no fractions of ticks are asked for
     * @param scale as that of a {@link Curve}
     */
    CosineHalf(DoubleDouble near, DoubleDouble far, long ticks, long first, long last, boolean whole, double scale) {
        super(first, last);
        this.near = near;
        this.difference = far.minus(near);
        this.most = Math.abs(far.high());
        this.least = Math.abs(near.high());
        this.scale = scale;
        this.ticks = ticks;
        this.whole = whole;
        layOut();
    }

    /** Whether a wave from another value comes to 0 here, or so near that it falls there as if it did. */
    static boolean isNothing(DoubleDouble end, DoubleDouble other) {
        return Math.abs(end.high()) <= NOTHING * Math.abs(other.high() - end.high());
    }

    /** As of any curve: half way, but near an end towards which values fall to 0. */
    static long middle(DoubleDouble from, DoubleDouble to, long ticks) {
        if (isNothing(to, from)) {
            return ticks - (ticks >> NEAR);
        }
        return isNothing(from, to) ? ticks >> NEAR : ticks >> 1;
    }

    /** Whether values are smaller the farther they are. */
    private boolean falls() {
        return most < least;
    }

    private void layOut() {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(last);
        shift = Math.min(bits, RowLayout.WIDEST);
        while (shift > 0 && !isFine(shift)) {
            shift--;
        }
        long rows = Kernels.row(last, shift, octaves) - Kernels.row(first, shift, octaves);
        int least = OCTAVES;
        while (least < bits - 1 && !isFineAtOctave(bits - 1, bits - least)) {
            least++;
        }
        if (!falls() && least < bits && Kernels.row(last, 0, least) - Kernels.row(first, 0, least) < rows) {
            shift = 0;
            octaves = least;
        }
    }

    /** Whether rows of a width, the same everywhere, are accurate enough. */
    private boolean isFine(int width) {
        double part = Doubles.powerOfTwo(width) / ticks;
        double from = (double) first / ticks;
        double to = (double) last / ticks;
        double rise = Math.abs(difference.high());
        if (falls()) {
            double lowest = magnitude(to);
            return isMet(part, lowest) && 1.6 * rise * part <= RISE * lowest;
        }
        // Where values rise from a small one, the part is largest about where the square has doubled it.
        double steepest = Math.min(to, Math.max(from, Math.sqrt(least / (2 * Math.max(rise, Double.MIN_NORMAL)))));
        return isMet(part, magnitude(from)) && isLow(rise, part, from) && isLow(rise, part, steepest);
    }

    private boolean isLow(double rise, double part, double at) {
        return HALF_PI_SQUARED * rise * part * (2 * at + part) <= RISE * magnitude(at);
    }

    /** Likewise of the rows from {@code 2^bits} on. */
    private boolean isFineAtOctave(int bits, int width) {
        double part = Doubles.powerOfTwo(width) / ticks;
        return isMet(part, magnitude(Math.max(Doubles.powerOfTwo(bits), first) / ticks));
    }

    /** Whether polynomials miss values of a magnitude by no more than they may. */
    private boolean isMet(double part, double magnitude) {
        double angle = 2 * HALF_PI.high() * part;
        double fourth = (angle * angle) * (angle * angle);
        return Math.abs(difference.high()) / 2 * (fourth * fourth) * EIGHTH_ERROR <= MISSED * Doubles.ulp(magnitude);
    }

    /** The least that a value at a part of the length, and all that are farther from 0 than it, can be. */
    private double magnitude(double at) {
        double passed = Math.min(0.5, falls() ? 1 - at : at);
        double smaller = Math.min(least, most);
        return Math.max(scale, smaller + (Math.max(least, most) - smaller) * (2 * passed * passed));
    }

    @Override
    List<double[]> rows(long limit) {
        List<double[]> rows = new ArrayList<>();
        long start = Kernels.rowStart(firstRow(), shift, octaves);
        DoubleDouble half = halfAngle(start);
        DoubleDouble sine = sine(half);
        DoubleDouble cosine = cosine(half);
        DoubleDouble value = value(sine);
        for (long row = firstRow(); start <= last; row++) {
            setWidth(Kernels.rowShift(row, shift, octaves));
            long next = Math.min(1L << width, limit - start);
            boolean isCut = next < 1L << width;
            DoubleDouble nextSine = isCut ? sine(halfAngle(next)) : sineOfWidth;
            DoubleDouble nextCosine = isCut ? cosine(halfAngle(next)) : cosineOfWidth;
            DoubleDouble turned = sine.times(nextCosine).plus(cosine.times(nextSine));
            DoubleDouble end = value(turned);
            rows.add(whole && width == 0 ? constant(value) : row(sine, cosine, value, end));
            cosine = cosine.times(nextCosine).minus(sine.times(nextSine));
            sine = turned;
            value = end;
            start += 1L << width;
        }
        return rows;
    }

    private DoubleDouble halfAngle(long distance) {
        return HALF_PI.times(DoubleDouble.of(distance)).dividedBy(DoubleDouble.of(ticks));
    }

    private DoubleDouble value(DoubleDouble sine) {
        return near.plus(difference.times(sine.times(sine)));
    }

    private double[] row(DoubleDouble sine, DoubleDouble cosine, DoubleDouble value, DoubleDouble end) {
        DoubleDouble bySine = difference.times(sine.times(cosine));
        DoubleDouble byCosine = difference.times(DoubleDouble.HALF.minus(sine.times(sine)));
        double[] row = constant(value);
        DoubleDouble stretch = stretch(value, end);
        double scale = Doubles.powerOfTwo(-width);
        double power = scale;
        row[1] = bySine.times(sineRise)
                        .plus(DoubleDouble.of(byCosine.high() * ofCosine[1]))
                        .times(stretch)
                        .high()
                * power;
        power *= scale;
        row[2] = byCosine.times(cosineBend)
                        .plus(DoubleDouble.of(bySine.high() * ofSine[2]))
                        .times(stretch)
                        .high()
                * power;
        for (int k = 3; k < Fit.TERMS; k++) {
            power *= scale;
            row[k] = (bySine.high() * ofSine[k] + byCosine.high() * ofCosine[k]) * stretch.high() * power;
        }
        return row;
    }

    /** By what all that is added to the first value is multiplied, so that it comes to the double nearest to the last one. */
    private static DoubleDouble stretch(DoubleDouble value, DoubleDouble end) {
        DoubleDouble wanted = DoubleDouble.sum(end.high(), -value.high());
        return wanted.signum() == 0 ? DoubleDouble.ZERO : wanted.dividedBy(end.minus(value));
    }

    /** What rows of {@code 2^width} ticks have in common; x goes from 0 to 1 in each. */
    private void setWidth(int width) {
        if (this.width == width) {
            return;
        }
        this.width = width;
        DoubleDouble half = halfAngle(1L << width);
        sineOfWidth = sine(half);
        cosineOfWidth = cosine(half);
        DoubleDouble angle = half.scaled(1);
        ofSine = new double[Fit.TERMS];
        ofCosine = new double[Fit.TERMS];
        double[] above = EIGHTH;
        double term = angle.high();
        for (int power = 2; power <= MOST_POWERS; power++) {
            term *= angle.high() / power;
            double[] sum = (power & 1) == 0 ? ofCosine : ofSine;
            double signed = ((power + 1) & 2) == 0 ? -term : term;
            if (power >= Fit.TERMS) {
                above = power == Fit.TERMS ? EIGHTH : timesX(above);
                for (int k = 1; k < Fit.TERMS; k++) {
                    sum[k] += signed * above[k];
                }
            } else if (power > 2) {
                sum[power] = signed;
            }
        }
        sineRise = angle.plus(DoubleDouble.of(ofSine[1]));
        cosineBend = angle.times(angle).scaled(-1).plus(DoubleDouble.of(ofCosine[2]));
    }

    /** x times a polynomial, as it is at the points of interpolation. */
    private static double[] timesX(double[] polynomial) {
        double[] product = new double[Fit.TERMS];
        for (int k = 1; k < Fit.TERMS; k++) {
            product[k] = polynomial[k - 1] + polynomial[Fit.TERMS - 1] * EIGHTH[k];
        }
        return product;
    }

    /** That of an angle from 0 to 3/8 of a whole turn's quarter, and some more; to full relative accuracy. */
    private static DoubleDouble sine(DoubleDouble angle) {
        return series(angle, angle, 1);
    }

    private static DoubleDouble cosine(DoubleDouble angle) {
        return series(DoubleDouble.ONE, angle, 0);
    }

    private static DoubleDouble series(DoubleDouble first, DoubleDouble angle, int power) {
        DoubleDouble square = angle.times(angle).negate();
        DoubleDouble sum = first;
        DoubleDouble term = first;
        for (int k = power + 1; Math.abs(term.high()) > NEGLIGIBLE * Math.abs(sum.high()); k += 2) {
            term = term.times(square).dividedBy((double) k * (k + 1));
            sum = sum.plus(term);
        }
        return sum;
    }
}
