package dev.etalon.export.range;

import dev.etalon.export.code.Type;

/** The numbers that an expression can be. */
public sealed interface Range permits WholeRange, RealRange {

    /** All that are in this one or in another of the same kind. */
    Range join(Range other);

    /** All numbers of a type, or in an array of it. */
    static Range all(Type type) {
        return switch (type) {
            case BOOLEAN -> WholeRange.of(0, 1);
            case INT -> WholeRange.INTS;
            case LONG -> WholeRange.LONGS;
            case DOUBLE, DOUBLES -> RealRange.ALL;
            case INTS, LONGS -> throw new IllegalArgumentException(type.toString());
        };
    }
}
