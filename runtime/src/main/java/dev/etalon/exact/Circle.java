package dev.etalon.exact;

/**
 * Sine and cosine: x = k π/64 + r with the whole k for which r is smallest, and sin(x) = sin(k π/64) cos(r) +
 * cos(k π/64) sin(r), with a table of the first factors of both products.
 */
final class Circle {

    /** So many parts of π/64 are a quarter of the circle: a cosine is the sine of a quarter more. */
    private static final int QUARTER = 32;

    static final double PARTS_PER_RADIAN = 0x1.45f306dc9c883p4;

    /** π/64 as the sum of two numbers of 28 bits, whose products with k are exact, and a third. */
    static final double PART_HIGH = 0x1.921fb54p-5;

    static final double PART_MIDDLE = 0x1.10b461p-35;
    static final double PART_LOW = 0x1.a62633145c06ep-63;

    /** 2^27 + 1: multiplied by it, a double falls into two halves (Dekker). */
    private static final double SPLITTER = 134217729;

    /** Up to it, and down to an r of that, the three numbers of π/64 will do. */
    private static final double LARGEST = 0x1p20;

    private static final double LEAST = 0x1p-25;

    private Circle() {}

    static double sin(double x) {
        return sine(x, 0);
    }

    static double cos(double x) {
        return sine(x, QUARTER);
    }

    /** The sine of x and so many parts more, 0 or a quarter. */
    private static double sine(double x, int more) {
        double parts = (x * PARTS_PER_RADIAN + Doubles.ROUND) - Doubles.ROUND;
        double upper = x - parts * PART_HIGH;
        double middle = upper - parts * PART_MIDDLE;
        double lower = parts * PART_LOW;
        double r = middle - lower;
        if (!(Math.abs(x) < LARGEST && Math.abs(r) >= LEAST)) {
            return unusual(x, more);
        }
        double rest = ((upper - middle) - parts * PART_MIDDLE) + ((middle - r) - lower);
        return sine((int) parts + more, r, rest);
    }

    /** {@code sin(k π/64 + r + rest)}. */
    static double sine(int k, double r, double rest) {
        double sine = SineTable.HIGH[k & 127];
        double sineRest = SineTable.LOW[k & 127];
        double cosine = SineTable.HIGH[k + QUARTER & 127];
        double cosineRest = SineTable.LOW[k + QUARTER & 127];
        double rHigh = r * SPLITTER - (r * SPLITTER - r);
        double rLow = (r - rHigh) + rest;
        double product = cosine * rHigh;
        double sum = sine + product;
        double sumRest = product - (sum - sine);
        double r2 = r * r;
        // cos(r) - 1 and sin(r) - r.
        double cosineCurve = r2 * (r2 * (1 / 24.0 - r2 * (1 / 720.0 - r2 * (1 / 40320.0))) - 1 / 2.0);
        double sineCurve = r * r2 * (r2 * (1 / 120.0 - r2 * (1 / 5040.0)) - 1 / 6.0);
        double small = (sine + sineRest) * cosineCurve + (cosine + cosineRest) * sineCurve;
        return sum + (sumRest + (sineRest + (cosine * rLow + (cosineRest * r + small))));
    }

    /** Next to 0, for large numbers, for those next to a multiple of π/64, and for what is no number. */
    private static double unusual(double x, int more) {
        if (Math.abs(x) < LEAST) {
            return more == QUARTER ? 1 - x * x / 2 : x == 0 ? x : x - x * x * x / 6;
        }
        if (x - x != 0) {
            return Double.NaN;
        }
        double value = Turns.sine(Math.abs(x), more);
        return x < 0 && more == 0 ? -value : value;
    }
}
