package dev.etalon.exact;

import java.util.SplittableRandom;

/** Random arguments of elementary functions: all over their domains, near 0 or 1, and next to the edges of any table. */
final class Arguments {

    private static final double LN2 = 0.6931471805599453;

    private final SplittableRandom random;

    Arguments(long seed) {
        random = new SplittableRandom(seed);
    }

    double ofExponential() {
        return switch (random.nextInt(4)) {
            case 0 -> uniform(-745.2, 709.79);
            case 1 -> uniform(-1, 1);
            case 2 -> signed(magnitude(-60, 9.4));
            default -> near((random.nextInt(-137_700, 131_100) + 0.5) * LN2 / 128);
        };
    }

    double ofLogarithm() {
        return switch (random.nextInt(4)) {
            case 0 -> Double.longBitsToDouble(random.nextLong(1, 0x7ff0000000000000L));
            case 1 -> uniform(0.5, 2);
            case 2 -> 1 + signed(magnitude(-53, -2));
            default -> near((0.5 + random.nextInt(1024) / 512.0) * Math.scalb(1.0, random.nextInt(-60, 60)));
        };
    }

    double ofLogarithmOfOneMore() {
        return switch (random.nextInt(4)) {
            case 0 -> uniform(-1, 1);
            case 1 -> magnitude(0, 1023);
            case 2 -> signed(magnitude(-60, -1));
            default -> near((random.nextInt(768) + 257) / 512.0 - 0.5) - (random.nextBoolean() ? 1 : 0);
        };
    }

    double ofAngle() {
        return switch (random.nextInt(4)) {
            case 0 -> uniform(-4, 4);
            case 1 -> signed(magnitude(-30, 53));
            case 2 -> near(random.nextInt(-10_000_000, 10_000_000) * (Math.PI / 128));
            default -> signed(magnitude(20, 1023));
        };
    }

    /** The base of a power. */
    double ofBase() {
        return switch (random.nextInt(4)) {
            case 0 -> uniform(0, 2);
            case 1 -> magnitude(-1000, 1000);
            case 2 -> 1 + signed(magnitude(-52, -2));
            default -> near((0.5 + random.nextInt(1024) / 512.0) * Math.scalb(1.0, random.nextInt(-9, 9)));
        };
    }

    /** An exponent with which the power of a base is a double, mostly. */
    double ofExponent(double base) {
        double most = 745 / Math.abs(StrictMath.log(base));
        return random.nextInt(4) == 0 ? Math.min(most, 10) * uniform(-1, 1) : most * uniform(-1, 1);
    }

    private double uniform(double from, double to) {
        return random.nextDouble(from, to);
    }

    /** Between powers of two, each as often. */
    private double magnitude(double from, double to) {
        double exponent = uniform(from, to);
        int whole = (int) Math.floor(exponent);
        return Math.scalb(1 + random.nextDouble(), whole);
    }

    private double signed(double x) {
        return random.nextBoolean() ? x : -x;
    }

    /** A double a few places away. */
    private double near(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) + random.nextInt(-40, 41));
    }
}
