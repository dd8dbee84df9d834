package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import java.util.Map;
import java.util.TreeMap;

/** A rate that is multiplied by a factor at some steps, which may be given in any order. */
final class StaircaseText {

    private final Rational start;
    private final Map<Long, Rational> factors = new TreeMap<>();

    StaircaseText(Rational start) {
        this.start = start;
    }

    /** Multiplies the rate from {@code step} on. */
    void scale(long step, Rational factor) {
        factors.merge(step, factor, Rational::times);
    }

    /** As a table, by a law between the steps or, where that is {@code steps}, without. */
    ScheduleText piece(String law) {
        Rational value = start.times(factors.getOrDefault(0L, Rational.ONE));
        StringBuilder table = new StringBuilder("{0: ").append(Decimals.of(value));
        long last = 0;
        for (Map.Entry<Long, Rational> entry : factors.entrySet()) {
            if (entry.getKey() > 0) {
                last = entry.getKey();
                value = value.times(entry.getValue());
                table.append(", ").append(last).append(": ").append(Decimals.of(value));
            }
        }
        if (last == 0) {
            return CommonSchedules.constant(value);
        }
        table.append(law.equals("linear") ? "}" : "} by " + law);
        return law.equals("steps") ? ScheduleText.endless(table.toString()) : ScheduleText.of(table.toString(), last);
    }

    ScheduleText piece() {
        return piece("steps");
    }
}
