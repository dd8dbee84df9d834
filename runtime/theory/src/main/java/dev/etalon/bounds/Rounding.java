package dev.etalon.bounds;

import dev.etalon.exact.Doubles;

/** Operations on numbers that are not negative, rounded towards 0 or away from it, so that intervals enclose. */
final class Rounding {

    private Rounding() {}

    /** What {@code sum = a + b} has rounded off, exactly; not a number where it overflows. */
    static double error(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    static double addDown(double a, double b) {
        double sum = a + b;
        return error(a, b, sum) >= 0 ? sum : Doubles.nextDown(sum);
    }

    static double addUp(double a, double b) {
        double sum = a + b;
        return error(a, b, sum) <= 0 ? sum : Doubles.nextUp(sum);
    }

    static double multiplyDown(double a, double b) {
        return Math.max(0, Doubles.nextDown(a * b));
    }

    static double multiplyUp(double a, double b) {
        return Doubles.nextUp(a * b);
    }

    static double divideDown(double a, double b) {
        return Math.max(0, Doubles.nextDown(a / b));
    }

    static double divideUp(double a, double b) {
        return Doubles.nextUp(a / b);
    }
}
