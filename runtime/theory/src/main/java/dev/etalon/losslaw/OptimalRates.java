package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * The exact best rates of a functional scaling law without coupling for a whole number of steps, with a cap.
 *
 * <p>With {@code S_t} the intrinsic time that remains after step {@code t}, and {@code w(S) = sigma^2 (h + S)^-p},
 * stationarity in {@code S_t} gives each rate from the next one,
 * {@code eta_t = F / (w + sqrt(w^2 + w' F))} with {@code w' = p w / (h + S_t)} and {@code F} the derivative of the next
 * step's noise by its rate. What is searched is the last rate, by the sign of the derivative that is left. Beyond the
 * cap the rates stay at it; where the last one itself would be larger, {@code F} grows in its place.
 *
 * <p>Of {@link FunctionalScalingLaw#ofLastIterate} these are the rates of {@link dev.etalon.bounds.OptimalSchedule}
 * and {@link dev.etalon.bounds.CappedSchedule}.
 *
 * @param rates {@code eta_1 … eta_N}
 * @param loss the law's value
 */
public record OptimalRates(double[] rates, double loss) {

    /** The longest run: it is passed through some hundred times. */
    private static final int MOST_STEPS = 10_000_000;

    /** Below, powers of rates would leave the doubles. */
    private static final double LEAST_CAP = 1e-100;

    private static final double HIGHEST = 1e12;

    /**
     * @param cap the largest rate, or infinity
     * @throws IllegalArgumentException if the law has coupling or no noise, steps are not from 1 to 10^7, or the cap is below
     *     1e-100
     */
    public static OptimalRates of(FunctionalScalingLaw law, int steps, double cap) {
        Arguments.notNull("law", law);
        Arguments.within("steps", steps, 1, MOST_STEPS);
        Arguments.within("cap", cap, LEAST_CAP, Double.POSITIVE_INFINITY);
        if (law.coupling() != 0 || law.noise() == 0) {
            throw new IllegalArgumentException("law must have noise and no coupling, but has the noise " + law.noise()
                    + " and the coupling " + law.coupling());
        }
        double[] rates = new double[steps];
        double last = Search.boundary(candidate -> march(law, rates, candidate, cap) < 0, 1e-300, HIGHEST);
        march(law, rates, last, cap);
        return new OptimalRates(rates, law.finalLoss(step -> rates[(int) Math.min(step, steps - 1)], steps));
    }

    /**
     * Fills the rates from the last one back, and returns the derivative of the loss by the time of the uncapped part.
     */
    private static double march(FunctionalScalingLaw law, double[] rates, double candidate, double cap) {
        double power = law.memory();
        double noise = law.noise() / law.batch();
        double last = Math.min(cap, candidate);
        double push = law.shift() == 0
                ? (2 - power) * noise * Functions.pow(last, -power) * candidate
                : 2 * noise * candidate;
        double remaining = last;
        double derivative = 0;
        rates[rates.length - 1] = last;
        for (int t = rates.length - 2; t >= 0; t--) {
            double weight = noise * Functions.pow(law.shift() + remaining, -power);
            double growth = power * weight / (law.shift() + remaining);
            double free = push / (weight + Math.sqrt(weight * weight + growth * push));
            rates[t] = Math.min(cap, free);
            derivative += push - 2 * rates[t] * weight - growth * rates[t] * rates[t];
            if (free <= cap) {
                derivative = 0;
            }
            push = 2 * rates[t] * weight;
            remaining += rates[t];
        }
        double signal = law.source() * law.amplitude() * Functions.pow(law.shift() + remaining, -law.source() - 1);
        return derivative + push - signal;
    }

    /** The rates as a schedule that holds the last one. */
    public LearningRate schedule() {
        double[] values = rates.clone();
        return step -> values[(int) Math.max(0, Math.min(step, values.length - 1))];
    }
}
