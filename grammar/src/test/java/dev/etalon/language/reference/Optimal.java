package dev.etalon.language.reference;

import static dev.etalon.language.reference.Digits.ALL;
import static dev.etalon.language.reference.Digits.ONE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code optimal}: with S the sum of the rates from a step on, and ρ the ratio of two of them that follow each other, the bound
 * is least where ρ is 3/2 at the last step, and √(2ρ - 1), ρ being that of the step after, at the others.
 */
final class Optimal extends Part {

    private static final Map<Integer, BigDecimal[]> KNOWN = new ConcurrentHashMap<>();

    private static final double SLACK = 2;

    private final Term peak;

    Optimal(Term peak, Q steps) {
        super(true, steps);
        this.peak = peak;
    }

    /** The rates, the largest 1. */
    private static BigDecimal[] rates(int steps) {
        BigDecimal[] ratios = new BigDecimal[steps + 1];
        ratios[steps] = new BigDecimal("1.5");
        for (int k = steps - 1; k > 0; k--) {
            ratios[k] = Digits.root(ratios[k + 1].multiply(Digits.TWO).subtract(ONE));
        }
        BigDecimal[] rates = new BigDecimal[steps];
        BigDecimal sum = ONE;
        for (int k = 1; k < steps; k++) {
            BigDecimal next = sum.divide(ratios[k], ALL);
            rates[k - 1] = sum.subtract(next);
            sum = next;
        }
        rates[steps - 1] = sum;
        BigDecimal largest = List.of(rates).stream().reduce(BigDecimal::max).orElseThrow();
        for (int k = 0; k < steps; k++) {
            rates[k] = rates[k].divide(largest, ALL);
        }
        return rates;
    }

    private Value rate(Q t, Scene scene) {
        Value first = rate(t.floor().intValueExact(), scene);
        return t.isWhole() ? first : first.or(rate(t.ceiling().intValueExact(), scene));
    }

    private Value rate(int step, Scene scene) {
        int steps = length.whole().intValueExact();
        BigDecimal share = KNOWN.computeIfAbsent(steps, Optimal::rates)[Math.min(step, steps - 1)];
        Value value = peak.in(scene.turns());
        boolean isSubnormal = Math.abs(value.low()) < Double.MIN_NORMAL;
        return share.compareTo(ONE) == 0 && !isSubnormal
                ? value
                : Corners.of(SLACK, List.of(value), numbers -> numbers.get(0).times(Q.of(share)));
    }

    @Override
    Value at(Q t, Scene scene) {
        return isEmpty() ? peak.in(scene.turns()) : rate(t.min(length.minus(Q.ONE)), scene);
    }
}
