package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

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

    /**
     * The rates, as an array.
     *
     * @param steps T, at least 1
     * @param cap the largest rate, positive; infinity for none
     * @param setting with one gradient norm
     * @throws IllegalArgumentException if an argument is out of its range, or there is a norm for each step
     */
    public static CappedWorstCase of(int steps, double cap, Setting setting) {
        Arguments.within("steps", steps, 1, Integer.MAX_VALUE - 8);
        Summary summary = summary(steps, cap, setting);
        double[] rates = new double[steps];
        // The last rate is used after θ_T; the decay goes on to it as to 0.
        for (int left = steps - 1; left > 0; left--) {
            rates[steps - 1 - left] = left > summary.cooldown ? cap : summary.slope * left;
        }
        double value = Bound.WORST_CASE.evaluate(rates, setting).value();
        return new CappedWorstCase(rates, value, (int) summary.cooldown);
    }

    /**
     * The same in a few numbers, in a time that does not depend on how many steps there are.
     *
     * @param steps T, from 1 to 2^53
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Summary summary(long steps, double cap, Setting setting) {
        Arguments.within("steps", steps, 1, 1L << 53);
        Arguments.positiveOrInfinite("cap", cap);
        if (Arguments.notNull("setting", setting).norms() != null) {
            throw new IllegalArgumentException("setting must have one gradient norm, but has one for each step");
        }
        double unit = setting.distance() / setting.gradientNorm();
        CappedDecay decay = CappedDecay.best(steps, cap / unit);
        double slope = decay.last() * decay.last() * unit;
        double value = decay.value() * setting.distance() * setting.gradientNorm();
        // Roundings may leave the first step of the decay at the cap, where it is not below it.
        long cooldown = decay.free() - (decay.free() > 0 && slope * decay.free() >= cap ? 1 : 0);
        return new Summary(value, cap, steps - 1 - cooldown, cooldown, slope);
    }

    /**
     * The best rates under a cap.
     *
     * @param value the exact worst case
     * @param cap the largest rate that is allowed
     * @param held how many steps the rate is at the cap
     * @param cooldown how many steps it is below, the last of which leads to 0
     * @param slope what each step of the cooldown takes off
     */
    public record Summary(double value, double cap, long held, long cooldown, double slope) {

        /** The largest rate: the cap, or the first of the decay where it takes the whole run. */
        public double peak() {
            return held > 0 ? cap : slope * cooldown;
        }

        /**
         * As an expression of the language, with six digits: {@code constant(0.02, 289) -> linear(0.0198, 0, 110)}. The last
         * step, whose rate does not count, is the one after.
         */
        public String expression() {
            String decay = "linear(" + Decimal.rounded(slope * cooldown) + ", 0, " + cooldown + ")";
            String hold = "constant(" + Decimal.rounded(cap) + ", " + held + ")";
            return cooldown == 0 ? held == 0 ? "constant(0)" : hold : held == 0 ? decay : hold + " -> " + decay;
        }
    }
}
