package dev.etalon.plan;

import dev.etalon.exact.Doubles;
import dev.etalon.exact.Twofold;

/**
 * Moves by laws whose own arguments are known only when they are evaluated, because they depend on {@code i}, without a
 * branch; for {@link Plan#at} and for generated classes. How far a move has got, and what is left, are told from both its ends, in
 * twice the precision of a double, and rounded once: only {@link #sigmoid} works with doubles at the end.
 *
 * <p>An argument that is out of its range counts as the double of the range that is nearest to it, and what is no number as the
 * least: a move still goes from its start to its end.
 */
public final class LawKernels {

    /** Powers beyond change nothing that can be told apart. */
    private static final double LARGEST_INNER_POWER = 0x1p200;

    private static final double LARGEST_POWER = 0x1p900;

    /** Powers below leave shares of 1 that are as good as the exponent of e. */
    private static final double TINY_POWER = 0x1p-200;

    /** Two to that power makes a tiny power one that is none, and its products shares still. */
    private static final int TINY_SCALE = 190;

    /** Less steep is straight, and steeper a jump. */
    private static final double LEAST_STEEPNESS = 0x1p-80;

    private static final double LARGEST_STEEPNESS = 0x1p120;

    /** A center beyond is so far off that its place changes nothing. */
    private static final double LARGEST_CENTER = 0x1p70;

    /** Beyond it a power of e is 0. */
    private static final double LEAST_EXPONENT = -800;

    private static final double HALF_PI_HIGH = 0x1.921fb54442d18p0;
    private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

    private LawKernels() {}

    /** By {@code g = 1 - (1 - u^k)^power}. */
    public static double polynomial(
            double from, double to, double power, double k, long tick, double fraction, double ticks) {
        double share = logShare(tick, fraction, ticks, Twofold.HIGH);
        double shareLow = logShare(tick, fraction, ticks, Twofold.LOW);
        double log = logRest(k, share, shareLow, Twofold.HIGH);
        double logLow = logRest(k, share, shareLow, Twofold.LOW);
        return move(from, to, power, log, logLow, tick, fraction, ticks);
    }

    /** By {@code g = 1 - ((1 + cos(π u^k)) / 2)^exponent}. */
    public static double cosine(
            double from, double to, double exponent, double k, long tick, double fraction, double ticks) {
        double share = logShare(tick, fraction, ticks, Twofold.HIGH);
        double shareLow = logShare(tick, fraction, ticks, Twofold.LOW);
        double log = logHalfWave(k, share, shareLow, Twofold.HIGH);
        double logLow = logHalfWave(k, share, shareLow, Twofold.LOW);
        return move(from, to, exponent, log, logLow, tick, fraction, ticks);
    }

    /** The logarithm of {@code u = (tick + fraction) / ticks}. */
    private static double logShare(long tick, double fraction, double ticks, long wanted) {
        return Twofold.log(
                share(tick, fraction, ticks, Twofold.HIGH),
                share(tick, fraction, ticks, Twofold.LOW),
                rest(tick, fraction, ticks, Twofold.HIGH),
                rest(tick, fraction, ticks, Twofold.LOW),
                0,
                wanted);
    }

    /** {@code u}, as {@link Twofold} returns it. */
    private static double share(long tick, double fraction, double ticks, long wanted) {
        double whole = Operators.min((double) tick, ticks);
        return quotient(whole, fraction, ticks, wanted);
    }

    /** {@code 1 - u}. */
    private static double rest(long tick, double fraction, double ticks, long wanted) {
        double whole = Operators.max(ticks - (double) tick, fraction);
        return quotient(whole, -fraction, ticks, wanted);
    }

    /** {@code (whole + part) / divisor}. */
    private static double quotient(double whole, double part, double divisor, long wanted) {
        double sum = whole + part;
        double high = sum / divisor;
        double product = high * divisor;
        double left = (sum - product) - Doubles.productError(high, divisor, product);
        double low = (left + Doubles.sumError(whole, part, sum)) / divisor;
        return Doubles.select(wanted, low, high);
    }

    /** {@code log(1 - e^(k · log))}. */
    private static double logRest(double k, double log, double logLow, long wanted) {
        long tiny = tiny(k);
        double inner = innerPower(k);
        double x = inner * log;
        double xLow = Doubles.productError(inner, log, x) + inner * logLow;
        return Twofold.log(
                left(tiny, x, xLow, Twofold.HIGH),
                left(tiny, x, xLow, Twofold.LOW),
                Doubles.select(tiny, 1, exp(x, xLow, 0, Twofold.HIGH)),
                Doubles.select(tiny, 0, exp(x, xLow, 0, Twofold.LOW)),
                (int) tiny & -TINY_SCALE,
                wanted);
    }

    /**
     * {@code log(cos²(π/2 · e^(k · log)))}: twice the logarithm of the sine of what is left of the quarter of the circle, or, where that
     * is more than half of it, the logarithm of 1 less the square of the sine.
     */
    private static double logHalfWave(double k, double log, double logLow, long wanted) {
        long tiny = tiny(k);
        double inner = innerPower(k);
        double x = inner * log;
        double xLow = Doubles.productError(inner, log, x) + inner * logLow;
        double power = exp(x, xLow, 0, Twofold.HIGH);
        double left = left(tiny, x, xLow, Twofold.HIGH);
        long early = Doubles.sign(power - left) & ~tiny;
        double angle = Doubles.select(early, power, left);
        double angleLow = Doubles.select(early, exp(x, xLow, 0, Twofold.LOW), left(tiny, x, xLow, Twofold.LOW));
        double radians = angle * HALF_PI_HIGH;
        double radiansLow =
                Doubles.productError(angle, HALF_PI_HIGH, radians) + (angle * HALF_PI_LOW + angleLow * HALF_PI_HIGH);
        double sine = Twofold.sin(radians, radiansLow, Twofold.HIGH);
        double sineLow = Twofold.sin(radians, radiansLow, Twofold.LOW);
        double square = sine * sine;
        double squareLow = Doubles.productError(sine, sine, square) + 2 * sine * sineLow;
        double less = 1 - square;
        double lessLow = Doubles.sumError(1, -square, less) - squareLow;
        double once = Twofold.log(
                Doubles.select(early, less, sine),
                Doubles.select(early, lessLow, sineLow),
                Doubles.select(early, square, 1),
                Doubles.select(early, squareLow, 0),
                (int) tiny & -TINY_SCALE,
                wanted);
        return Doubles.select(early, once, 2 * once);
    }

    /** -1 where a power is so small that it is scaled, else 0. */
    private static long tiny(double k) {
        return Doubles.sign(inRange(k, Double.MIN_VALUE, LARGEST_INNER_POWER) - TINY_POWER);
    }

    /** A power in its range, scaled where it is tiny. */
    private static double innerPower(double k) {
        return inRange(k, Double.MIN_VALUE, LARGEST_INNER_POWER)
                * Doubles.select(tiny(k), Powers.powerOfTwo(TINY_SCALE), 1);
    }

    /** {@code 1 - e^x}, or, where x is scaled, -x. */
    private static double left(long tiny, double x, double xLow, long wanted) {
        double scaled = Doubles.select(wanted, -xLow, -x);
        return Doubles.select(tiny, scaled, exp(x, xLow, -1, wanted));
    }

    /** The move of which {@code e^(power · log)} is left. */
    private static double move(
            double from, double to, double power, double log, double logLow, long tick, double fraction, double ticks) {
        double inside = inRange(power, Double.MIN_VALUE, LARGEST_POWER);
        double x = inside * log;
        double xLow = Doubles.productError(inside, log, x) + inside * logLow;
        double part = exp(x, xLow, -1, Twofold.HIGH);
        double rest = exp(x, xLow, 0, Twofold.HIGH);
        return between(from, to, part, rest, tick, fraction, ticks);
    }

    /**
     * By {@code g = (s(u) - s(0)) / (s(1) - s(0))} with {@code s(u) = 1 / (1 + e^(-steepness · (u - center)))}: a product, in which
     * nothing cancels. With k for the steepness and c for the center g is {@code (1 - e^(-k u)) · e^(-k p) · (1 + e^(-k |1 - c|)) / ((1 -
     * e^-k) · (1 + e^(-k |u - c|)))}, p being how far u has to go to c, or to 1 if that comes before; and 1 - g is the same from the
     * other end.
     */
    public static double sigmoid(
            double from, double to, double steepness, double center, long tick, double fraction, double ticks) {
        double k = inRange(steepness, LEAST_STEEPNESS, LARGEST_STEEPNESS);
        double c = inRange(center, -LARGEST_CENTER, LARGEST_CENTER);
        double u = share(tick, fraction, ticks, Twofold.HIGH);
        double uLow = share(tick, fraction, ticks, Twofold.LOW);
        double v = rest(tick, fraction, ticks, Twofold.HIGH);
        double vLow = rest(tick, fraction, ticks, Twofold.LOW);
        double past = u - c + uLow;
        double pastLow = Doubles.sumError(u, -c, u - c) + uLow - (past - (u - c));
        long before = Doubles.sign(past);
        double away = Doubles.select(before, -past, past);
        double awayLow = Doubles.select(before, -pastLow, pastLow);
        long beyond = Doubles.sign(1 - c);
        double ahead = Doubles.select(before, Doubles.select(beyond, v, away), 0);
        double aheadLow = Doubles.select(before, Doubles.select(beyond, vLow, awayLow), 0);
        long ahead0 = Doubles.sign(c);
        double behind = Doubles.select(before, 0, Doubles.select(ahead0, u, away));
        double behindLow = Doubles.select(before, 0, Doubles.select(ahead0, uLow, awayLow));
        double toEnd = 1 - c;
        double toEndLow = Doubles.sumError(1, -c, toEnd);
        double divisor = decay(k, 1, 0, -1) * (1 + decay(k, away, awayLow, 0));
        double rising =
                1 + decay(k, Doubles.select(beyond, -toEnd, toEnd), Doubles.select(beyond, -toEndLow, toEndLow), 0);
        double falling = 1 + decay(k, Operators.abs(c), 0, 0);
        double part = decay(k, u, uLow, -1) * decay(k, ahead, aheadLow, 0) * rising / divisor;
        double rest = decay(k, v, vLow, -1) * decay(k, behind, behindLow, 0) * falling / divisor;
        return between(from, to, part, rest, tick, fraction, ticks);
    }

    /** {@code e^(-k · x)}, or, where {@code fallen} is -1, {@code 1 - e^(-k · x)}; x is not negative. */
    private static double decay(double k, double x, double xLow, long fallen) {
        double product = k * x;
        double productLow = Doubles.productError(k, x, product) + k * xLow;
        return exp(-product, -productLow, fallen, Twofold.HIGH);
    }

    /** {@code e^x}, or {@code 1 - e^x}, of any x up to 0. */
    private static double exp(double x, double xLow, long fallen, long wanted) {
        double high = Operators.clamp(x, LEAST_EXPONENT, 0);
        return Twofold.exp(high, Operators.clamp(xLow, -1, 1), fallen, wanted);
    }

    /** Between both ends, from the nearer one, and no farther. */
    private static double between(
            double from, double to, double part, double rest, long tick, double fraction, double ticks) {
        long nearEnd = Doubles.sign(rest - part);
        double inside = Kernels.blend(from, to, nearEnd, Doubles.select(nearEnd, rest, part));
        long isStart = Doubles.sign((double) tick + fraction - Double.MIN_VALUE);
        long isEnd = Doubles.sign(ticks - (double) tick - fraction - Double.MIN_VALUE);
        return Doubles.select(isStart, from + 0.0, Doubles.select(isEnd, to + 0.0, inside));
    }

    /** A number that is no less than one and no more than another; one that is none is the first of these. */
    private static double inRange(double x, double least, double largest) {
        long notANumber = (0x7ff0000000000000L - (Double.doubleToRawLongBits(x) & Long.MAX_VALUE)) >> 63;
        return Operators.clamp(Doubles.select(notANumber, least, x), least, largest);
    }
}
