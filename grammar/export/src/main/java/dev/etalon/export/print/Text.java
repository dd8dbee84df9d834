package dev.etalon.export.print;

/**
 * An expression in the language that is printed.
 *
 * @param level how strongly its outermost operator binds: larger is stronger
 */
record Text(String code, int level) {

    static final int CHOICE = 0;
    static final int EITHER = 1;
    static final int BOTH = 2;
    static final int COMPARISON = 3;
    static final int BITWISE = 4;
    static final int SHIFT = 5;
    static final int SUM = 6;
    static final int PRODUCT = 7;
    static final int UNARY = 8;
    static final int ATOM = 9;

    static Text atom(String code) {
        return new Text(code, ATOM);
    }

    /** The expression as an operand of what binds as strongly as {@code least}, and not more. */
    String in(int least) {
        return level >= least ? code : "(" + code + ")";
    }

    /** Two operands and what is between them; grouped from the left. */
    static Text infix(Text left, String symbol, Text right, int level) {
        return switch (level) {
            case SUM, PRODUCT -> new Text(left.in(level) + " " + symbol + " " + right.in(level + 1), level);
            case EITHER, BOTH ->
                new Text(
                        left.in(left.level() == level ? level : COMPARISON)
                                + " "
                                + symbol
                                + " "
                                + right.in(right.level() == level ? level : COMPARISON),
                        level);
            // Few know by heart how tests, shifts and bits bind.
            default -> new Text(left.in(UNARY) + " " + symbol + " " + right.in(UNARY), level);
        };
    }
}
