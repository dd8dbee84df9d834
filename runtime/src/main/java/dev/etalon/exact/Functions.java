package dev.etalon.exact;

/**
 * The elementary functions of the language, the same to the last bit wherever they run: see the package. Each result is
 * within 0.53 units in the last place of the real value, 1 where it is subnormal; a result that is a double in the real
 * numbers too ({@code 1.5^2}, {@code exp(0)}) is that double. Zeros, infinities and what is no number are treated as
 * {@link Math} says of the function of the same name.
 */
public final class Functions {

    private Functions() {}

    /** {@code e^x}. */
    public static double exp(double x) {
        return Exponential.exp(x, 0);
    }

    /** {@code e^x - 1}, without the loss that a subtraction would bring near 0. */
    public static double expm1(double x) {
        return Exponential.expm1(x);
    }

    /** The natural logarithm: minus infinity of 0, NaN of what is negative. */
    public static double log(double x) {
        return Logarithm.log(x);
    }

    /** {@code log(1 + x)}, without the loss that an addition would bring near 0. */
    public static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    /** {@code x^y}, by the table of {@link Math#pow}: NaN of 1 to an infinite power, 1 of anything to the power 0. */
    public static double pow(double x, double y) {
        return Power.pow(x, y);
    }

    /** The sine of so many radians, at any size: the argument is taken as the exact number that the double is. */
    public static double sin(double x) {
        return Circle.sin(x);
    }

    /** The cosine of so many radians, at any size: the argument is taken as the exact number that the double is. */
    public static double cos(double x) {
        return Circle.cos(x);
    }
}
