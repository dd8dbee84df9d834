package dev.etalon.tables;

/**
 * A curve in its place, in steps.
 *
 * @param start where it becomes visible; it is until the next piece starts
 * @param origin where the curve itself starts, no later than {@code start}; negative where steps were skipped
 */
public record Piece(long start, long origin, Curve curve) {}
