package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

/** Other forms of the bounds, for checks. */
public final class Identities {

    private Identities() {}

    /**
     * {@link Bound#LAST_ITERATE} in the form that it is derived in, in {@code O(T²)} time:
     * {@code D²/(2 η_{1:T}) + Σ η_t² G_t²/(2 η_{1:T}) + ½ Σ_{k<T} (1/η_{k+1:T} − 1/η_{k:T}) Σ_{t≥k} η_t² G_t²}, with
     * the difference of the quotients as {@code η_k/(η_{k+1:T} η_{k:T})}.
     *
     * @param rates positive
     * @see <a href="https://kexue.fm/archives/11494">kexue.fm 11494, mid5</a>
     */
    public static double lastIterateAsDoubleSum(double[] rates, Setting setting) {
        double[] norms = OptimalSchedule.norms(Arguments.allPositive("rates", rates).length, setting);
        double reach = suffix(rates, 0);
        double squares = squares(rates, norms, 0);
        Sum value = new Sum();
        value.add((setting.distance() * setting.distance() + squares) / (2 * reach));
        for (int k = 0; k < rates.length - 1; k++) {
            value.add(rates[k] / suffix(rates, k + 1) / suffix(rates, k) * squares(rates, norms, k) / 2);
        }
        return value.value();
    }

    private static void requireOneNorm(Setting setting) {
        if (setting.norms() != null) {
            throw new IllegalArgumentException("setting must have one gradient norm, but has one for each step");
        }
    }

    private static double suffix(double[] rates, int from) {
        double sum = 0;
        for (int t = rates.length - 1; t >= from; t--) {
            sum += rates[t];
        }
        return sum;
    }

    private static double squares(double[] rates, double[] norms, int from) {
        double sum = 0;
        for (int t = rates.length - 1; t >= from; t--) {
            sum += rates[t] * norms[t] * (rates[t] * norms[t]);
        }
        return sum;
    }

    /**
     * The general bound of the linear decay {@code α(1 − k/(T + 1))}, exactly:
     * {@code D²/(αT) + G²α(2T − 1 + 2H_{T−1})/(2(T + 1))} with H the harmonic number. It tends to
     * {@code D²/(αT) + G²α}; the {@code 2G²α} printed in kexue.fm 11494 is twice too large in that term, and its α
     * therefore √2 too small.
     */
    public static double lastIterateOfLinearDecay(int steps, double alpha, Setting setting) {
        Arguments.within("steps", steps, 1, Integer.MAX_VALUE - 1);
        Arguments.positive("alpha", alpha);
        requireOneNorm(setting);
        double harmonic = 0;
        for (int k = steps - 1; k >= 1; k--) {
            harmonic += 1.0 / k;
        }
        double norm = setting.gradientNorm();
        return setting.distance() * setting.distance() / (alpha * steps)
                + norm * norm * alpha * (2.0 * steps - 1 + 2 * harmonic) / (2.0 * (steps + 1));
    }
}
