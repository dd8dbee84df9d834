package dev.etalon.exact;

/**
 * Takes whole turns from an angle of any size, exactly: the product of the whole number that a double is times a power
 * of two with so many digits of 1/2π as matter (Payne and Hanek, "Radian reduction for trigonometric functions"). All in
 * whole numbers below 2^53, held in doubles.
 */
final class Turns {

    /** Digits are of 24 bits. */
    private static final double BASE = 0x1p24;

    private static final double PER_BASE = 0x1p-24;

    /** The digits of the fraction of a turn that are worked out. */
    private static final int DIGITS = 7;

    /** Two zeros, the whole part of 1/2π, and the digits behind its point. */
    static final int[] PER_TURN = {
        0, 0, 0, 0x28be60, 0xdb9391, 0x054a7f, 0x09d5f4, 0x7d4d37, 0x7036d8,
        0xa5664f, 0x10e410, 0x7f9458, 0xeaf7ae, 0xf1586d, 0xc91b8e, 0x909374, 0xb80192, 0x4bba82,
        0x746487, 0x3f877a, 0xc72c4a, 0x69cfba, 0x208d7d, 0x4baed1, 0x213a67, 0x1c09ad, 0x17df90,
        0x4e6475, 0x8e60d4, 0xce7d27, 0x2117e2, 0xef7e4a, 0x0ec7fe, 0x25fff7, 0x816603, 0xfbcbc4,
        0x62d682, 0x9b47db, 0x4d9fb3, 0xc9f2c2, 0x6dd3d1, 0x8fd9a7, 0x97fa8b, 0x5d49ee, 0xb1faf9,
        0x7c5ecf, 0x41ce7d, 0xe294a4, 0xba9afe, 0xd7ec47, 0xe35742, 0x1580cc, 0x11bf1e
    };

    /** 2π, and the rest. */
    private static final double TURN = 0x1.921fb54442d18p2;

    private static final double TURN_REST = 0x1.1a62633145c07p-52;

    private Turns() {}

    /** The sine of x, which is 2^-6 or more, and so many 128ths of a turn more. */
    static double sine(double x, int more) {
        double[] turn = fraction(x);
        double part = Math.floor(turn[1] * 0x1p-17 + 0.5);
        // What is left of the turn, as the sum of numbers of 48 bits each.
        double upper = ((turn[1] - part * 0x1p17) * BASE + turn[2]) * 0x1p-48;
        double middle = (turn[3] * BASE + turn[4]) * 0x1p-96;
        double lower = (turn[5] * BASE + turn[6] + turn[7] * PER_BASE) * 0x1p-144;
        double sum = upper + middle;
        double small = (middle - (sum - upper)) + lower;
        double high = sum + small;
        double low = small - (high - sum);
        double product = high * TURN;
        double rest = Doubles.productError(high, TURN, product) + (high * TURN_REST + low * TURN);
        double r = product + rest;
        return Circle.sine((int) part + more, r, rest - (r - product));
    }

    /** The digits of the fraction of x / 2π, from place 1 on. */
    private static double[] fraction(double x) {
        // x = whole · 2^(24 · place), a whole number of up to 76 bits.
        int place = Math.floorDiv(Doubles.exponent(x) - 52, 24);
        double whole = x * Doubles.powerOfTwo(-24 * place);
        double third = Math.floor(whole * 0x1p-72);
        whole -= third * 0x1p72;
        double second = Math.floor(whole * 0x1p-48);
        whole -= second * 0x1p48;
        double first = Math.floor(whole * PER_BASE);
        double zeroth = whole - first * BASE;
        double[] turn = new double[DIGITS + 1];
        double carry = 0;
        for (int n = DIGITS; n > 0; n--) {
            int at = place + n + 2;
            double column = carry
                    + zeroth * PER_TURN[at]
                    + first * PER_TURN[at + 1]
                    + second * PER_TURN[at + 2]
                    + third * PER_TURN[at + 3];
            carry = Math.floor(column * PER_BASE);
            turn[n] = column - carry * BASE;
        }
        return turn;
    }
}
