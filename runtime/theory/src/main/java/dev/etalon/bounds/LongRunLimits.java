package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * What the last-iterate bound {@link Bound#LAST_ITERATE} tends to as runs get long, in closed form.
 *
 * <p>A shape f on [0, 1] with its best peak guarantees {@code C·DG/√T}, {@code C = √(∫f²/F / ∫f)} with
 * {@code F(x) = ∫ₓ¹ f}; the exact worst case {@link Bound#WORST_CASE} is half of it. Source: derived; the last-iterate
 * bound is that of kexue.fm 11494 and of Schaipp et al., arXiv 2501.18965, whose cooldown figures these reproduce.
 */
public final class LongRunLimits {

    private static final int BISECTIONS = 200;
    private static final int NODES = 1000;

    private LongRunLimits() {}

    /**
     * C of {@code (1 − x)^p}: {@code (p + 1)/√p}, least for the linear decay, p = 1, where it is 2.
     *
     * @param power p, positive: with p = 0, a constant rate, the bound is larger than {@code C/√T} for every C
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public static double ofPolynomial(double power) {
        return (Arguments.positive("power", power) + 1) / Math.sqrt(power);
    }

    /** C of a cosine to zero, 2.06. */
    public static double ofCosine() {
        // With y = 1 − x, f = sin²(πy/2) and F = (πy − sin πy)/(2π): f²/F is 0 at y = 0, and smooth. Simpson's rule.
        double sum = ofCosineAt(1);
        for (int k = 1; k < NODES; k++) {
            sum += (k % 2 == 0 ? 2 : 4) * ofCosineAt(k / (double) NODES);
        }
        return Math.sqrt(2 * sum / (3 * NODES));
    }

    private static double ofCosineAt(double y) {
        double angle = Math.PI * y;
        double sine = Functions.sin(angle / 2);
        return sine * sine * sine * sine * 2 * Math.PI / lessSine(angle);
    }

    /** {@code x − sin x}, by its series where the two are near. */
    private static double lessSine(double x) {
        if (x > 1) {
            return x - Functions.sin(x);
        }
        double term = x * x * x / 6;
        double sum = 0;
        for (int k = 4; term != 0 && k < 40; k += 2) {
            sum += term;
            term *= -x * x / (k * (k + 1));
        }
        return sum;
    }

    /**
     * C of a constant rate that goes to zero in a line over the last part of a run:
     * {@code √((2 + ln((2 − c)/c))/(1 − c/2))}.
     *
     * @param fraction c, the part that the cooldown takes, in (0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public static double ofCooldown(double fraction) {
        requireFraction("fraction", fraction);
        return Math.sqrt(noise(fraction) / (1 - fraction / 2));
    }

    /**
     * The best peak for a cooldown over one part of a run by that for another: what a rate that was tuned for {@code from}
     * is multiplied by for {@code to}.
     *
     * @throws IllegalArgumentException if a part is not in (0, 1]
     */
    public static double peakRatio(double from, double to) {
        return Math.sqrt(slowness(requireFraction("from", from)) / slowness(requireFraction("to", to)));
    }

    /**
     * The part of a longer run that the cooldown has to take for the same peak to be best.
     *
     * @param fraction c of the first run, in (0, 1]
     * @param longer the steps of the second by those of the first, from 1 to {@link #longestExtension}
     * @throws IllegalArgumentException if one is out of its range
     */
    public static double extendedCooldown(double fraction, double longer) {
        double longest = longestExtension(fraction);
        if (!(longer >= 1 && longer <= longest)) {
            throw new IllegalArgumentException("longer must be from 1 to " + longest + ", but is " + longer);
        }
        double wanted = slowness(fraction) / longer;
        double low = fraction;
        double high = 1;
        for (int k = 0; k < BISECTIONS && slowness(low) > wanted; k++) {
            double middle = low + (high - low) / 2;
            if (slowness(middle) > wanted) {
                low = middle == low ? high : middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** By how much a run can be extended with the same peak: then the cooldown takes all of it. */
    public static double longestExtension(double fraction) {
        return slowness(requireFraction("fraction", fraction));
    }

    /**
     * The best part for a linear cooldown from a given peak: {@code min(1, 2κ/(1 + κ))} with {@code κ = (peak·G/D)²·T}.
     * It is that of the exact worst case as well.
     *
     * @param peak the rate before the cooldown, positive
     * @param steps T, at least 1
     * @param setting with one gradient norm
     * @throws IllegalArgumentException if an argument is out of its range, or there is a norm for each step
     */
    public static double bestCooldown(double peak, long steps, Setting setting) {
        Arguments.positive("peak", peak);
        Arguments.within("steps", steps, 1, Long.MAX_VALUE);
        if (Arguments.notNull("setting", setting).norms() != null) {
            throw new IllegalArgumentException("setting must have one gradient norm, but has one for each step");
        }
        double relative = peak * (setting.gradientNorm() / setting.distance());
        double kappa = relative * relative * steps;
        return kappa >= 1 ? 1 : 2 * kappa / (1 + kappa);
    }

    private static double requireFraction(String name, double fraction) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException(name + " must be in (0, 1], but is " + fraction);
        }
        return fraction;
    }

    /** {@code ∫f²/F}, {@code 2 + ln((2 − c)/c)}. */
    private static double noise(double fraction) {
        return 2 + Functions.log1p(2 * (1 - fraction) / fraction);
    }

    /** The square of the best peak is as the inverse of this; 1 for the whole linear decay. */
    private static double slowness(double fraction) {
        return (1 - fraction / 2) * noise(fraction);
    }
}
