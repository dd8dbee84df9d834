package dev.etalon.exact;

/** {@code x^y} = e^(y log x), with a logarithm that is the sum of two doubles. */
public final class Power {

    /** Every power beyond it is 0, infinite or 1. */
    private static final double LARGEST = 0x1p64;

    /** From here on all doubles are even numbers. */
    private static final double ALL_EVEN = 0x1p53;

    /** 2^27 + 1: multiplied by it, a double falls into two halves (Dekker). */
    private static final double SPLITTER = 134217729;

    /** Added to a number of about 1 and taken away again, it leaves the nearest multiple of 2^-26; of 2^-33. */
    private static final double SHORTEN = 0x1.8p26;

    private static final double SHORTEN_FINE = 0x1.8p19;

    private Power() {}

    /** As {@link Functions#pow}. */
    public static double pow(double x, double y) {
        if (!(x >= Logarithm.LEAST_NORMAL && x < Double.POSITIVE_INFINITY && Math.abs(y) < LARGEST)) {
            return unusual(x, y);
        }
        return pow(x, 0, y);
    }

    /** With a base that is subnormal, infinite, negative, zero, or none, or such a power. */
    private static double unusual(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (x != x || y != y || x < 0 && x - x == 0 && y != Math.floor(y)) {
            return Double.NaN;
        }
        boolean odd = Math.abs(y) < ALL_EVEN && y == Math.floor(y) && ((long) y & 1) != 0;
        double power = ofPositive(Math.abs(x), y);
        return Double.doubleToRawLongBits(x) < 0 && odd ? -power : power;
    }

    /** {@code x^y}, where x is not negative and y is not 0. */
    private static double ofPositive(double x, double y) {
        if (x == 0 || x == Double.POSITIVE_INFINITY || y - y != 0) {
            return x == 1 ? Double.NaN : x > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double bounded = Math.min(Math.max(y, -LARGEST), LARGEST);
        return x < Logarithm.LEAST_NORMAL ? pow(x * 0x1p52, -52, bounded) : pow(x, 0, bounded);
    }

    /** {@code (x · 2^scale)^y}, x being normal. As {@link Logarithm}, but r²/2 is split into r1² / 2, exactly, and the rest. */
    private static double pow(double x, int scale, double y) {
        int cell = Logarithm.cell(x);
        double z = Logarithm.mantissa(x);
        double zHigh = (z + SHORTEN) - SHORTEN;
        double inverse = LogarithmTable.INVERSE[cell];
        double coarse = zHigh * inverse - 1;
        double fine = (z - zHigh) * inverse;
        double r = coarse + fine;
        double rRest = fine - (r - coarse);
        double k = Logarithm.exponent(x) + scale;
        double whole = k * Logarithm.LN2_HIGH + LogarithmTable.HIGH[cell];
        double wholeRest = k * Logarithm.LN2_LOW + LogarithmTable.LOW[cell];
        double first = whole + r;
        double firstRest = r - (first - whole);
        double r1 = (r + SHORTEN_FINE) - SHORTEN_FINE;
        double half = r1 * r1 * 0.5;
        double halfRest = (r - r1) * (r + r1) * 0.5;
        double sum = first - half;
        double sumRest = (first - sum) - half;
        double r2 = r * r;
        double tail = r2 * (r * (1 / 3.0) + r2 * Logarithm.curve(r, r2));
        double low = (firstRest + sumRest) + ((rRest - r * rRest + wholeRest - halfRest) + tail);
        double log = sum + low;
        return ofLogarithm(log, low - (log - sum), y);
    }

    /** {@code e^(y (log + rest))}. */
    private static double ofLogarithm(double log, double rest, double y) {
        double logHigh = log * SPLITTER - (log * SPLITTER - log);
        double logLow = log - logHigh;
        double yHigh = y * SPLITTER - (y * SPLITTER - y);
        double yLow = y - yHigh;
        double product = y * log;
        double error = ((yHigh * logHigh - product) + yHigh * logLow + yLow * logHigh) + yLow * logLow;
        return Exponential.exp(product, error + y * rest);
    }
}
