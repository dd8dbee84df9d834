package dev.etalon.losslaw;

import dev.etalon.LearningRate;

/**
 * The exact best rates of a functional scaling law without coupling for a whole number of steps, with a cap.
 *
 * <p>With {@code S_t} the intrinsic time that remains after step {@code t}, and {@code h(S) = sigma^2 (1 + S)^-p},
 * stationarity in {@code S_t} gives each rate from the next one,
 * {@code eta_t = F / (h + sqrt(h^2 + h' F))} with {@code h' = p h / (1 + S_t)} and {@code F = 2 eta_(t+1) h(S_(t+1))}.
 * What is searched is the last rate, by the sign of the derivative that is left. Beyond the cap the rates stay at it.
 *
 * @param rates {@code eta_1 … eta_N}
 * @param loss the law's value
 */
public record OptimalRates(double[] rates, double loss) {

    /**
     * @param cap the largest rate, or infinity
     * @throws IllegalArgumentException if the law has coupling or no noise, or steps or cap are not positive
     */
    public static OptimalRates of(FunctionalScalingLaw law, int steps, double cap) {
        if (law.coupling() != 0 || law.noise() == 0 || steps < 1 || !(cap > 0)) {
            throw new IllegalArgumentException(
                    "the recursion is for a law with noise and without coupling, and for steps >= 1 and a cap > 0");
        }
        double[] rates = new double[steps];
        double last = Search.boundary(candidate -> march(law, rates, candidate, cap) < 0, 1e-300, Math.min(cap, 1e12));
        march(law, rates, last, cap);
        return new OptimalRates(rates, law.finalLoss(step -> rates[(int) Math.min(step, steps - 1)], steps));
    }

    /**
     * Fills the rates from the last one back, and returns the derivative of the loss by the time of the uncapped part.
     */
    private static double march(FunctionalScalingLaw law, double[] rates, double last, double cap) {
        double power = law.memory();
        double noise = law.noise() / law.batch();
        double remaining = 0;
        double weight = noise;
        double derivative = 0;
        double push = 0;
        rates[rates.length - 1] = last;
        for (int t = rates.length - 1; t >= 0; t--) {
            if (t < rates.length - 1) {
                double growth = power * weight / (1 + remaining);
                double free = push / (weight + Math.sqrt(weight * weight + growth * push));
                rates[t] = Math.min(cap, free);
                derivative += push - 2 * rates[t] * weight - growth * rates[t] * rates[t];
                if (free <= cap) {
                    derivative = 0;
                }
            }
            push = 2 * rates[t] * weight;
            remaining += rates[t];
            weight = noise * Math.pow(1 + remaining, -power);
        }
        double signal = law.source() * law.amplitude() * Math.pow(1 + remaining, -law.source() - 1);
        return derivative + push - signal;
    }

    /** The rates as a schedule that holds the last one. */
    public LearningRate schedule() {
        double[] values = rates.clone();
        return step -> values[(int) Math.max(0, Math.min(step, values.length - 1))];
    }
}
