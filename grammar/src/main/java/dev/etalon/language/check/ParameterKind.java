package dev.etalon.language.check;

/** What a parameter of a schedule's method can hold. */
public enum ParameterKind {
    /** A {@code double}. */
    REAL,
    /** An {@code int} or a {@code long}. */
    WHOLE
}
