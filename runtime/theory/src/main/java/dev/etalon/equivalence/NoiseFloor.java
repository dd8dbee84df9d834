package dev.etalon.equivalence;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;

/**
 * The variance at which a coordinate comes to rest on {@code h x^2/2}, with gradients {@code h x + sigma xi} and a
 * constant rate; exact, and finite where the rate is stable. Its loss is {@code h/2} times it.
 *
 * <p>Everywhere {@code rate} is eta > 0, below the limit of stability that the formula's denominator shows; {@code curvature}
 * is h > 0; {@code noise} is sigma >= 0, the standard deviation of a gradient; {@code momentum} is beta, from 0 to 1, exclusive.
 * Another argument is an IllegalArgumentException that names it. The values are in the unit of {@code x^2}.
 */
public final class NoiseFloor {

    /** Units of sign descent so small that their sum, of some ten by their square root, is its first two terms. */
    private static final double FEW_UNITS = 1e-8;

    private NoiseFloor() {}

    /**
     * SGD: {@code eta sigma^2/(h (2 - eta h))}.
     *
     * @param rate eta, with {@code eta h < 2}
     * @param curvature h > 0
     * @param noise sigma >= 0, the standard deviation of a gradient
     * @throws IllegalArgumentException if an argument is out of its range or the rate is not stable
     */
    public static double sgd(double rate, double curvature, double noise) {
        return heavyBall(rate, curvature, 0, noise);
    }

    /** {@code v <- beta v + g, x <- x - eta v}: {@code eta sigma^2 (1+beta)/((1-beta) h (2(1+beta) - eta h))}. */
    public static double heavyBall(double rate, double curvature, double momentum, double noise) {
        require(rate, curvature, momentum, noise, 2 * (1 + momentum) / curvature);
        return rate
                * noise
                * noise
                * (1 + momentum)
                / ((1 - momentum) * curvature * (2 * (1 + momentum) - rate * curvature));
    }

    /** {@code v <- beta v + (1-beta) g, x <- x - eta v}: the heavy ball at the rate {@code (1-beta) eta}. */
    public static double averagedMomentum(double rate, double curvature, double momentum, double noise) {
        require(rate, curvature, momentum, noise, 2 * (1 + momentum) / ((1 - momentum) * curvature));
        return rate
                * noise
                * noise
                * (1 + momentum)
                / (curvature * (2 * (1 + momentum) - rate * (1 - momentum) * curvature));
    }

    /**
     * {@code v <- beta v + g, x <- x - eta (g + beta v)}, by the stationary covariance of x and v:
     * {@code eta sigma^2 (1 + beta + p beta (1+2 beta))/(h (1 - beta + beta p)(2(1+beta) - p (1+2 beta)))} with
     * {@code p = eta h}.
     */
    public static double nesterov(double rate, double curvature, double momentum, double noise) {
        require(rate, curvature, momentum, noise, 2 * (1 + momentum) / ((1 + 2 * momentum) * curvature));
        double step = rate * curvature;
        double ahead = 1 + 2 * momentum;
        return rate
                * noise
                * noise
                * (1 + momentum + step * momentum * ahead)
                / (curvature * (1 - momentum + momentum * step) * (2 * (1 + momentum) - step * ahead));
    }

    /** The moving average {@code a <- d a + (1-d) x} of SGD's points: {@code V (1-d)(1+a d)/((1+d)(1-a d))}. */
    public static double weightAverage(double rate, double curvature, double decay, double noise) {
        Arguments.within("decay", decay, 0, 1);
        double step = rate * curvature;
        double a = 1 - step;
        double left = 1 - decay + decay * step; // 1 - a d, without the difference
        return sgd(rate, curvature, noise) * (1 - decay) * (1 + a * decay) / ((1 + decay) * left);
    }

    /**
     * The mean of SGD's last K points: {@code V ((1+a)/(K(1-a)) - 2a(1-a^K)/(K^2 (1-a)^2))}. Where {@code K(1-a)} is small
     * the difference is lost, and the same is a series in it, {@code 1 + 2/K^2 sum_n (a-1)^n binomial(K+1, n+2)}.
     */
    public static double tailAverage(double rate, double curvature, long points, double noise) {
        Arguments.within("points", points, 1, Long.MAX_VALUE);
        double variance = sgd(rate, curvature, noise);
        double step = rate * curvature;
        return variance * (points * step < 0.5 ? series(step, points) : difference(step, points));
    }

    private static double series(double step, double points) {
        double term = (points + 1) / points;
        double sum = 1;
        for (int n = 1; Math.abs(term) > 1e-18 && n < points; n++) {
            term *= -step * (points - n) / (n + 2);
            sum += term;
        }
        return sum;
    }

    private static double difference(double step, long points) {
        double a = 1 - step;
        double k = points;
        double power = a == 0 ? 0 : (a < 0 && points % 2 == 1 ? -1 : 1) * Functions.exp(k * logarithm(step));
        return (1 + a) / (k * step) - 2 * a * (1 - power) / (k * step * (k * step));
    }

    /** {@code ln |1 - step|}. */
    private static double logarithm(double step) {
        return step < 1 ? Functions.log1p(-step) : Functions.log(step - 1);
    }

    /**
     * Sign descent from a start on the multiples of the rate, with normal noise: the stationary law of a chain of births and
     * deaths, exact. Where eta is far below {@code sigma/h} it is {@link #signSmallRate}.
     *
     * @param noise sigma, above 0: without noise it comes to rest at 0, as the sign of 0 is
     */
    public static double sign(double rate, double curvature, double noise) {
        Arguments.positive("rate", rate);
        Arguments.positive("curvature", curvature);
        Arguments.positive("noise", noise);
        double unit = rate * curvature / noise;
        if (unit < FEW_UNITS) {
            // The next term of the series in it is below the last place.
            return signSmallRate(rate, curvature, noise) * (1 + Math.sqrt(Math.PI / 2) / 4 * unit);
        }
        double weight = 1;
        double sum = 1;
        double squares = 0;
        for (long k = 0; weight > 1e-22 * sum; k++) {
            // Up from k with the chance that h x + sigma xi is negative, down from k + 1 with that it is positive.
            weight *= Normal.upper(unit * k) / Normal.upper(-unit * (k + 1));
            sum += 2 * weight;
            squares += 2 * weight * (k + 1) * (k + 1);
        }
        return rate * rate * (squares / sum);
    }

    /** {@code eta sigma sqrt(pi/2)/(2h)}: its floor falls like the rate, as that of SGD does. */
    public static double signSmallRate(double rate, double curvature, double noise) {
        Arguments.positive("rate", rate);
        Arguments.positive("curvature", curvature);
        Arguments.notNegative("noise", noise);
        return rate * noise * Math.sqrt(Math.PI / 2) / (2 * curvature);
    }

    private static void require(double rate, double curvature, double momentum, double noise, double limit) {
        Arguments.positive("rate", rate);
        Arguments.positive("curvature", curvature);
        Arguments.notNegative("noise", noise);
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum must be from 0 to 1, exclusive, but is " + momentum);
        }
        if (!(rate < limit)) {
            throw new IllegalArgumentException(
                    "rate must be below the limit of stability, " + limit + ", but is " + rate);
        }
    }
}
