package dev.etalon.bounds;

/**
 * The rates of {@link CappedSchedule} for one gradient norm, in units of D/G. Up to where the cap binds, the last rate
 * is only a factor on all others and on their sums: that part is computed once. From there on each step takes
 * {@code (cap/S)²} off the derivative, of which the sum is a difference of trigamma functions: the condition on S_0 takes
 * no longer for more steps.
 */
final class CappedLinear {

    private static final int SEARCHES = 200;

    /** Where the series of trigamma is exact in doubles. */
    private static final double FAR = 20;

    /** A condition as near to 0 as its roundings leave it. */
    private static final double MET = 0x1p-51;

    private final int steps;
    private final double cap;

    /** For a last rate of 1: the rate m steps before it, the sum from there on, and the derivative. */
    private final double[] rates;

    private final double[] sums;
    private final double[] pulls;

    CappedLinear(int steps, double cap) {
        this.steps = steps;
        this.cap = cap;
        rates = new double[steps];
        sums = new double[steps];
        pulls = new double[steps];
        rates[0] = 1;
        sums[0] = 1;
        pulls[0] = 1;
        for (int m = 1; m < steps; m++) {
            double x = pulls[m - 1];
            double ratio = x / (1 + Math.sqrt(1 + x));
            rates[m] = sums[m - 1] * ratio;
            sums[m] = sums[m - 1] + rates[m];
            pulls[m] = 2 * ratio;
        }
    }

    /** The condition on S_0 for a last rate of at most the cap, by what is drawn: negative where that is too small. */
    double condition(double last) {
        int free = free(last);
        double sum = last * sums[free - 1];
        int capped = steps - free;
        double steady = trigamma(sum / cap) - trigamma(sum / cap + capped);
        double reach = 1 / (sum + capped * cap);
        double pull = pulls[free - 1];
        return (pull - steady - reach * reach) / pull;
    }

    /** {@code 1/x² + 1/(x+1)² + …}, by its asymptotic series from {@link #FAR} on. */
    private static double trigamma(double x) {
        double near = 0;
        double y = x;
        for (; y < FAR; y++) {
            near += 1 / y / y;
        }
        double z = 1 / (y * y);
        double series = z * (1.0 / 6 - z * (1.0 / 30 - z * (1.0 / 42 - z * (1.0 / 30 - z * (5.0 / 66)))));
        return near + (1 + 0.5 / y + series) / y;
    }

    /** How many of the last steps are below the cap, the last one included. */
    private int free(double last) {
        int low = 1;
        int high = steps;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (last * rates[middle] >= cap) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The rates where the condition is met, between two last rates of which it has both signs. */
    double[] between(double tooSmall, double tooLarge) {
        SignChange change = new SignChange(tooSmall, condition(tooSmall), tooLarge, condition(tooLarge));
        double last = tooSmall;
        for (int k = 0; k < SEARCHES; k++) {
            double next = change.next();
            if (Double.isNaN(next)) {
                break;
            }
            last = next;
            double there = condition(next);
            if (Math.abs(there) < MET) {
                break;
            }
            change.narrow(next, there);
        }
        double[] found = new double[steps];
        for (int m = 0; m < steps; m++) {
            found[steps - 1 - m] = Math.min(cap, last * rates[m]);
        }
        return found;
    }
}
