package dev.etalon.bounds;

/**
 * Sums over a block, from its last step to its first: eight steps at a time as a tree, and what these come to in a
 * compensated sum. All terms are at least 0, so that a relative error is never more than that of the worst term and of
 * the few additions above it; {@link #ROUNDINGS} counts them.
 */
final class BlockSums {

    /**
     * The most roundings that a sum of rates is the result of: each changes it by one part in 2^53 at most. Of a rate:
     * 3 in its tree, 3 up to the sum of all.
     */
    static final int OF_RATES = 6;

    /**
     * The same for any sum. Of a term in {@link #quotients}: 10 in the suffix sum it is divided by, 13 in the term with
     * its weight, 3 in the tree and the total.
     */
    static final int ROUNDINGS = 28;

    private BlockSums() {}

    /** Adds the first {@code count} rates. */
    static void rates(double[] rate, int count, Sum sum) {
        double high = sum.high;
        double low = sum.low;
        int i = count - 8;
        for (; i >= 0; i -= 8) {
            double late = (rate[i + 7] + rate[i + 6]) + (rate[i + 5] + rate[i + 4]);
            double early = (rate[i + 3] + rate[i + 2]) + (rate[i + 1] + rate[i]);
            double eight = late + early;
            double next = high + eight;
            double part = next - high;
            low += (high - (next - part)) + (eight - part);
            high = next;
        }
        sum.high = high;
        sum.low = low;
        for (i += 7; i >= 0; i--) {
            sum.add(rate[i]);
        }
    }

    /** Adds {@code a[i] · b[i]} for the first {@code count} elements. */
    static void products(double[] a, double[] b, int count, Sum sum) {
        double high = sum.high;
        double low = sum.low;
        int i = count - 8;
        for (; i >= 0; i -= 8) {
            double late = (a[i + 7] * b[i + 7] + a[i + 6] * b[i + 6]) + (a[i + 5] * b[i + 5] + a[i + 4] * b[i + 4]);
            double early = (a[i + 3] * b[i + 3] + a[i + 2] * b[i + 2]) + (a[i + 1] * b[i + 1] + a[i] * b[i]);
            double eight = late + early;
            double next = high + eight;
            double part = next - high;
            low += (high - (next - part)) + (eight - part);
            high = next;
        }
        sum.high = high;
        sum.low = low;
        for (i += 7; i >= 0; i--) {
            sum.add(a[i] * b[i]);
        }
    }

    /**
     * {@code Σ weighted[i]² / suffix}, with the suffix sum of the rates that come later: {@code later} and those in
     * {@code sum}, to which the rates are added just as {@link #rates} does. Four suffix sums are multiplied, so that
     * four terms share a division.
     */
    static double quotients(double[] rate, double[] weighted, int count, double later, Sum sum) {
        double high = sum.high;
        double low = sum.low;
        double total = 0;
        double totalErrors = 0;
        int i = count - 8;
        for (; i >= 0; i -= 8) {
            double suffix = later + (high + low);
            double pair = rate[i + 7] + rate[i + 6];
            double late = pair + (rate[i + 5] + rate[i + 4]);
            double terms = four(weighted, i + 4, suffix, suffix + rate[i + 7], suffix + pair, rate[i + 5]);
            double middle = suffix + late;
            pair = rate[i + 3] + rate[i + 2];
            double early = pair + (rate[i + 1] + rate[i]);
            terms += four(weighted, i, middle, middle + rate[i + 3], middle + pair, rate[i + 1]);
            double next = total + terms;
            double part = next - total;
            totalErrors += (total - (next - part)) + (terms - part);
            total = next;
            double eight = late + early;
            next = high + eight;
            part = next - high;
            low += (high - (next - part)) + (eight - part);
            high = next;
        }
        sum.high = high;
        sum.low = low;
        total += totalErrors;
        for (i += 7; i >= 0; i--) {
            total += weighted[i] / (later + sum.value()) * weighted[i];
            sum.add(rate[i]);
        }
        return total;
    }

    /** {@code w[i+3]²/a + w[i+2]²/b + w[i+1]²/c + w[i]²/d} with {@code d = c + rate}. */
    private static double four(double[] w, int i, double a, double b, double c, double rate) {
        double d = c + rate;
        return quotients(w[i + 3], w[i + 2], w[i + 1], w[i], a, b, c, d);
    }

    private static double quotients(double p, double q, double r, double s, double a, double b, double c, double d) {
        double ab = a * b;
        double cd = c * d;
        return ((p * p * b + q * q * a) * cd + (r * r * d + s * s * c) * ab) / (ab * cd);
    }

    /** {@code Σ weighted[i]² / (left - i)}, with {@code left} no less than the number of elements. */
    static double quotientsByTime(double[] weighted, int count, double left) {
        double total = 0;
        double errors = 0;
        int i = count - 8;
        for (; i >= 0; i -= 8) {
            double a = left - (i + 7);
            double e = a + 4;
            double terms = quotients(
                            weighted[i + 7], weighted[i + 6], weighted[i + 5], weighted[i + 4], a, a + 1, a + 2, a + 3)
                    + quotients(weighted[i + 3], weighted[i + 2], weighted[i + 1], weighted[i], e, e + 1, e + 2, e + 3);
            double next = total + terms;
            double part = next - total;
            errors += (total - (next - part)) + (terms - part);
            total = next;
        }
        total += errors;
        for (i += 7; i >= 0; i--) {
            total += weighted[i] * weighted[i] / (left - i);
        }
        return total;
    }
}
