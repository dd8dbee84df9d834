package dev.etalon.diagnostic;

import java.io.Serializable;
import java.util.Objects;

/**
 * A stretch of characters of a text: UTF-16 offsets, {@code start} inclusive, {@code end} exclusive.
 */
public record Span(int start, int end) implements Serializable {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "start must be at least 0, and end no smaller, but they are " + start + " and " + end);
        }
    }

    /** The smallest span that holds this one and {@code other}. */
    public Span to(Span other) {
        Objects.requireNonNull(other, "other");
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
