package dev.etalon.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/**
 * Elementary functions to some 2^-70 of their values in some 50 ns, by {@link Twice}s and tables of their own; angles are
 * reduced in whole numbers. It shares nothing with what it judges: another cut of the arguments, other series, other tables.
 */
final class QuickReference {

    private static final int PARTS = 1024;
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal LN2 =
            new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009493393621969694716");
    private static final Twice LN2_TWICE = Reference.twice(LN2);

    /** ln 2 / 1024 as two numbers of 31 bits, whose products with a count of parts are exact, and the rest. */
    private static final double[] LN2_PARTS = parts(LN2.divide(BigDecimal.valueOf(PARTS)));

    private static final Twice[] ROOTS = roots();

    /** From 1/√2 to √2 a number is near one of these 2048ths: what it is to be multiplied by, and the logarithm. */
    private static final int CELLS = 2048;

    private static final double[] INVERSES =
            IntStream.range(0, 3000).mapToDouble(j -> (double) CELLS / j).toArray();
    private static final Twice[] LOGARITHMS = IntStream.range(0, 3000)
            .mapToObj(j -> j == 0 ? null : Reference.log(INVERSES[j]).scaled().negated())
            .toArray(Twice[]::new);

    private static final Twice MINUS_SIXTH =
            Reference.twice(BigDecimal.ONE.negate().divide(BigDecimal.valueOf(6), DIGITS));

    private QuickReference() {}

    /** What an elementary function of one or two arguments is by this reference. */
    interface Of {
        Reference.Value value(double x, double y);
    }

    static Reference.Value exp(double x) {
        return exp(Twice.of(x));
    }

    private static Reference.Value exp(Twice x) {
        int k = parts(x);
        Twice root = ROOTS[k & PARTS - 1];
        return new Reference.Value(root.plus(root.times(expm1Series(rest(x, k)))), k >> 10);
    }

    static Reference.Value expm1(double x) {
        Twice exact = Twice.of(x);
        if (parts(exact) == 0) {
            return new Reference.Value(expm1Series(exact), 0);
        }
        Reference.Value power = exp(exact);
        return power.exponent() < 200
                ? new Reference.Value(power.scaled().scaled(power.exponent()).plus(-1), 0)
                : power;
    }

    private static int parts(Twice x) {
        return (int) Math.rint(x.high() * (PARTS / 0.6931471805599453));
    }

    private static Twice rest(Twice x, int k) {
        return Twice.sum(x.high(), -k * LN2_PARTS[0])
                .plus(-k * LN2_PARTS[1])
                .plus(x.low())
                .plus(-k * LN2_PARTS[2]);
    }

    private static Twice expm1Series(Twice r) {
        double x = r.high();
        double tail = x * x * x * (1 / 6.0 + x * (1 / 24.0 + x * (1 / 120.0 + x * (1 / 720.0))));
        return r.plus(r.times(r).times(0.5)).plus(tail);
    }

    static Reference.Value log(double x) {
        return new Reference.Value(log(Twice.of(x)), 0);
    }

    static Reference.Value log1p(double x) {
        return new Reference.Value(Math.abs(x) < 0x1p-12 ? log1pSeries(Twice.of(x)) : log(Twice.sum(1, x)), 0);
    }

    private static Twice log(Twice x) {
        int less = x.high() < 0x1p-900 ? 100 : 0;
        Twice normal = x.scaled(less);
        int exponent = Math.getExponent(normal.high() * 1.4142135);
        Twice mantissa = normal.scaled(-exponent);
        int cell = (int) Math.rint(mantissa.high() * CELLS);
        Twice product = Twice.product(mantissa.high(), INVERSES[cell]);
        Twice z = Twice.sum(product.high() - 1, product.low()).plus(mantissa.low() * INVERSES[cell]);
        Twice whole = LN2_TWICE.times(exponent - less).plus(LOGARITHMS[cell]);
        return whole.plus(log1pSeries(z));
    }

    private static Twice log1pSeries(Twice z) {
        double x = z.high();
        double tail = x * x * x * (1 / 3.0 - x * (1 / 4.0 - x * (1 / 5.0 - x * (1 / 6.0 - x * (1 / 7.0)))));
        return z.plus(z.times(z).times(-0.5)).plus(tail);
    }

    static Reference.Value pow(double x, double y) {
        return exp(log(Twice.of(x)).times(y));
    }

    static Reference.Value sin(double x) {
        return Math.abs(x) < 0x1p-11 ? new Reference.Value(sineSeries(Twice.of(x)), 0) : QuickCircle.sine(x, false);
    }

    static Reference.Value cos(double x) {
        return Math.abs(x) < 0x1p-11
                ? new Reference.Value(cosineLessOne(Twice.of(x)).plus(1), 0)
                : QuickCircle.sine(Math.abs(x), true);
    }

    /** For angles up to 2^-10. */
    static Twice sineSeries(Twice r) {
        double x = r.high();
        Twice cube = r.times(r.times(r)).times(MINUS_SIXTH);
        return r.plus(cube).plus(x * x * x * x * x * (1 / 120.0 - x * x / 5040));
    }

    /** For angles up to 2^-10. */
    static Twice cosineLessOne(Twice r) {
        double square = r.high() * r.high();
        return r.times(r).times(-0.5).plus(square * square * (1 / 24.0 - square / 720));
    }

    private static double[] parts(BigDecimal number) {
        double first = upper(number.doubleValue());
        BigDecimal rest = number.subtract(new BigDecimal(first));
        double second = upper(rest.doubleValue());
        return new double[] {
            first, second, rest.subtract(new BigDecimal(second)).doubleValue()
        };
    }

    private static double upper(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & -1L << 22);
    }

    /** 2^(k / 1024). */
    private static Twice[] roots() {
        BigDecimal root = BigDecimal.valueOf(2);
        for (int parts = 1; parts < PARTS; parts *= 2) {
            root = root.sqrt(DIGITS);
        }
        Twice[] roots = new Twice[PARTS];
        BigDecimal power = BigDecimal.ONE;
        for (int k = 0; k < PARTS; k++) {
            roots[k] = Reference.twice(power);
            power = power.multiply(root, DIGITS);
        }
        return roots;
    }
}
