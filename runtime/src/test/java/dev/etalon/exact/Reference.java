package dev.etalon.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Elementary functions to some 2^-100 of their values (powers to 2^-92, since the logarithm is multiplied by up to 745),
 * by long series without tables.
 */
final class Reference {

    private static final int FACTORIALS = 30;
    static final BigDecimal PI = pi();
    private static final BigDecimal QUARTER = PI.divide(BigDecimal.valueOf(2));
    private static final BigDecimal LN2 =
            new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009493393621969694716");
    private static final double[] LN2_PARTS = parts(LN2, 3);
    private static final double[] QUARTER_PARTS = parts(QUARTER, 4);
    private static final Twice[] INVERSE_FACTORIALS = inverseFactorials();
    private static final Twice[] INVERSE_ODDS = inverseOdds();

    private Reference() {}

    /** A value as {@code scaled · 2^exponent}, so that it may lie beyond the normal doubles. */
    record Value(Twice scaled, int exponent) {

        static Value of(Twice value) {
            return new Value(value, 0);
        }

        /** How far a double is from it, in units of its last place. */
        double errorOf(double result) {
            int place = Math.max(Math.getExponent(scaled.high()) + exponent, -1022) - 52;
            Twice inUnits = scaled.scaled(exponent - place);
            return Math.abs(inUnits.negated().plus(Math.scalb(result, -place)).high());
        }
    }

    static Value exp(double x) {
        return exp(Twice.of(x));
    }

    private static Value exp(Twice x) {
        int k = (int) Math.rint(x.high() / LN2_PARTS[0]);
        return new Value(expm1Series(withoutTurns(x, LN2_PARTS, k)).plus(1), k);
    }

    static Value expm1(double x) {
        if (Math.abs(x) < 0.35) {
            return Value.of(expm1Series(Twice.of(x)));
        }
        Value power = exp(x);
        return power.exponent < 200
                ? Value.of(power.scaled.scaled(power.exponent).plus(-1))
                : power;
    }

    static Value log(double x) {
        return Value.of(log(Twice.of(x)));
    }

    static Value log1p(double x) {
        return Value.of(Math.abs(x) < 0.3 ? log1pSeries(Twice.of(x)) : log(Twice.sum(1, x)));
    }

    private static Twice log(Twice x) {
        // A subnormal number is made normal first.
        int less = x.high() < 0x1p-900 ? 100 : 0;
        Twice normal = x.scaled(less);
        int k = Math.getExponent(normal.high() * 1.4142);
        Twice rest = normal.scaled(-k).plus(-1);
        Twice log = log1pSeries(rest);
        double whole = k - less;
        return whole == 0
                ? log
                : new Twice(LN2_PARTS[0], LN2_PARTS[1]).times(whole).plus(log).plus(LN2_PARTS[2] * whole);
    }

    static Value pow(double x, double y) {
        return exp(log(Twice.of(x)).times(y));
    }

    static Value sin(double x) {
        return sine(x, 0);
    }

    static Value cos(double x) {
        return sine(x, 1);
    }

    /** The sine of x and so many quarters of a turn. */
    private static Value sine(double x, int more) {
        if (Math.abs(x) < 0x1p21) {
            return sine(Twice.of(x), more);
        }
        BigDecimal exact = new BigDecimal(x);
        BigInteger count = exact.divide(QUARTER, 0, RoundingMode.HALF_EVEN).toBigInteger();
        return sineOfRest(twice(exact.subtract(QUARTER.multiply(new BigDecimal(count)))), count.intValue() + more);
    }

    /** The sine of x, which is below 2^21, and so many quarters of a turn. */
    static Value sine(Twice x, int more) {
        int quarters = (int) Math.rint(x.high() / QUARTER_PARTS[0]);
        return sineOfRest(withoutTurns(x, QUARTER_PARTS, quarters), quarters + more);
    }

    private static Value sineOfRest(Twice rest, int quarters) {
        int quadrant = quarters & 3;
        Twice value = (quadrant & 1) == 1 ? series(rest, 0) : series(rest, 1).times(rest);
        return Value.of(quadrant > 1 ? value.negated() : value);
    }

    /** {@code x - count · period}, exactly to begin with: the sum of many doubles, of which the largest cancel. */
    private static Twice withoutTurns(Twice x, double[] period, int count) {
        double[] sum = new double[2 + 2 * period.length];
        sum[0] = x.high();
        add(sum, x.low());
        for (double part : period) {
            Twice product = Twice.product(part, -count);
            add(sum, product.high());
            add(sum, product.low());
        }
        Twice total = Twice.of(0);
        for (int k = sum.length - 1; k >= 0; k--) {
            total = total.plus(sum[k]);
        }
        return total;
    }

    /** Adds to a sum of doubles that do not overlap, largest first, with no error (Shewchuk's grow-expansion). */
    private static void add(double[] sum, double term) {
        double carry = term;
        for (int k = sum.length - 1; k >= 0; k--) {
            Twice both = Twice.sum(sum[k], carry);
            carry = both.high();
            if (k + 1 < sum.length) {
                sum[k + 1] += both.low();
            }
            sum[k] = 0;
        }
        sum[0] = carry;
    }

    /** {@code e^x - 1} for |x| up to ln 2 / 2. */
    private static Twice expm1Series(Twice x) {
        Twice sum = INVERSE_FACTORIALS[FACTORIALS - 1];
        for (int k = FACTORIALS - 2; k > 0; k--) {
            sum = sum.times(x).plus(INVERSE_FACTORIALS[k]);
        }
        return sum.times(x);
    }

    /** {@code log(1 + x)}, twice the area hyperbolic tangent of x / (2 + x), for x from -0.3 to 0.42. */
    private static Twice log1pSeries(Twice x) {
        Twice s = x.dividedBy(x.plus(2));
        Twice square = s.times(s);
        Twice sum = INVERSE_ODDS[INVERSE_ODDS.length - 1];
        for (int k = INVERSE_ODDS.length - 2; k >= 0; k--) {
            sum = sum.times(square).plus(INVERSE_ODDS[k]);
        }
        return sum.times(s).times(2);
    }

    /** {@code sin(x) / x} if parity is 1, {@code cos(x)} if it is 0, for |x| up to π/4. */
    private static Twice series(Twice x, int parity) {
        Twice square = x.times(x).negated();
        Twice sum = INVERSE_FACTORIALS[FACTORIALS - 2 + parity];
        for (int k = FACTORIALS - 4; k >= 0; k -= 2) {
            sum = sum.times(square).plus(INVERSE_FACTORIALS[k + parity]);
        }
        return sum;
    }

    private static Twice[] inverseFactorials() {
        Twice[] inverses = new Twice[FACTORIALS];
        BigDecimal factorial = BigDecimal.ONE;
        for (int k = 0; k < inverses.length; k++) {
            factorial = k == 0 ? factorial : factorial.multiply(BigDecimal.valueOf(k));
            inverses[k] = inverse(factorial);
        }
        return inverses;
    }

    private static Twice[] inverseOdds() {
        Twice[] inverses = new Twice[23];
        for (int k = 0; k < inverses.length; k++) {
            inverses[k] = inverse(BigDecimal.valueOf(2 * k + 1));
        }
        return inverses;
    }

    private static Twice inverse(BigDecimal number) {
        return twice(BigDecimal.ONE.divide(number, new MathContext(60)));
    }

    static Twice twice(BigDecimal number) {
        double[] parts = parts(number, 2);
        return new Twice(parts[0], parts[1]);
    }

    /** The double nearest to a number, the double nearest to the rest, and so on. */
    private static double[] parts(BigDecimal number, int count) {
        double[] parts = new double[count];
        BigDecimal rest = number;
        for (int k = 0; k < count; k++) {
            parts[k] = rest.doubleValue();
            rest = rest.subtract(new BigDecimal(parts[k]));
        }
        return parts;
    }

    /** π to 1,300 bits, by Machin's formula. */
    private static BigDecimal pi() {
        BigInteger one = BigInteger.ONE.shiftLeft(1400);
        BigInteger scaled =
                arctangent(one, 5).shiftLeft(4).subtract(arctangent(one, 239).shiftLeft(2));
        return new BigDecimal(scaled).divide(new BigDecimal(one));
    }

    private static BigInteger arctangent(BigInteger one, long inverse) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = one.divide(BigInteger.valueOf(inverse));
        for (long k = 1; term.signum() > 0; k += 2) {
            BigInteger part = term.divide(BigInteger.valueOf(k));
            sum = (k & 2) == 0 ? sum.add(part) : sum.subtract(part);
            term = term.divide(BigInteger.valueOf(inverse * inverse));
        }
        return sum;
    }
}
