package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of half a wave of a cosine, {@code near + (far - near) · sin²(π/2 · x/length)} at a distance x from one of its ends.
 * They are not searched for: how wide they may be follows from bounds, and {@link CosineRows} works them out, so that a schedule
 * that is built at run time has them at once.
 */
final class CosineHalf extends KnownRows {

    private static final double PI = 0x1.921fb54442d18p1;

    private static final double HALF_PI_SQUARED = 0x1.3bd3cc9be45dep1;

    /** The largest difference of {@code x^8} from what interpolates it, over 8!: what the eighth derivative is multiplied by. */
    private static final double EIGHTH_ERROR = 3.3e-5 / 40320;

    /** The part of a wave, as a power of 1/2, that is near its end. */
    static final int NEAR = 2;

    /** What interpolation may miss, in units in the last place. */
    private static final double MISSED = 0.9;

    /** How far a value may rise within a row, as a part of itself: what adds up beyond that is rounded too often. */
    private static final double RISE = 0.5;

    /** With so many octaves values that rise as the square of the distance rise by as much. */
    private static final int OCTAVES = 3;

    /** The part of the way that all but reaches 0 at its end. */
    private static final double NOTHING = 0x1p-51;

    private final DoubleDouble near;
    private final DoubleDouble far;
    private final double rise;
    private final double most;
    private final double least;
    private final double scale;
    private final long ticks;
    private final boolean whole;

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
        this.far = far;
        this.rise = Math.abs(far.minus(near).high());
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

    Wave wave() {
        return new Wave(near, far, ticks, whole);
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
        if (falls()) {
            double lowest = magnitude(to);
            return isMet(part, lowest) && 1.6 * rise * part <= RISE * lowest;
        }
        // Where values rise from a small one, the part is largest about where the square has doubled it.
        double steepest = Math.min(to, Math.max(from, Math.sqrt(least / (2 * Math.max(rise, Double.MIN_NORMAL)))));
        return isMet(part, magnitude(from)) && isLow(part, from) && isLow(part, steepest);
    }

    private boolean isLow(double part, double at) {
        return HALF_PI_SQUARED * rise * part * (2 * at + part) <= RISE * magnitude(at);
    }

    /** Likewise of the rows from {@code 2^bits} on. */
    private boolean isFineAtOctave(int bits, int width) {
        double part = Doubles.powerOfTwo(width) / ticks;
        return isMet(part, magnitude(Math.max(Doubles.powerOfTwo(bits), first) / ticks));
    }

    /** Whether polynomials miss values of a magnitude by no more than they may. */
    private boolean isMet(double part, double magnitude) {
        double angle = PI * part;
        double fourth = (angle * angle) * (angle * angle);
        return rise / 2 * (fourth * fourth) * EIGHTH_ERROR <= MISSED * Doubles.ulp(magnitude);
    }

    /** The least that a value at a part of the length, and all that are farther from 0 than it, can be. */
    private double magnitude(double at) {
        double passed = Math.min(0.5, falls() ? 1 - at : at);
        double smaller = Math.min(least, most);
        return Math.max(scale, smaller + (Math.max(least, most) - smaller) * (2 * passed * passed));
    }

    @Override
    List<double[]> rows(long limit) {
        double[] all = CosineRows.of(near, far, ticks, whole, this, limit);
        List<double[]> rows = new ArrayList<>();
        for (int row = 0; row < all.length; row += Fit.TERMS) {
            rows.add(Arrays.copyOfRange(all, row, row + Fit.TERMS));
        }
        return rows;
    }
}
