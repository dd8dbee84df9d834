package dev.etalon.tables;

/**
 * A curve in its place, in steps.
 *
 * @param start where it becomes visible; it is until the next piece starts
 * @param origin where the curve itself starts, no later than {@code start}; negative where steps were skipped
 * @param effort counts what its table takes
 */
public record Piece(long start, long origin, Curve curve, Effort effort) {

    /** A curve whose table may take what it takes. */
    public Piece(long start, long origin, Curve curve) {
        this(start, origin, curve, Effort.FREE);
    }
}
