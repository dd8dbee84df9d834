package dev.etalon.exact;

/**
 * {@code e^x} = 2^(k/128) · e^r with the whole k for which r is smallest: a number of the table times a polynomial (Tang,
 * "Table-driven implementation of the exponential function in IEEE floating-point arithmetic").
 */
final class Exponential {

    static final double PARTS_PER_UNIT = 0x1.71547652b82fep7;

    /** ln 2 / 128 as a number of 29 bits, so that its products with k are exact, and the rest. */
    static final double PART_HIGH = 0x1.62e42ffp-8;

    static final double PART_LOW = -0x1.718432a1b0e26p-42;

    /** 2^27 + 1: multiplied by it, a double falls into two halves (Dekker). */
    private static final double SPLITTER = 134217729;

    /** Beyond it e^x is 0 or infinite, also with an error of the exponent of 1. */
    private static final double LARGEST = 800;

    /** Beyond it e^x - 1 is e^x, or -1. */
    private static final double LARGEST_OF_EXPM1 = 64;

    /** Below it e^x - 1 is x. */
    private static final double TINY = 0x1p-54;

    private Exponential() {}

    /** {@code e^(high + low)}, where low is small beside what rounding took from high. */
    static double exp(double high, double low) {
        double x = Math.min(Math.max(high, -LARGEST), LARGEST);
        double parts = (x * PARTS_PER_UNIT + Doubles.ROUND) - Doubles.ROUND;
        int k = (int) parts;
        double upper = x - parts * PART_HIGH;
        double lower = parts * PART_LOW - Math.min(Math.max(low, -1), 1);
        double r = upper - lower;
        double rest = (upper - r) - lower;
        double root = ExponentialTable.HIGH[k & 127];
        double rootRest = ExponentialTable.LOW[k & 127];
        double value = root + (rootRest + (root + rootRest) * (r + (rest + curve(r))));
        // In two factors, so that neither overflows; of the two products only the second can round.
        int exponent = k >> 7;
        return value * Doubles.powerOfTwo(exponent >> 1) * Doubles.powerOfTwo(exponent - (exponent >> 1));
    }

    /** {@code e^r - 1 - r}. */
    private static double curve(double r) {
        return r * r * ((1 / 2.0 + r * (1 / 6.0)) + r * r * ((1 / 24.0 + r * (1 / 120.0)) + r * r * (1 / 720.0)));
    }

    static double expm1(double x) {
        double size = Math.abs(x);
        if (!(size >= TINY && size < LARGEST_OF_EXPM1)) {
            return unusual(x);
        }
        double parts = (x * PARTS_PER_UNIT + Doubles.ROUND) - Doubles.ROUND;
        int k = (int) parts;
        double upper = x - parts * PART_HIGH;
        double lower = parts * PART_LOW;
        double r = upper - lower;
        double rHigh = r * SPLITTER - (r * SPLITTER - r);
        double rLow = (r - rHigh) + ((upper - r) - lower);
        double scale = Doubles.powerOfTwo(k >> 7);
        double root = ExponentialTable.HIGH[k & 127] * scale;
        double rootRest = ExponentialTable.LOW[k & 127] * scale;
        // root - 1 and what rounding takes from it, and the same for the sum with the product, which is exact.
        double less = root - 1;
        double part = less - root;
        double lessRest = (root - (less - part)) - (1 + part);
        double product = root * rHigh;
        double sum = less + product;
        double sumRest = product - (sum - less);
        double small = root * rLow + (rootRest + rootRest * r) + (root + rootRest) * curve(r);
        return sum + ((sumRest + lessRest) + small);
    }

    /** {@code e^x - 1} where it is x, -1, or e^x; and of what is no number. */
    private static double unusual(double x) {
        if (Math.abs(x) < TINY || x != x) {
            return x;
        }
        return x > 0 ? exp(x, 0) : -1;
    }
}
