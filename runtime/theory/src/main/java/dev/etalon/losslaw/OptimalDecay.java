package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * The best schedule of a functional scaling law without coupling, in the limit of many steps, with a cap on the rate:
 * constant at the cap for a while, possibly none, and then a shifted power
 *
 * <pre>eta(z) = peak ((1 + (x - 1)(1 - z/n)) / x)^(2 beta - 1),   0 &lt;= z &lt;= n.</pre>
 *
 * <p>In the remaining intrinsic time {@code S} the noise is {@code int S'^2 (1 + S)^-(2 - 1/beta)}, whose minimiser
 * makes {@code (1 + S)^(1/(2 beta))} linear; {@code x} is that number where the decay begins. The pure power
 * {@code (1 - z/N)^(2 beta - 1)} of the source (arXiv 2602.06797) is the limit {@code x -> infinity}, which is reached
 * slowly: with {@code beta = 3} and a million steps, {@code x = 3.01}. With the shift 0 in place of 1 it is exact, and
 * for the {@linkplain FunctionalScalingLaw#ofLastIterate last-iterate bound} a linear decay.
 *
 * @param peak the rate of the constant part and of the decay's beginning
 * @param stable the steps at the peak; not whole, this being the continuum limit
 * @param decay the steps {@code n} of the decay
 * @param shift {@code x > 1}; infinite for the pure power
 * @param power {@code 2 beta - 1}
 * @param loss the law's value
 */
public record OptimalDecay(double peak, double stable, double decay, double shift, double power, double loss) {

    /** @throws IllegalArgumentException if one is not a number, or not finite but for {@code shift} and {@code loss} */
    public OptimalDecay {
        Arguments.finite("peak", peak);
        Arguments.finite("stable", stable);
        Arguments.finite("decay", decay);
        Arguments.positiveOrInfinite("shift", shift);
        Arguments.finite("power", power);
        Arguments.within("loss", loss, 0, Double.POSITIVE_INFINITY);
    }

    /** The steps up to which a constant schedule's loss is summed and not integrated. */
    private static final double SUMMED = 1e8;

    /**
     * @param steps {@code N}, which may be as large as 1e18
     * @param cap the largest rate, or infinity
     * @throws IllegalArgumentException if the law has coupling or no noise, or steps or cap are not positive
     */
    public static OptimalDecay of(FunctionalScalingLaw law, double steps, double cap) {
        Arguments.positive("steps", steps);
        Arguments.positiveOrInfinite("cap", cap);
        if (law.coupling() != 0 || law.noise() == 0) {
            throw new IllegalArgumentException("the closed form is for a law with noise and without coupling, not for "
                    + "noise " + law.noise() + " and coupling " + law.coupling());
        }
        double beta = law.capacity();
        int shift = law.shift();
        double balance = law.source() * law.amplitude() * steps / (4 * beta * law.noise() / law.batch());
        double free = shift
                + Search.boundary(
                        excess -> (2 * beta * law.source() + 1) * Functions.log(shift + excess) + Functions.log(excess)
                                < Functions.log(balance),
                        1e-300,
                        1e300);
        if (rate(law, free, steps) <= cap) {
            return decayingAllTheWay(law, steps, free);
        }
        double most = Search.boundary(excess -> rate(law, shift + excess, steps) < cap, 1e-300, 1e300);
        double best = shift + Search.boundary(excess -> marginal(law, steps, cap, shift + excess) < 0, 1e-300, most);
        return decaySteps(law, cap, best) > 0 ? capped(law, steps, cap, best) : withoutDecay(law, steps, cap);
    }

    /**
     * No room to decay: noise is forgotten so much more slowly than the signal is learned that every step is best at
     * the cap. The loss is that of the constant schedule, its noise summed step by step, or beyond the longest run that
     * is read, by the sum's integral and its first corrections (Euler and Maclaurin).
     */
    private static OptimalDecay withoutDecay(FunctionalScalingLaw law, double steps, double cap) {
        double loss;
        if (steps <= SUMMED && steps == Math.floor(steps)) {
            loss = law.finalLoss(step -> cap, (long) steps);
        } else {
            double p = law.memory();
            double left = law.shift() + cap * steps;
            double ends = 1 - Functions.pow(left, -p);
            double slopes = p * cap * (1 - Functions.pow(left, -p - 1));
            double noise = held(p - 1, law.shift(), left) / cap + ends / 2 + slopes / 12;
            loss = law.amplitude() * Functions.pow(left, -law.source()) + law.noise() / law.batch() * cap * cap * noise;
        }
        return new OptimalDecay(cap, steps, 0, 1, 2 * law.capacity() - 1, loss);
    }

    private static OptimalDecay decayingAllTheWay(FunctionalScalingLaw law, double steps, double x) {
        double beta = law.capacity();
        double way = x - law.shift();
        double noise = 4 * beta * beta * law.noise() / law.batch() * way * way / steps;
        double loss = law.amplitude() * Functions.pow(x, -2 * beta * law.source()) + noise;
        return new OptimalDecay(rate(law, x, steps), 0, steps, 1 / (law.shift() / x), 2 * beta - 1, loss);
    }

    private static OptimalDecay capped(FunctionalScalingLaw law, double steps, double cap, double x) {
        double beta = law.capacity();
        double way = x - law.shift();
        double decay = decaySteps(law, cap, x);
        double left = remaining(law, steps, cap, x);
        double stableNoise = cap * held(law.memory() - 1, Functions.pow(x, 2 * beta), left);
        double decayNoise = 4 * beta * beta * way * way / decay;
        double noise = law.noise() / law.batch();
        double loss = law.amplitude() * Functions.pow(left, -law.source()) + noise * (stableNoise + decayNoise);
        return new OptimalDecay(cap, steps - decay, decay, 1 / (law.shift() / x), 2 * beta - 1, loss);
    }

    /** The integral of {@code u^-(1 + p)} from {@code low} to {@code high}, a logarithm where {@code p} is 0. */
    private static double held(double p, double low, double high) {
        double ratio = Functions.log(high / low);
        return p == 0 ? ratio : Functions.pow(low, -p) * -Functions.expm1(-p * ratio) / p;
    }

    /** The rate at the beginning of a decay of {@code n} steps from {@code x}. */
    private static double rate(FunctionalScalingLaw law, double x, double n) {
        return 2 * law.capacity() * (x - law.shift()) / n * Functions.pow(x, 2 * law.capacity() - 1);
    }

    private static double decaySteps(FunctionalScalingLaw law, double cap, double x) {
        return rate(law, x, cap);
    }

    /** The shifted intrinsic time of the whole schedule. */
    private static double remaining(FunctionalScalingLaw law, double steps, double cap, double x) {
        return Functions.pow(x, 2 * law.capacity()) + cap * Math.max(0, steps - decaySteps(law, cap, x));
    }

    /**
     * The derivative of the capped loss by {@code x}, divided by {@code 2 beta (2 beta - 1) (x - h) x^(2 beta - 2)}:
     * what signal is lost by beginning the decay earlier, less what noise is saved at both ends of the constant part.
     */
    private static double marginal(FunctionalScalingLaw law, double steps, double cap, double x) {
        double left = remaining(law, steps, cap, x);
        double signal = law.source() * law.amplitude() * Functions.pow(left, -law.source() - 1);
        double noise = Functions.pow(left, -law.memory()) + Functions.pow(x, 2 - 4 * law.capacity());
        return signal - law.noise() / law.batch() * cap * noise;
    }

    /** The fraction of the steps that decay. */
    public double decayFraction() {
        return decay / (stable + decay);
    }

    /** The schedule: the rate of the update at step {@code t} is that of the middle of it. */
    public LearningRate schedule() {
        return step -> {
            double left = decay == 0 ? 1 : Math.max(0, Math.min(1, (stable + decay - step - 0.5) / decay));
            return peak * Functions.pow(left + (1 - left) / shift, power);
        };
    }
}
