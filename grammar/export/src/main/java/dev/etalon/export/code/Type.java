package dev.etalon.export.code;

/** The type of a value: Java's of the same name. */
public enum Type {
    BOOLEAN,
    INT,
    LONG,
    DOUBLE,
    INTS,
    LONGS,
    DOUBLES;

    /** Of the elements of an array. */
    public Type element() {
        return switch (this) {
            case INTS -> INT;
            case LONGS -> LONG;
            case DOUBLES -> DOUBLE;
            case BOOLEAN, INT, LONG, DOUBLE -> throw new IllegalStateException(this + " has no elements");
        };
    }

    public boolean isWhole() {
        return this == INT || this == LONG;
    }
}
