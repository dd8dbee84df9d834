package dev.etalon.bounds;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntFunction;

/** The formulas of the bounds with 34 digits, as they are printed. */
final class Exact {

    private static final MathContext DIGITS = new MathContext(34);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final double[] rates;
    private final BigDecimal distance;
    private final BigDecimal[] squaredNorms;

    Exact(double[] rates, double distance, double[] norms) {
        this.rates = rates;
        this.distance = square(new BigDecimal(distance));
        this.squaredNorms = new BigDecimal[rates.length];
        for (int k = 0; k < rates.length; k++) {
            squaredNorms[k] = square(new BigDecimal(norms[k]));
        }
    }

    BigDecimal value(Bound bound) {
        int steps = rates.length;
        BigDecimal count = BigDecimal.valueOf(steps);
        BigDecimal last = new BigDecimal(rates[steps - 1]);
        return switch (bound) {
            case AVERAGE_ON_BOUNDED_DOMAIN ->
                half(over(distance, count.multiply(last))
                        .add(over(sum(k -> rate(k).multiply(squaredNorms[k])), count)));
            case AVERAGE -> half(over(distance.add(sum(this::squared)), count.multiply(last)));
            case WEIGHTED_AVERAGE, SCHEDULE_FREE -> half(over(distance.add(sum(this::squared)), sum(this::rate)));
            case LAST_ITERATE_NON_INCREASING -> {
                BigDecimal noise = sum(k -> over(squared(k), BigDecimal.valueOf(Math.max(1, steps - 1 - k))));
                yield half(over(distance, count.multiply(last)).add(over(noise, last)));
            }
            case LAST_ITERATE -> lastIterate();
            case WORST_CASE -> sharp();
        };
    }

    private BigDecimal rate(int k) {
        return new BigDecimal(rates[k]);
    }

    private BigDecimal squared(int k) {
        return square(rate(k)).multiply(squaredNorms[k], DIGITS);
    }

    private BigDecimal sum(IntFunction<BigDecimal> term) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < rates.length; k++) {
            sum = sum.add(term.apply(k), DIGITS);
        }
        return sum;
    }

    private BigDecimal lastIterate() {
        BigDecimal suffix = rate(rates.length - 1);
        BigDecimal noise = over(squared(rates.length - 1), suffix);
        for (int k = rates.length - 2; k >= 0; k--) {
            noise = noise.add(over(squared(k), suffix), DIGITS);
            suffix = suffix.add(rate(k), DIGITS);
        }
        return half(over(distance, suffix).add(noise));
    }

    /** With one norm for all steps. */
    private BigDecimal sharp() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal excess = BigDecimal.ZERO;
        for (int k = rates.length - 2; k >= 0; k--) {
            BigDecimal rate = new BigDecimal(rates[k]);
            BigDecimal u = TWO.multiply(sum).add(excess);
            if (rate.signum() > 0) {
                excess = u.compareTo(rate) <= 0
                        ? TWO.multiply(rate.subtract(sum))
                        : excess.add(over(square(rate), u), DIGITS);
            }
            sum = sum.add(rate);
        }
        BigDecimal u = TWO.multiply(sum).add(excess);
        BigDecimal norm = squaredNorms[0].sqrt(DIGITS);
        BigDecimal start = distance.sqrt(DIGITS);
        return norm.multiply(u).compareTo(start) <= 0
                ? start.multiply(norm).subtract(squaredNorms[0].multiply(sum))
                : half(over(distance, u).add(squaredNorms[0].multiply(excess)));
    }

    private static BigDecimal square(BigDecimal x) {
        return x.multiply(x, DIGITS);
    }

    private static BigDecimal over(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    private static BigDecimal half(BigDecimal a) {
        return a.divide(TWO, DIGITS);
    }
}
