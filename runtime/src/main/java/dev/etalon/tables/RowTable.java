package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Filled;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of polynomials as it grows, piece by piece. Lines and long cosines, whose rows are known without a search, it makes
 * itself: a schedule of such needs no more than this when it is built at run time.
 */
public final class RowTable {

    /** The ticks of a cosine that can be added, at least. */
    public static final long SHORTEST_COSINE = 256;

    /** The ticks of a move that can be added, at most. */
    public static final long LONGEST = 1L << 51;

    private final int resolution;
    private long[] starts = new long[8];
    private long[] flips = new long[8];
    private long[] anchors = new long[8];
    private int[] shifts = new int[8];
    private int[] octaves = new int[8];
    private int[] rows = new int[8];
    private int pieces;

    private double[] coefficients = new double[64 * Fit.TERMS];
    private int size;

    /** Where rows stand that have a hash of their first two coefficients: the same rows are there once. */
    private final Map<Integer, Integer> places = new HashMap<>();

    /** @param resolution how many ticks, as a power of two, make a step; above 0 fractions of ticks may be asked for */
    public RowTable(int resolution) {
        this.resolution = resolution;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** How many pieces there are. */
    int pieces() {
        return pieces;
    }

    /** Adds what is the same from a step on. */
    public void constant(long start, DoubleDouble value) {
        hold(start << resolution, value);
    }

    private void hold(long tick, DoubleDouble value) {
        add(tick, 0, -tick, RowLayout.UNIFORM, RowLayout.UNIFORM, List.of(KnownRows.constant(value)), 0);
    }

    /** Adds a straight move, to be followed by another piece: one half counted from its start, the other from its end. */
    public void line(long start, DoubleDouble from, DoubleDouble to, long steps) {
        long first = start << resolution;
        long ticks = steps << resolution;
        long middle = Math.max(1, ticks >> 1);
        DoubleDouble rise = to.minus(from).dividedBy(DoubleDouble.of(ticks));
        addFromStart(first, new StraightHalf(from, to, rise, 0, middle - 1), middle);
        if (ticks == middle) {
            add(first + 1, -1, first + 2, RowLayout.UNIFORM, RowLayout.UNIFORM, List.of(KnownRows.constant(to)), 0);
        } else {
            addToEnd(first + middle, first + ticks, new StraightHalf(to, from, rise.negate(), 1, ticks - middle));
        }
    }

    /** Adds half a wave of a cosine, to be followed by another piece: one part counted from its start, the other from its end. */
    public void cosine(long start, DoubleDouble from, DoubleDouble to, long steps) {
        long first = start << resolution;
        long ticks = steps << resolution;
        boolean whole = resolution == 0;
        long middle = CosineHalf.middle(from, to, ticks);
        addFromStart(first, new CosineHalf(from, to, ticks, 0, middle - 1, whole, 0), middle);
        addToEnd(first + middle, first + ticks, new CosineHalf(to, from, ticks, 1, ticks - middle, whole, 0));
    }

    private void addFromStart(long start, KnownRows half, long middle) {
        add(start, 0, -start, half.shift, half.octaves, half.rows(middle), half.firstRow());
    }

    private void addToEnd(long middle, long end, KnownRows half) {
        add(middle, -1, end + 1, half.shift, half.octaves, half.rows(half.last), half.firstRow());
    }

    /**
     * Adds a piece.
     *
     * @param start its first tick
     * @param flip -1 where it is counted from its end, else 0
     * @param anchor what gives the distance from that end
     * @param polynomials its rows, the first of which has the number {@code first}
     */
    void add(long start, long flip, long anchor, int shift, int octave, List<double[]> polynomials, long first) {
        if (pieces == starts.length) {
            starts = Arrays.copyOf(starts, 2 * pieces);
            flips = Arrays.copyOf(flips, 2 * pieces);
            anchors = Arrays.copyOf(anchors, 2 * pieces);
            shifts = Arrays.copyOf(shifts, 2 * pieces);
            octaves = Arrays.copyOf(octaves, 2 * pieces);
            rows = Arrays.copyOf(rows, 2 * pieces);
        }
        starts[pieces] = start;
        flips[pieces] = flip;
        anchors[pieces] = anchor;
        shifts[pieces] = shift;
        octaves[pieces] = octave;
        rows[pieces] = (int) (place(polynomials) - first);
        pieces++;
    }

    /** Where rows are: where they are already, if at all. */
    private int place(List<double[]> polynomials) {
        int end = size + polynomials.size();
        if (end * Fit.TERMS > coefficients.length) {
            coefficients = Arrays.copyOf(coefficients, 2 * end * Fit.TERMS);
        }
        int hash = 0;
        for (int row = size; row < end; row++) {
            double[] polynomial = polynomials.get(row - size);
            System.arraycopy(polynomial, 0, coefficients, row * Fit.TERMS, Fit.TERMS);
            hash = 31 * (31 * hash + Double.hashCode(polynomial[0])) + Double.hashCode(polynomial[1]);
        }
        Integer known = places.putIfAbsent(hash, size);
        if (known != null && isSame(known, end)) {
            return known;
        }
        int place = size;
        size = end;
        return place;
    }

    private boolean isSame(int known, int end) {
        int length = end - size;
        return known + length <= size
                && Arrays.equals(
                        coefficients,
                        known * Fit.TERMS,
                        (known + length) * Fit.TERMS,
                        coefficients,
                        size * Fit.TERMS,
                        end * Fit.TERMS);
    }

    public Filled.Curves plan() {
        return plan(new long[0], new double[0]);
    }

    /** With what is said of the waves in it. */
    Filled.Curves plan(long[] waves, double[] ends) {
        return new Filled.Curves(
                Arrays.copyOf(starts, pieces),
                Arrays.copyOf(flips, pieces),
                Arrays.copyOf(anchors, pieces),
                Arrays.copyOf(shifts, pieces),
                Arrays.copyOf(octaves, pieces),
                Arrays.copyOf(rows, pieces),
                Arrays.copyOf(coefficients, size * Fit.TERMS),
                waves,
                ends);
    }
}
