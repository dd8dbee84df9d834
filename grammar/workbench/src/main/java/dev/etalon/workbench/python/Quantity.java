package dev.etalon.workbench.python;

import dev.etalon.exact.Functions;
import dev.etalon.exact.Rational;
import dev.etalon.exact.Repr;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number as it is meant and as Python has it.
 *
 * @param exact the value of the decimals that are written; where that is no fraction, of the shortest decimal of the double
 * @param real what Python's arithmetic on doubles makes of it
 */
public record Quantity(Rational exact, double real) {

    public static Quantity of(long value) {
        return new Quantity(Rational.of(value), value);
    }

    /** A number as it is written. */
    static Quantity of(String digits) {
        BigDecimal value = new BigDecimal(digits);
        // A number this far from 1 is 0 or infinite, and not worth its digits.
        boolean isFar = value.signum() != 0 && Math.abs((long) value.precision() - value.scale()) > 400;
        return isFar ? ofDouble(value.doubleValue()) : new Quantity(Rational.of(value), value.doubleValue());
    }

    /** @throws ArithmeticException if it is infinite or not a number */
    static Quantity ofDouble(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new ArithmeticException("the result is " + Repr.of(value));
        }
        return new Quantity(Rational.of(Repr.of(value)), value);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(exact.plus(other.exact), real + other.real);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(exact.minus(other.exact), real - other.real);
    }

    public Quantity times(Quantity other) {
        return new Quantity(exact.times(other.exact), real * other.real);
    }

    /** @throws ArithmeticException if {@code other} is 0 */
    public Quantity dividedBy(Quantity other) {
        return new Quantity(exact.dividedBy(other.exact), real / other.real);
    }

    /** @throws ArithmeticException if {@code other} is 0 */
    Quantity floorDividedBy(Quantity other) {
        BigInteger whole = exact.dividedBy(other.exact).floor();
        return new Quantity(new Rational(whole, BigInteger.ONE), Math.floor(real / other.real));
    }

    /** @throws ArithmeticException if the power is not finite */
    public Quantity power(Quantity exponent) {
        return exact.canPow(exponent.exact)
                ? new Quantity(
                        exact.pow(exponent.exact.numerator().intValueExact()), Functions.pow(real, exponent.real))
                : ofDouble(Functions.pow(real, exponent.real));
    }

    /** What is left of it where Python's {@code int} cuts off what is behind the point, of the double. */
    public long truncated() {
        return (long) real;
    }

    public int signum() {
        return exact.signum();
    }

    public boolean isWhole() {
        return exact.isWhole();
    }

    public boolean is(long value) {
        return exact.equals(Rational.of(value));
    }

    public int compareTo(Quantity other) {
        return exact.compareTo(other.exact);
    }
}
