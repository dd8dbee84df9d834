package dev.etalon.tables;

import dev.etalon.core.Law;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * The laws in decimal arithmetic of some 50 digits, by plain series: slow, short, and independent of what is tested.
 */
public final class Oracle {

    /** More digits than are trusted: 1 - cos near 0 and its like lose some. */
    public static final MathContext DIGITS = new MathContext(75);

    static final BigDecimal LN2 = new BigDecimal(
            "0.6931471805599453094172321214581765680755001343602552541206800094933936219696947156058633269964");
    static final BigDecimal PI = new BigDecimal(
            "3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421");

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NOTHING = new BigDecimal("1e-77");

    private Oracle() {}

    /** {@code from + (to - from) · g(t / steps)}, as the chapter "Moves: from one value to another" of the language reference writes it. */
    static BigDecimal move(
            Law law, List<BigDecimal> arguments, BigDecimal from, BigDecimal to, BigDecimal t, BigDecimal steps) {
        BigDecimal u = t.divide(steps, DIGITS);
        if (law == Law.EXPONENTIAL) {
            return from.multiply(pow(to.divide(from, DIGITS), u), DIGITS);
        }
        if (law == Law.HARMONIC) {
            BigDecimal weighted = to.multiply(ONE.subtract(u)).add(from.multiply(u));
            return from.multiply(to).divide(weighted, DIGITS);
        }
        return from.add(to.subtract(from).multiply(g(law, arguments, u, steps), DIGITS), DIGITS);
    }

    static BigDecimal g(Law law, List<BigDecimal> arguments, BigDecimal u, BigDecimal steps) {
        return switch (law) {
            case LINEAR -> u;
            case COSINE -> {
                BigDecimal wave = cos(PI.multiply(pow(u, arguments.get(1)), DIGITS));
                yield ONE.subtract(pow(ONE.add(wave).multiply(HALF), arguments.get(0)));
            }
            case POLYNOMIAL -> ONE.subtract(pow(ONE.subtract(pow(u, arguments.get(1))), arguments.get(0)));
            case POWER -> pow(u, arguments.get(0));
            case SQRT -> u.sqrt(DIGITS);
            case SQUARE -> u.multiply(u, DIGITS);
            case EXPONENTIAL, HARMONIC -> throw new IllegalArgumentException();
            case HALVING -> TWO.subtract(TWO.multiply(pow(HALF, u)));
            case REX -> ONE.subtract(ONE.subtract(u).divide(ONE.subtract(u.multiply(HALF)), DIGITS));
            case SIGMOID -> {
                BigDecimal first = sigmoid(arguments, BigDecimal.ZERO);
                BigDecimal last = sigmoid(arguments, ONE);
                yield sigmoid(arguments, u).subtract(first).divide(last.subtract(first), DIGITS);
            }
            case LOG -> log(ONE.add(u.multiply(steps))).divide(log(ONE.add(steps)), DIGITS);
            case HYPERBOLIC -> {
                BigDecimal r = steps.divide(arguments.get(0), DIGITS);
                BigDecimal square = ONE.subtract(u)
                        .multiply(TWO.subtract(r.multiply(ONE.add(u))), DIGITS)
                        .divide(TWO.subtract(r), DIGITS);
                yield ONE.subtract(square.signum() == 0 ? square : square.sqrt(DIGITS));
            }
        };
    }

    private static BigDecimal sigmoid(List<BigDecimal> arguments, BigDecimal u) {
        return ONE.divide(
                ONE.add(exp(
                        arguments.get(0).multiply(u.subtract(arguments.get(1))).negate())),
                DIGITS);
    }

    static BigDecimal exp(BigDecimal x) {
        BigInteger k = x.divide(LN2, DIGITS).toBigInteger();
        BigDecimal y = x.subtract(LN2.multiply(new BigDecimal(k))).divide(BigDecimal.valueOf(1024), DIGITS);
        BigDecimal sum = ONE;
        BigDecimal term = ONE;
        for (int n = 1; term.abs().compareTo(NOTHING) > 0; n++) {
            term = term.multiply(y, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1024, DIGITS).multiply(TWO.pow(k.intValueExact(), DIGITS), DIGITS);
    }

    /** By halvings of the argument down to near 1, and the series of the inverse hyperbolic tangent. */
    static BigDecimal log(BigDecimal x) {
        int halvings = 0;
        BigDecimal y = x;
        for (; y.compareTo(new BigDecimal("1.4")) > 0; halvings++) {
            y = y.divide(TWO, DIGITS);
        }
        for (; y.compareTo(new BigDecimal("0.7")) < 0; halvings--) {
            y = y.multiply(TWO, DIGITS);
        }
        BigDecimal z = y.subtract(ONE).divide(y.add(ONE), DIGITS);
        BigDecimal square = z.multiply(z, DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = z;
        for (int n = 1; power.abs().compareTo(NOTHING) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(TWO).add(LN2.multiply(BigDecimal.valueOf(halvings)), DIGITS);
    }

    static BigDecimal cos(BigDecimal x) {
        BigDecimal minusSquare = x.multiply(x, DIGITS).negate();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = ONE;
        for (int n = 0; term.abs().compareTo(NOTHING) > 0; n += 2) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(minusSquare, DIGITS).divide(BigDecimal.valueOf((n + 1L) * (n + 2L)), DIGITS);
        }
        return sum;
    }

    public static BigDecimal pow(BigDecimal x, BigDecimal power) {
        return x.signum() == 0 || power.compareTo(ONE) == 0 ? x : exp(power.multiply(log(x), DIGITS));
    }

    /**
     * The error of {@code value} in units in the last place of {@code exact}, or of {@code scale} if that is larger.
     */
    public static double ulps(double value, BigDecimal exact, double scale) {
        double unit = Math.ulp(Math.max(Math.abs(exact.doubleValue()), scale));
        return new BigDecimal(value)
                .subtract(exact)
                .abs()
                .divide(new BigDecimal(unit), DIGITS)
                .doubleValue();
    }
}
