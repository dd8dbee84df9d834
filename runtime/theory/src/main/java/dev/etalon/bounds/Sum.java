package dev.etalon.bounds;

/** A compensated sum: what each addition rounds off is added up beside it (the sum of two doubles of Knuth). */
final class Sum {

    double high;
    double low;

    void add(double x) {
        double sum = high + x;
        double part = sum - high;
        low += (high - (sum - part)) + (x - part);
        high = sum;
    }

    void add(Sum other) {
        add(other.high);
        low += other.low;
    }

    void set(Sum other) {
        high = other.high;
        low = other.low;
    }

    Sum copy() {
        Sum copy = new Sum();
        copy.add(this);
        return copy;
    }

    double value() {
        return high + low;
    }
}
