package dev.etalon.bounds;

/** An interval that contains a sum of numbers that are not negative, or of intervals of such numbers. */
final class EnclosedSum {

    // Each end is a compensated sum: a high part, and the errors of its additions, themselves rounded outward.
    private double low;
    private double lowErrors;
    private double high;
    private double highErrors;

    void add(double x) {
        add(x, x);
    }

    void add(double xLow, double xHigh) {
        double sum = low + xLow;
        lowErrors = Rounding.addDown(lowErrors, Rounding.error(low, xLow, sum));
        low = sum;
        sum = high + xHigh;
        highErrors = Rounding.addUp(highErrors, Rounding.error(high, xHigh, sum));
        high = sum;
    }

    double low() {
        return Rounding.addDown(low, lowErrors);
    }

    double high() {
        return Rounding.addUp(high, highErrors);
    }

    Enclosure value() {
        return new Enclosure(low(), high());
    }
}
