package dev.etalon.plan;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Elementary;
import dev.etalon.exact.Rational;

/**
 * Powers in twice the precision of a double, without a branch: tables and short series whose errors stay below 2^-65,
 * so that one rounding at the end leaves the nearest double, or nearly so, and monotone functions monotone.
 */
final class Powers {

    static final double LN2_HIGH = DoubleDouble.LN2.high();
    private static final double LN2_LOW = DoubleDouble.LN2.low();
    private static final DoubleDouble PER_LN2 = DoubleDouble.ONE.dividedBy(DoubleDouble.LN2);
    private static final double PER_LN2_HIGH = PER_LN2.high();
    private static final double PER_LN2_LOW = PER_LN2.low();

    /** 2^(i/128). */
    static final double[] ROOT_HIGH = new double[128];

    static final double[] ROOT_LOW = new double[128];

    /** About 1/m for the mantissas m of each 1/128 from 1 to 2, and the binary logarithm of its inverse. */
    private static final double[] INVERSE = new double[128];

    private static final double[] LOG2_HIGH = new double[128];
    private static final double[] LOG2_LOW = new double[128];

    /** Of a product of two powers of two that are normal. */
    private static final long MOST_EXPONENT = 2044;

    /** Added to a number below 2^45 it leaves a multiple of 1/64. */
    private static final double ROUND_TO_64THS = 0x1.8p46;

    /** Beyond it every power of two is 0 or infinite, whatever it is multiplied by. */
    private static final double LARGEST_EXPONENT = 3000;

    static {
        for (int i = 0; i < ROOT_HIGH.length; i++) {
            DoubleDouble power = Elementary.exp(
                    DoubleDouble.LN2.times(DoubleDouble.of(Rational.of(i).dividedBy(Rational.of(128)))));
            ROOT_HIGH[i] = power.high();
            ROOT_LOW[i] = power.low();
        }
        for (int i = 0; i < INVERSE.length; i++) {
            // 1 itself stays what it is, so that logarithms near it keep their relative accuracy.
            INVERSE[i] = i == 0 ? 1 : (float) (256.0 / (257 + 2 * i));
            DoubleDouble log =
                    Elementary.log(DoubleDouble.of(INVERSE[i])).negate().dividedBy(DoubleDouble.LN2);
            LOG2_HIGH[i] = log.high();
            LOG2_LOW[i] = log.low();
        }
    }

    private Powers() {}

    /** {@code base · (y · 2^yExponent)^power}, rounded once; y is positive; each number is a sum of two doubles. */
    static double power(
            double baseHigh,
            double baseLow,
            double yHigh,
            double yLow,
            long yExponent,
            double powerHigh,
            double powerLow) {
        long exponent = (Double.doubleToRawLongBits(yHigh) >> 52) - 1023;
        double scale = powerOfTwo(-exponent);
        int i = (int) (Double.doubleToRawLongBits(yHigh) >> 45) & 127;
        // y = 2^exponent · (1 + r) / INVERSE[i].
        double product = yHigh * scale * INVERSE[i];
        double rest = Doubles.productError(yHigh * scale, INVERSE[i], product) + yLow * scale * INVERSE[i];
        double rHigh = (product - 1) + rest;
        double rLow = rest - (rHigh - (product - 1));
        double tail = rLow * (1 - rHigh) + rHigh * rHigh * logarithmSeries(rHigh);
        double lnHigh = rHigh + tail;
        double lnLow = tail - (lnHigh - rHigh);
        double fine = lnHigh * PER_LN2_HIGH;
        double fineLow = Doubles.productError(lnHigh, PER_LN2_HIGH, fine) + lnHigh * PER_LN2_LOW + lnLow * PER_LN2_HIGH;
        double whole = (double) (exponent + yExponent);
        double coarse = whole + LOG2_HIGH[i];
        double log = coarse + fine;
        double logLow = Doubles.sumError(whole, LOG2_HIGH[i], coarse)
                + Doubles.sumError(coarse, fine, log)
                + LOG2_LOW[i]
                + fineLow;
        double result = powerHigh * log;
        return timesPowerOfTwo(
                baseHigh,
                baseLow,
                result,
                Doubles.productError(powerHigh, log, result) + powerHigh * logLow + powerLow * log);
    }

    /** {@code (log(1 + r) - r) / r²} for |r| up to 1/128. */
    private static double logarithmSeries(double r) {
        double sum = 1 / 9.0 - r / 10;
        sum = 1 / 7.0 - r * (1 / 8.0 - r * sum);
        sum = 1 / 5.0 - r * (1 / 6.0 - r * sum);
        return r * (1 / 3.0 - r * (1 / 4.0 - r * sum)) - 0.5;
    }

    /** {@code base · 2^(exponentHigh + exponentLow)}, rounded once; base is a sum of two doubles. */
    static double timesPowerOfTwo(double baseHigh, double baseLow, double exponentHigh, double exponentLow) {
        double exponent = exponentHigh + exponentLow;
        double high = Operators.clamp(exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT);
        double low = Operators.clamp(exponentLow - (exponent - exponentHigh), -1, 1);
        double nearest = (high + ROUND_TO_64THS) - ROUND_TO_64THS;
        long sixtyFourths = (long) (nearest * 64);
        int i = ((int) sixtyFourths & 63) << 1;
        double f = high - nearest;
        double y = f * LN2_HIGH;
        double yLow = Doubles.productError(f, LN2_HIGH, y) + f * LN2_LOW + low * LN2_HIGH;
        double tail = yLow * (1 + y) + y * y * exponentialSeries(y);
        double r = y + tail;
        double rLow = tail - (r - y);
        double product = ROOT_HIGH[i] * r;
        double productLow =
                Doubles.productError(ROOT_HIGH[i], r, product) + ROOT_HIGH[i] * rLow + ROOT_LOW[i] * (1 + r);
        double sum = ROOT_HIGH[i] + product;
        return times(baseHigh, baseLow, sum, product - (sum - ROOT_HIGH[i]) + productLow, sixtyFourths >> 6);
    }

    /** {@code (e^y - 1 - y) / y²} for |y| up to 1/128. */
    private static double exponentialSeries(double y) {
        return 1 / 2.0 + y * (1 / 6.0 + y * (1 / 24.0 + y * (1 / 120.0 + y * (1 / 720.0 + y / 5040))));
    }

    /**
     * {@code base · factor · 2^exponent}, rounded once; a factor of about 1; base and factor are sums of two doubles.
     */
    static double times(double baseHigh, double baseLow, double factorHigh, double factorLow, long exponent) {
        long baseExponent = exponent(baseHigh);
        double high = scaled(baseHigh, -baseExponent);
        double low = scaled(baseLow, -baseExponent);
        double product = high * factorHigh;
        double rounded =
                product + (Doubles.productError(high, factorHigh, product) + high * factorLow + low * factorHigh);
        return scaled(rounded, exponent + baseExponent);
    }

    /** The binary exponent of a number that is normal; one that is no smaller than it of any other. */
    static long exponent(double x) {
        return (Double.doubleToRawLongBits(x) >> 52 & 0x7ff) - 1023;
    }

    /**
     * {@code x · 2^exponent}, rounded once, of an x of about 1, or of an x and the exponent that leaves that.
     */
    static double scaled(double x, long exponent) {
        // In two steps, since one factor alone can be beyond the doubles: the first is exact, and beyond these
        // exponents
        // all is 0 or infinite.
        long total = Kernels.max(Kernels.min(exponent, MOST_EXPONENT), -MOST_EXPONENT);
        return x * powerOfTwo(total >> 1) * powerOfTwo(total - (total >> 1));
    }

    /** {@code 2^exponent}, from -1022 to 1023. */
    static double powerOfTwo(long exponent) {
        return Double.longBitsToDouble(exponent + 1023 << 52);
    }
}
