package dev.etalon.exact;

/**
 * Functions of numbers that are sums of two doubles, without a branch: from tables and short series, within 2^-63 of the result
 * or less, so that one rounding at the end leaves the nearest double, or nearly so. A method returns one double: of a result
 * that is {@code high + low} the first where {@code wanted} is {@link #HIGH}, and the second where it is {@link #LOW}.
 */
public final class Twofold {

    /** The double nearest to a result. */
    public static final long HIGH = 0;

    /** What that leaves of the result. */
    public static final long LOW = -1;

    /** What is nearer to 1 has a logarithm that is told from the distance. */
    private static final double NEAR_ONE = 1 / 128.0;

    private static final int QUARTER = 32;

    private Twofold() {}

    /**
     * The natural logarithm of {@code 2^exponent} times a share of 1, which is told from both sides; some number where the share
     * is 0.
     *
     * @param share with {@code shareLow} from 0 to 1
     * @param rest with {@code restLow} what the share leaves of 1; 1 where there is an exponent
     */
    public static double log(double share, double shareLow, double rest, double restLow, int exponent, long wanted) {
        long near = Doubles.sign(rest - NEAR_ONE);
        int cell = Logarithm.cell(share);
        int scale = Logarithm.exponent(share);
        double inverse = LogarithmTable.INVERSE[cell];
        double z = Logarithm.mantissa(share);
        double zHigh = Logarithm.shortened(z);
        // Both products are exact.
        double coarse = zHigh * inverse - 1;
        double fine = (z - zHigh) * inverse;
        double sum = coarse + fine;
        double sumLow = Doubles.sumError(coarse, fine, sum) + shareLow * Doubles.powerOfTwo(-scale) * inverse;
        double r = Doubles.select(near, -rest, sum);
        double rLow = Doubles.select(near, -restLow, sumLow);
        double square = r * r;
        double squareLow = Doubles.productError(r, r, square) + 2 * r * rLow;
        double whole = Doubles.select(near, 0, (scale + exponent) * Logarithm.LN2_HIGH + LogarithmTable.HIGH[cell]);
        double wholeLow = Doubles.select(near, 0, (scale + exponent) * Logarithm.LN2_LOW + LogarithmTable.LOW[cell]);
        double curved = r - square / 2;
        double curvedLow = Doubles.sumError(r, -square / 2, curved);
        double log = whole + curved;
        double small = rLow - squareLow / 2 + r * square * logarithmSeries(r);
        return half(log, Doubles.sumError(whole, curved, log) + (curvedLow + (wholeLow + small)), wanted);
    }

    /** {@code (log(1 + r) - r + r²/2) / r³} for |r| up to 1/128. */
    private static double logarithmSeries(double r) {
        double sum = 1 / 7.0 - r * (1 / 8.0 - r * (1 / 9.0 - r / 10));
        return 1 / 3.0 - r * (1 / 4.0 - r * (1 / 5.0 - r * (1 / 6.0 - r * sum)));
    }

    /**
     * {@code e^x}, or {@code 1 - e^x}, of an x from -800 to 0.
     *
     * @param fallen -1 for {@code 1 - e^x}, 0 for {@code e^x}
     */
    public static double exp(double x, double xLow, long fallen, long wanted) {
        double parts = (x * Exponential.PARTS_PER_UNIT + Doubles.ROUND) - Doubles.ROUND;
        double upper = x - parts * Exponential.PART_HIGH;
        double lower = parts * Exponential.PART_LOW - xLow;
        double r = upper - lower;
        double rLow = Doubles.sumError(upper, -lower, r);
        double rise = smallRise(r, rLow, HIGH);
        double riseLow = smallRise(r, rLow, LOW);
        int k = (int) parts;
        double root = ExponentialTable.HIGH[k & 127];
        double rootLow = ExponentialTable.LOW[k & 127];
        double product = root * rise;
        double productLow = Doubles.productError(root, rise, product) + (root * riseLow + rootLow * rise);
        double sum = root + product;
        double small = Doubles.sumError(root, product, sum) + (rootLow + productLow);
        double power = scaled(half(sum, small, HIGH), k >> 7);
        double powerLow = scaled(half(sum, small, LOW), k >> 7);
        double left = 1 - power;
        double leftLow = Doubles.sumError(1, -power, left) - powerLow;
        // -1 where e^x is so near to 1 that nothing was taken out of x.
        long near = Doubles.sign(-parts - 0.5);
        return half(
                Doubles.select(fallen, Doubles.select(near, -rise, left), power),
                Doubles.select(fallen, Doubles.select(near, -riseLow, leftLow), powerLow),
                wanted);
    }

    /** {@code e^r - 1} for |r| up to 1/256. */
    private static double smallRise(double r, double rLow, long wanted) {
        double square = r * r;
        double squareLow = Doubles.productError(r, r, square) + 2 * r * rLow;
        double cubic = r * square * (1 / 6.0 + r * (1 / 24.0 + r * (1 / 120.0 + r * (1 / 720.0 + r / 5040))));
        double sum = r + square / 2;
        return half(sum, Doubles.sumError(r, square / 2, sum) + (rLow + (squareLow / 2 + cubic)), wanted);
    }

    /** {@code x · 2^exponent}, in two factors, of which the first is exact. */
    private static double scaled(double x, int exponent) {
        return x * Doubles.powerOfTwo(exponent >> 1) * Doubles.powerOfTwo(exponent - (exponent >> 1));
    }

    /** The sine of an x from 0 to π/4, from that of the nearest multiple of π/64. */
    public static double sin(double x, double xLow, long wanted) {
        double parts = (x * Circle.PARTS_PER_RADIAN + Doubles.ROUND) - Doubles.ROUND;
        double upper = x - parts * Circle.PART_HIGH;
        double lower = parts * Circle.PART_MIDDLE;
        double r = upper - lower;
        double rLow = Doubles.sumError(upper, -lower, r) + (xLow - parts * Circle.PART_LOW);
        int k = (int) parts;
        double sine = SineTable.HIGH[k & 127];
        double sineLow = SineTable.LOW[k & 127];
        double cosine = SineTable.HIGH[k + QUARTER & 127];
        double cosineLow = SineTable.LOW[k + QUARTER & 127];
        double square = r * r;
        double squareLow = Doubles.productError(r, r, square) + 2 * r * rLow;
        double rise = cosine * r;
        double riseLow = Doubles.productError(cosine, r, rise) + (cosine * rLow + cosineLow * r);
        double fall = sine * (square / 2);
        double fallLow = Doubles.productError(sine, square / 2, fall) + (sine * squareLow + sineLow * square) / 2;
        double steep = sine + rise;
        double sum = steep - fall;
        double small = riseLow - fallLow + (sineLow + curve(sine + sineLow, cosine + cosineLow, r, square));
        return half(sum, Doubles.sumError(sine, rise, steep) + (Doubles.sumError(steep, -fall, sum) + small), wanted);
    }

    /** {@code sine · (cos(r) - 1 + r²/2) + cosine · (sin(r) - r)}. */
    private static double curve(double sine, double cosine, double r, double square) {
        double even = square * square * (1 / 24.0 - square * (1 / 720.0 - square / 40320));
        double odd = r * square * (1 / 6.0 - square * (1 / 120.0 - square * (1 / 5040.0 - square / 362880)));
        return sine * even - cosine * odd;
    }

    /** One of both halves of a sum of which the second number is the smaller. */
    private static double half(double large, double small, long wanted) {
        double sum = large + small;
        return Doubles.select(wanted, small - (sum - large), sum);
    }
}
