package dev.etalon.bounds;

import dev.etalon.tables.OptimalSequence;

/**
 * The rates of {@link OptimalSchedule} for one gradient norm. Counted from the last, the ratio z of a rate to the sum of
 * those after it obeys {@code z(m + 1) = √(1 + 2 z(m)) − 1}: a chain in which each step waits for a root and a quotient.
 * A long one is cut into four, whose first ratios are known in closed form, and which are worked out side by side.
 */
final class OptimalDecline {

    private static final int PARTS = 4;

    /** The steps from which on cutting pays: ratios in closed form take some microseconds each. */
    private static final int LONG = 1 << 14;

    private final double[] rates;

    /** The steps of a part. */
    private final int length;

    /** Of each part the last z, and the sum of its rates where those after it have the sum 1, this 1 included. */
    private final double[] ratios = new double[PARTS];

    private final double[] sums = new double[PARTS];

    private OptimalDecline(int steps) {
        this.rates = new double[steps];
        this.length = steps < LONG ? 0 : (steps - 1) / PARTS;
    }

    /** @param unit D/G */
    static double[] rates(int steps, double unit) {
        OptimalDecline decline = new OptimalDecline(steps);
        decline.start();
        decline.together();
        decline.rest();
        decline.scale(unit);
        return decline.rates;
    }

    private void start() {
        for (int p = 0; p < PARTS; p++) {
            ratios[p] = p == 0 || length == 0 ? 0.5 : OptimalSequence.ratio((long) p * length);
            sums[p] = 1;
        }
        rates[rates.length - 1] = 1;
    }

    private static double next(double ratio) {
        double x = 2 * ratio;
        return x / (1 + Math.sqrt(1 + x));
    }

    private void together() {
        double z0 = ratios[0];
        double z1 = ratios[1];
        double z2 = ratios[2];
        double z3 = ratios[3];
        double s0 = 1;
        double s1 = 1;
        double s2 = 1;
        double s3 = 1;
        int last = rates.length - 1;
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
        ratios[3] = z3;
        sums[0] = s0;
        sums[1] = s1;
        sums[2] = s2;
        sums[3] = s3;
    }

    /** The first rates, which the last part goes on to: all of them in a short run. */
    private void rest() {
        double z = ratios[PARTS - 1];
        double sum = sums[PARTS - 1];
        for (int k = rates.length - 2 - PARTS * length; k >= 0; k--) {
            z = next(z);
            rates[k] = sum * z;
            sum += rates[k];
        }
        ratios[PARTS - 1] = z;
        sums[PARTS - 1] = sum;
    }

    private void scale(double unit) {
        double before = unit / Math.sqrt(2 * ratios[PARTS - 1]);
        int from = 0;
        for (int p = PARTS - 1; p >= 0; p--) {
            double factor = before / sums[p];
            int to = p == 0 ? rates.length : rates.length - 1 - p * length;
            for (int k = from; k < to; k++) {
                rates[k] *= factor;
            }
            from = to;
            before = factor;
        }
    }
}
