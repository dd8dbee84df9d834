package dev.etalon.core;

/**
 * The operators and functions of arithmetic, on doubles: IEEE 754 operations, and {@link dev.etalon.exact.Functions} for
 * the rest.
 *
 * @see dev.etalon.plan.Operators
 */
public enum Operator {
    ADD("+", 2),
    SUBTRACT("-", 2),
    MULTIPLY("*", 2),
    DIVIDE("/", 2),
    POWER("^", 2),
    NEGATE("-", 1),
    MIN("min", Operator.ANY),
    MAX("max", Operator.ANY),
    PICK("pick", Operator.ANY),
    CLAMP("clamp", 3),
    SQRT("sqrt", 1),
    EXP("exp", 1),
    LOG("log", 1),
    ABS("abs", 1),
    SIN("sin", 1),
    COS("cos", 1),
    FLOOR("floor", 1),
    CEIL("ceil", 1),
    ROUND("round", 1);

    /** The {@link #arity} of a function of two arguments or more. */
    public static final int ANY = -1;

    private final String symbol;
    private final int arity;

    Operator(String symbol, int arity) {
        this.symbol = symbol;
        this.arity = arity;
    }

    /**
     * The one of that name. As {@code valueOf}, whose first use loads much of what reflects.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Operator named(String name) {
        for (Operator each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("there is no '" + name + "'");
    }

    /** As it is written in the language. */
    public String symbol() {
        return symbol;
    }

    /** The number of operands, or {@link #ANY}. */
    public int arity() {
        return arity;
    }

    /** Whether it is written {@code symbol(operands)}. */
    public boolean isFunction() {
        return Character.isLetter(symbol.charAt(0));
    }
}
