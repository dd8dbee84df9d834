package dev.etalon.bounds;

import dev.etalon.exact.Functions;

/**
 * The rates of {@link CappedWorstCase} for {@code D = G = 1}, as they follow from {@code d = y_T}: the m-th rate before
 * the last is {@code d²m}, as long as that is below the cap.
 *
 * @param last d
 * @param free how many of the steps before the last are below the cap
 * @param value the worst case
 * @param slope its derivative by d
 * @param steepness either of the two terms of a slope of 0
 */
record CappedDecay(double last, long free, double value, double slope, double steepness) {

    private static final int GRID = 400;
    private static final int SEARCHES = 200;

    /** What roundings leave of a slope that is 0, relative to its two terms. */
    private static final double FLAT = 0x1p-51;

    static CappedDecay of(double last, long steps, double cap) {
        double relative = last / Math.sqrt(cap);
        long free = (long) Math.min(steps - 1, Math.floor(1 / (relative * relative)));
        double y = last * (free + 1);
        double noise = last * y;
        if (free == steps - 1) {
            double steepness = (free + 1) / y / y / y;
            return new CappedDecay(last, free, (1 / y / y + noise) / 2, y - steepness, steepness);
        }
        // y² in units of the cap grows as x ← x + 2 + 1/x.
        double first = relative * (free + 1) * (relative * (free + 1));
        SquareGrowth growth = SquareGrowth.of(first, steps - 1 - free);
        double x = first + 2.0 * (steps - 1 - free) + growth.reciprocals();
        double value = (1 / (cap * x) + noise + cap * growth.reciprocals()) / 2;
        double byLast = 2 * first / last;
        double steepness = byLast * (1 - growth.lost()) / (2 * cap * x) / x;
        double slope = y - cap * growth.lost() * byLast / 2 - steepness;
        return new CappedDecay(last, free, value, slope, steepness);
    }

    /** With d small the decay takes the whole run, with d large every step is at the cap: all between is looked at. */
    static CappedDecay best(long steps, double cap) {
        // The free optimum is d^4 = 1/T^3 at y = d(T + 1 - t); below it no cap is met, and d only falls off.
        double low = Math.min(1, Math.sqrt(cap)) / steps / 4;
        double high = 4 + 4 * Math.sqrt(Math.min(cap, 1e6));
        double ratio = Functions.log(high / low) / GRID;
        CappedDecay left = of(low, steps, cap);
        CappedDecay best = left;
        for (int k = 1; k <= GRID; k++) {
            CappedDecay right = of(low * Functions.exp(ratio * k), steps, cap);
            CappedDecay candidate = left.slope < 0 && right.slope >= 0 ? bottom(left, right, steps, cap) : right;
            best = candidate.value < best.value ? candidate : best;
            left = right;
        }
        return best;
    }

    /** Where the slope changes its sign. */
    private static CappedDecay bottom(CappedDecay left, CappedDecay right, long steps, double cap) {
        SignChange change = new SignChange(left.last, left.slope, right.last, right.slope);
        CappedDecay found = left;
        for (int k = 0; k < SEARCHES; k++) {
            double next = change.next();
            if (Double.isNaN(next)) {
                break;
            }
            found = of(next, steps, cap);
            if (Math.abs(found.slope) <= FLAT * found.steepness) {
                break;
            }
            change.narrow(next, found.slope);
        }
        return found;
    }
}
