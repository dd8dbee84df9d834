package dev.etalon.export.code;

/** Java's operators on two operands of one type, save that shifts count by an {@code int}. */
public enum CodeOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    AND("&"),
    OR("|"),
    XOR("^"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    SHIFT_RIGHT_UNSIGNED(">>>"),
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    BOTH("&&"),
    EITHER("||");

    private final String symbol;

    CodeOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As Java and C write it. */
    public String symbol() {
        return symbol;
    }

    /** Whether the result is a truth value. */
    public boolean isTest() {
        return compareTo(LESS) >= 0;
    }

    public boolean isShift() {
        return this == SHIFT_LEFT || this == SHIFT_RIGHT || this == SHIFT_RIGHT_UNSIGNED;
    }

    /** Whether it works on the binary digits of whole numbers. */
    public boolean isBitwise() {
        return this == AND || this == OR || this == XOR;
    }
}
