package dev.etalon.lower;

import dev.etalon.numeric.DoubleDouble;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The schedule that minimises the last-iterate bound for a constant gradient norm, up to its scale: with S the sum of the
 * rates from a step on and ρ the ratio of two such sums, ρ = 3/2 at the end and ρ = √(1 + 2(ρ' - 1)) one step before.
 */
final class OptimalRates {

    /** The largest number of steps: each has a piece of its own. */
    static final int MOST = 4_096;

    private OptimalRates() {}

    /** The rates of so many steps, the largest of which is 1. */
    static List<Value> of(long steps) {
        List<DoubleDouble> backwards = new ArrayList<>();
        DoubleDouble sum = DoubleDouble.ONE;
        DoubleDouble largest = sum;
        DoubleDouble excess = DoubleDouble.HALF;
        backwards.add(sum);
        for (long k = 1; k < steps; k++) {
            // ρ - 1, so that nothing cancels.
            DoubleDouble x = excess.times(2);
            excess = x.dividedBy(DoubleDouble.ONE.plus(DoubleDouble.ONE.plus(x).sqrt()));
            DoubleDouble rate = sum.times(excess);
            sum = sum.plus(rate);
            largest = rate.compareTo(largest) > 0 ? rate : largest;
            backwards.add(rate);
        }
        Collections.reverse(backwards);
        DoubleDouble scale = largest;
        return backwards.stream()
                .<Value>map(rate -> new Value.Real(rate.dividedBy(scale).high()))
                .toList();
    }
}
