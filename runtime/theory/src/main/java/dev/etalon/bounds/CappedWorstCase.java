package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * The rates under a cap that are best by the exact worst case {@link Bound#WORST_CASE} of the last point: constant at
 * the cap, and then a linear decay to zero.
 *
 * <p>In the y of the proof, {@code y_k = y_{k+1} + η_k/y_{k+1}}, the value is
 * {@code D²/(2 y_1²) + (G²/2) Σ (y_k − y_{k+1})²}, {@code y_{T+1} = 0}: steps below the cap make y linear, and one
 * number {@code d = y_T} is left to search. As long as the decay takes it is {@code min(1, 2κ/(1 + κ))} of the run, with
 * {@code κ = (cap·G/D)²·T}, the law that holds for {@link CappedSchedule} too.
 *
 * <p>Source: derived; that the optimum is global is known from comparisons with general optimisers, not proved.
 *
 * @param rates η_1 … η_T, of which the last is not used before θ_T
 * @param value the exact worst case
 * @param cooldown how many of the first T − 1 rates are below the cap
 */
public record CappedWorstCase(double[] rates, double value, int cooldown) {

    private static final int GRID = 400;
    private static final int SEARCHES = 200;

    /** What roundings leave of a slope that is 0, relative to its two terms. */
    private static final double FLAT = 0x1p-51;

    private static final int LONG = 4096;

    /** By what factor d may be off what the law of the cooldown's length says, many times what it is in long runs. */
    private static final double AROUND = 1.5;

    /**
     * @param steps T, at least 1
     * @param cap the largest rate, positive; infinity for none
     * @param setting with one gradient norm
     * @throws IllegalArgumentException if an argument is out of its range, or there is a norm for each step
     */
    public static CappedWorstCase of(int steps, double cap, Setting setting) {
        Arguments.within("steps", steps, 1, Integer.MAX_VALUE - 8);
        Arguments.positiveOrInfinite("cap", cap);
        if (Arguments.notNull("setting", setting).norms() != null) {
            throw new IllegalArgumentException("setting must have one gradient norm, but has one for each step");
        }
        double unit = setting.distance() / setting.gradientNorm();
        Search search = new Search(steps, cap / unit);
        double best = search.best();
        double[] rates = search.rates(best);
        int cooldown = 0;
        for (int k = 0; k < steps; k++) {
            cooldown += k < steps - 1 && rates[k] < cap / unit ? 1 : 0;
            rates[k] *= unit;
        }
        double value = Bound.WORST_CASE.evaluate(rates, setting).value();
        return new CappedWorstCase(rates, value, cooldown);
    }

    /** For {@code D = G = 1}. */
    private static final class Search {

        private final int steps;
        private final double cap;

        /** The derivative of the value by d, as {@link #value} leaves it. */
        private double slope;

        /** Either of the two terms of a slope of 0. */
        private double steepness;

        Search(int steps, double cap) {
            this.steps = steps;
            this.cap = cap;
        }

        /** In long runs the law of the cooldown's length leads to the valley; else all of the range is looked at. */
        double best() {
            if (steps >= LONG && cap < 1 / Math.sqrt(steps)) {
                double kappa = cap * cap * steps;
                double expected = Math.sqrt(cap / (steps * 2 * kappa / (1 + kappa)));
                double low = expected / AROUND;
                double high = expected * AROUND;
                value(low);
                double slopeLow = slope;
                value(high);
                if (slopeLow < 0 && slope > 0) {
                    return bottom(low, slopeLow, high, slope);
                }
            }
            return bestOfGrid();
        }

        /** y_T free: with d small the decay takes the whole run, with d large every step is at the cap. */
        private double bestOfGrid() {
            // The free optimum is d^4 = 1/T^3 at y = d(T + 1 - t); below it no cap is met, and d only falls off.
            double low = Math.min(1, Math.sqrt(cap)) / steps / 4;
            double high = 4 + 4 * Math.sqrt(Math.min(cap, 1e6));
            double ratio = Functions.log(high / low) / GRID;
            double best = low;
            double least = value(low);
            double left = low;
            double slopeLeft = slope;
            for (int k = 1; k <= GRID; k++) {
                double right = low * Functions.exp(ratio * k);
                double atRight = value(right);
                double slopeRight = slope;
                double candidate =
                        slopeLeft < 0 && slopeRight >= 0 ? bottom(left, slopeLeft, right, slopeRight) : right;
                double atCandidate = candidate == right ? atRight : value(candidate);
                if (atCandidate < least) {
                    least = atCandidate;
                    best = candidate;
                }
                left = right;
                slopeLeft = slopeRight;
            }
            return best;
        }

        /** Where the slope changes its sign: by secants, and every fourth time by halves. */
        private double bottom(double left, double slopeLeft, double right, double slopeRight) {
            double low = left;
            double high = right;
            double atLow = slopeLeft;
            double atHigh = slopeRight;
            double last = low;
            for (int k = 0; k < SEARCHES; k++) {
                double secant = low - (high - low) * (atLow / (atHigh - atLow));
                double middle = k % 4 != 3 && secant > low && secant < high ? secant : low + (high - low) / 2;
                if (!(middle > low && middle < high)) {
                    break;
                }
                last = middle;
                value(middle);
                if (Math.abs(slope) <= FLAT * steepness) {
                    break;
                }
                if (slope < 0) {
                    low = middle;
                    atLow = slope;
                    atHigh /= 2;
                } else {
                    high = middle;
                    atHigh = slope;
                    atLow /= 2;
                }
            }
            return last;
        }

        /** How many of the steps before the last are free. */
        private int free(double d) {
            return (int) Math.min(steps - 1, Math.floor(cap / (d * d)));
        }

        private double value(double d) {
            int free = free(d);
            double y = d * (free + 1);
            double slopeY = free + 1;
            double noise = d * d * (free + 1);
            double slopeNoise = 2 * d * (free + 1);
            for (int t = steps - 1 - free; t >= 1; t--) {
                double weight = cap / y;
                double ratio = slopeY / y;
                noise += weight * weight;
                slopeNoise -= 2 * weight * weight * ratio;
                slopeY -= weight * ratio;
                y += weight;
            }
            steepness = slopeY / y / y / y;
            slope = slopeNoise / 2 - steepness;
            return (1 / y / y + noise) / 2;
        }

        double[] rates(double d) {
            double[] rates = new double[steps];
            int free = free(d);
            for (int t = 1; t < steps; t++) {
                rates[t - 1] = steps - t > free ? cap : d * d * (steps - t);
            }
            // The last rate is used after θ_T; the decay goes on to it as to 0.
            return rates;
        }
    }
}
