package dev.etalon.lower;

import dev.etalon.diagnostic.Span;

/**
 * One part of a schedule as it came out, for documentation.
 *
 * @param span the text it came from
 * @param start its first step; negative where that is not known
 * @param length its number of steps, or {@link dev.etalon.LearningRate#UNBOUNDED}, or {@link #UNKNOWN}
 * @param first the rate at its first step
 * @param last the rate where it has got to at its end; NaN where it has none
 * @param repeated whether it is in a loop: then this is its first turn
 */
public record Stage(Span span, long start, long length, double first, double last, boolean repeated) {

    /** The length of a part of which it is not known. */
    public static final long UNKNOWN = -1;
}
