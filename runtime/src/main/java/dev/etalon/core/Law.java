package dev.etalon.core;

import java.util.List;

/**
 * The laws by which a rate moves from one value to another: {@code value = from + (to - from) · g(u)} with
 * {@code u = t / steps}, {@code g(0) = 0} and {@code g(1) = 1} (chapter "Moves: from one value to another" of the language reference).
 */
public enum Law {
    LINEAR,
    COSINE(new Parameter("exponent", "1"), new Parameter("k", "1")),
    POLYNOMIAL(new Parameter("power", null), new Parameter("k", "1")),
    POWER(new Parameter("power", null)),
    SQRT,
    SQUARE,
    EXPONENTIAL,
    HARMONIC,
    HALVING,
    REX,
    SIGMOID(new Parameter("steepness", "10"), new Parameter("center", "0.5")),
    LOG,
    HYPERBOLIC(new Parameter("bound", null));

    /**
     * An argument of a law, always given by name.
     *
     * @param fallback the number it stands for where it is left out; {@code null} where it must be given
     */
    public record Parameter(String name, String fallback) {

        /** Whether a law takes that number for it: a center may be anywhere, all others are above 0. */
        public boolean allows(double value) {
            return Double.isFinite(value) && (isCenter() || value > 0);
        }

        /** Whether it says where, and not how much. */
        public boolean isCenter() {
            return name.equals("center");
        }
    }

    private final List<Parameter> parameters;

    Law(Parameter... parameters) {
        this.parameters = List.of(parameters);
    }

    /**
     * The one of that name. As {@code valueOf}, whose first use loads much of what reflects.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Law named(String name) {
        for (Law each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("there is no '" + name + "'");
    }

    /** As it is written in the language. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether its shape depends on where it starts and ends, which have one sign and are not 0. */
    public boolean isOfOneSign() {
        return this == EXPONENTIAL || this == HARMONIC;
    }

    public List<Parameter> parameters() {
        return parameters;
    }
}
