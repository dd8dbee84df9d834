package dev.etalon.losslaw;

import dev.etalon.arguments.Arguments;
import dev.etalon.bounds.OptimalSchedule;
import dev.etalon.bounds.Setting;
import dev.etalon.exact.Functions;

/**
 * The best schedule of a {@link ConvexPowerLaw}. Without a cap its shape is that of {@link OptimalSchedule} and does not
 * depend on the exponent; the sum of the rates is {@code (alpha a/(b n))^(1/(1+alpha))}, where n is the least noise of rates
 * of sum 1, about 4/T. So the peak, about twice the mean rate, falls like {@code T^(-alpha/(1+alpha))}.
 *
 * @param rates {@code eta_0 … eta_(T-1)}
 * @param total the sum of the rates
 * @param value the law's loss at the last step
 */
public record ConvexPowerOptimum(double[] rates, double total, double value) {

    /**
     * Without a cap. Laws are fitted at one peak, and this one may be several times that: an extrapolation.
     *
     * @param law with {@code a > 0} and {@code b > 0}
     * @param steps T, at least 1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static ConvexPowerOptimum of(ConvexPowerLaw law, int steps) {
        Arguments.notNull("law", law);
        double a = Arguments.positive("law.amplitude", law.amplitude());
        double b = Arguments.positive("law.noise", law.noise());
        double alpha = law.exponent();
        double root = OptimalSchedule.guarantee(steps, Setting.UNIT);
        double total = Functions.pow(alpha * a / (b * root * root), 1 / (1 + alpha));
        double[] rates = OptimalSchedule.of(steps, Setting.UNIT);
        for (int k = 0; k < steps; k++) {
            rates[k] *= root * total; // their sum is 1/root
        }
        return new ConvexPowerOptimum(rates, total, law.floor() + (1 + alpha) * a * Functions.pow(total, -alpha));
    }

    /**
     * With no rate above a cap.
     *
     * @param cap positive, or infinity
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static ConvexPowerOptimum of(ConvexPowerLaw law, int steps, double cap) {
        Arguments.notNull("law", law);
        Arguments.positive("law.noise", law.noise());
        FunctionalScalingLaw plain = new FunctionalScalingLaw(law.exponent(), 1, law.amplitude(), law.noise(), 0, 1, 0);
        OptimalRates best = OptimalRates.of(plain, steps, cap);
        double total = 0;
        for (double rate : best.rates()) {
            total += rate;
        }
        return new ConvexPowerOptimum(best.rates(), total, law.floor() + best.loss());
    }
}
