package dev.etalon.losslaw;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * The shape {@code (1 - z/N)^gamma} with the best peak, in the limit of many steps: what a functional scaling law
 * without coupling gives where only the peak is tuned.
 *
 * @param peak the best one
 * @param loss the law's value there
 */
public record FixedShape(double peak, double loss) {

    private static final int PANELS = 4000;

    /**
     * @param gamma the power of the shape, at least 0
     * @param steps {@code N}, which may be as large as 1e18
     * @throws IllegalArgumentException if {@code gamma} is negative, the law has coupling, or the noise of the last
     *     steps adds up to infinity, as that of a constant rate does with the shift 0
     */
    public static FixedShape of(FunctionalScalingLaw law, double gamma, double steps) {
        Arguments.notNull("law", law);
        Arguments.notNegative("gamma", gamma);
        Arguments.positive("steps", steps);
        if (law.coupling() != 0) {
            throw new IllegalArgumentException("law must have the coupling 0, but has " + law.coupling());
        }
        if (law.shift() == 0 && !(decline(law, gamma) > 0)) {
            throw new IllegalArgumentException(
                    "gamma must be larger for the noise at the end of the shape to be finite, but is " + gamma);
        }
        double time = Search.minimiser(total -> loss(law, gamma, steps, total), 1e-9, Math.max(1e3, steps));
        return new FixedShape(time * (gamma + 1) / steps, loss(law, gamma, steps, time));
    }

    /**
     * The loss where the intrinsic time in all is {@code total}. With {@code x = 1 - z/N} the noise is
     * {@code peak^2 N int x^(2 gamma) (h + total x^(gamma + 1))^-p dx}, which is smooth in {@code log x}.
     */
    private static double loss(FunctionalScalingLaw law, double gamma, double steps, double total) {
        double peak = total * (gamma + 1) / steps;
        double depth = law.shift() == 0
                ? 40 / decline(law, gamma)
                : 40 / (2 * gamma + 1) + Functions.log1p(total) / (gamma + 1);
        double width = depth / PANELS;
        double sum = 0;
        for (int k = 0; k <= PANELS; k++) {
            double logX = -k * width;
            double age = law.shift() + total * Functions.exp((gamma + 1) * logX);
            double value = Functions.exp((2 * gamma + 1) * logX - law.memory() * Functions.log(age));
            int simpson = k == 0 || k == PANELS ? 1 : k % 2 == 1 ? 4 : 2;
            sum += simpson * value;
        }
        double noise = peak * peak * steps * sum * width / 3;
        return law.amplitude() * Functions.pow(law.shift() + total, -law.source()) + law.noise() / law.batch() * noise;
    }

    /** The exponent of {@code x} with which the noise vanishes at the end where the shift is 0. */
    private static double decline(FunctionalScalingLaw law, double gamma) {
        return 2 * gamma + 1 - law.memory() * (gamma + 1);
    }
}
