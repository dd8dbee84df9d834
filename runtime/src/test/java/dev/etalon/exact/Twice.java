package dev.etalon.exact;

/**
 * A number as the sum of two doubles, some 104 bits, by fused multiplications: what {@link Reference} is made of. It
 * shares nothing with the arithmetic that it judges.
 */
record Twice(double high, double low) {

    static Twice of(double x) {
        return new Twice(x, 0);
    }

    /** The exact sum of two doubles. */
    static Twice sum(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        return new Twice(sum, (a - (sum - part)) + (b - part));
    }

    /** The exact product of two doubles. */
    static Twice product(double a, double b) {
        double product = a * b;
        return new Twice(product, Math.fma(a, b, -product));
    }

    private static Twice renormalised(double large, double small) {
        double sum = large + small;
        return new Twice(sum, small - (sum - large));
    }

    Twice plus(Twice other) {
        Twice highs = sum(high, other.high);
        Twice lows = sum(low, other.low);
        Twice first = renormalised(highs.high, highs.low + lows.high);
        return renormalised(first.high, first.low + lows.low);
    }

    Twice plus(double other) {
        Twice highs = sum(high, other);
        return renormalised(highs.high, highs.low + low);
    }

    Twice times(Twice other) {
        Twice highs = product(high, other.high);
        return renormalised(highs.high, highs.low + Math.fma(high, other.low, low * other.high));
    }

    Twice times(double other) {
        Twice highs = product(high, other);
        return renormalised(highs.high, Math.fma(low, other, highs.low));
    }

    Twice dividedBy(Twice other) {
        double first = high / other.high;
        Twice rest = plus(other.times(-first));
        double second = rest.high / other.high;
        Twice less = rest.plus(other.times(-second));
        return sum(first, second).plus(less.high / other.high);
    }

    Twice negated() {
        return new Twice(-high, -low);
    }

    /** By a power of two that leaves both parts normal. */
    Twice scaled(int exponent) {
        return new Twice(Math.scalb(high, exponent), Math.scalb(low, exponent));
    }
}
