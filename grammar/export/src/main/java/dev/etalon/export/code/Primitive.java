package dev.etalon.export.code;

/** What a printer must know of itself, since it is said otherwise in every language; with the meaning of Java's methods. */
public enum Primitive {
    /** {@link Double#doubleToRawLongBits}. */
    BITS(Type.LONG),
    /** {@link Double#longBitsToDouble}. */
    FROM_BITS(Type.DOUBLE),
    SQRT(Type.DOUBLE),
    ABS(Type.DOUBLE),
    FLOOR(Type.DOUBLE),
    /** {@link Math#min(double, double)}. */
    LEAST(Type.DOUBLE),
    /** {@link Math#max(double, double)}. */
    GREATEST(Type.DOUBLE),
    /** {@link Math#min(long, long)}. */
    MIN(Type.LONG),
    /** {@link Math#max(long, long)}. */
    MAX(Type.LONG),
    /** {@link Long#numberOfLeadingZeros}. */
    LEADING_ZEROS(Type.INT),
    /** {@code a · b - c · d} of four numbers up to 2^53, where it is no more than 8 d. */
    PRODUCT_DIFFERENCE(Type.LONG),
    /** {@link Math#floorDiv(int, int)}. */
    FLOOR_DIVIDE(Type.INT),
    /** The index of the last of a table's numbers, which do not decrease, that is no larger than a number, else 0. */
    PIECE(Type.INT),
    /** A whole number from 0 on as a double; of 2^52 and more only the lowest 52 bits count. */
    LOW_BITS(Type.DOUBLE);

    private final Type type;

    Primitive(Type type) {
        this.type = type;
    }

    /** Of the result. */
    public Type type() {
        return type;
    }
}
