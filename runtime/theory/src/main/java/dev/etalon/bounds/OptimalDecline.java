package dev.etalon.bounds;

import dev.etalon.tables.OptimalSequence;

/**
 * The rates of {@link OptimalSchedule} for one gradient norm. Counted from the last, the ratio z of a rate to the sum of
 * those after it obeys {@code z(m + 1) = √(1 + 2 z(m)) − 1}: a chain in which each step waits for a root and a quotient.
 * A long one is cut into parts, whose first ratios are known in closed form, and which are worked out side by side; z is
 * small there, and the root a few terms of its series.
 */
final class OptimalDecline {

    private static final int PARTS = 4;

    /** The last steps, of which each takes a root. */
    private static final int NEAR = 1 << 12;

    /** The steps from which on cutting pays: ratios in closed form take some microseconds each. */
    private static final int LONG = 1 << 14;

    private final double[] rates;

    /** The steps of a part. */
    private final int length;

    /** Of each part the sum of its rates where those after it have the sum 1, this 1 included. */
    private final double[] sums = new double[PARTS];

    /** The z that was worked out last, in the end that of the first step. */
    private double ratio = 0.5;

    private OptimalDecline(int steps) {
        this.rates = new double[steps];
        this.length = steps < LONG ? 0 : (steps - NEAR) / PARTS;
    }

    /** @param unit D/G */
    static double[] rates(int steps, double unit) {
        OptimalDecline decline = new OptimalDecline(steps);
        decline.near();
        if (decline.length > 0) {
            decline.together();
            decline.rest();
        }
        decline.scale(unit);
        return decline.rates;
    }

    /** The last steps: all of them in a short run. */
    private void near() {
        double z = ratio;
        double sum = 1;
        rates[rates.length - 1] = 1;
        for (int k = rates.length - 2; k >= firstNear(); k--) {
            double x = 2 * z;
            z = x / (1 + Math.sqrt(1 + x));
            rates[k] = sum * z;
            sum += rates[k];
        }
        ratio = z;
        sums[0] = sum;
    }

    private int firstNear() {
        return length == 0 ? 0 : rates.length - NEAR;
    }

    /** {@code √(1 + 2z) − 1} of a z of at most 2/4096: what is left out is below 1e-19 of it. */
    private static double next(double z) {
        double square = z * z;
        double far = (1.25 - 1.75 * z) + square * (2.625 - 4.125 * z);
        return z - 0.5 * square * ((1 - z) + square * far);
    }

    private void together() {
        double z0 = ratio;
        double z1 = start(1);
        double z2 = start(2);
        double z3 = start(3);
        double s0 = sums[0];
        double s1 = 1;
        double s2 = 1;
        double s3 = 1;
        int last = rates.length - NEAR;
        for (int m = 1; m <= length; m++) {
            z0 = next(z0);
            z1 = next(z1);
            z2 = next(z2);
            z3 = next(z3);
            double r0 = s0 * z0;
            double r1 = s1 * z1;
            double r2 = s2 * z2;
            double r3 = s3 * z3;
            rates[last - m] = r0;
            rates[last - m - length] = r1;
            rates[last - m - 2 * length] = r2;
            rates[last - m - 3 * length] = r3;
            s0 += r0;
            s1 += r1;
            s2 += r2;
            s3 += r3;
        }
        sums[0] = s0;
        sums[1] = s1;
        sums[2] = s2;
        sums[3] = s3;
        ratio = z3;
    }

    /** The z before a part. */
    private double start(int part) {
        return OptimalSequence.ratio(NEAR - 1 + (long) part * length);
    }

    /** The first rates, fewer than there are parts, which the last part goes on to. */
    private void rest() {
        double sum = sums[PARTS - 1];
        for (int k = firstNear() - 1 - PARTS * length; k >= 0; k--) {
            ratio = next(ratio);
            rates[k] = sum * ratio;
            sum += rates[k];
        }
        sums[PARTS - 1] = sum;
    }

    private void scale(double unit) {
        double before = unit / Math.sqrt(2 * ratio);
        int from = 0;
        for (int p = length == 0 ? 0 : PARTS - 1; p >= 0; p--) {
            double factor = before / sums[p];
            int to = p == 0 ? rates.length : firstNear() - p * length;
            for (int k = from; k < to; k++) {
                rates[k] *= factor;
            }
            from = to;
            before = factor;
        }
    }
}
