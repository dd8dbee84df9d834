package dev.etalon.lower;

import dev.etalon.LearningRate;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.plan.Plan;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Refuses a schedule with a rate that is negative, infinite or not a number (section 10): at the ends of its moves, and where
 * there is arithmetic at every step up to the end or {@value #EVERY}, and at {@value #SPREAD} more spread to the end.
 */
final class RateCheck {

    private static final long EVERY = 4_096;
    private static final long SPREAD = 1_000;

    private RateCheck() {}

    /** @param end the last step that matters: of a schedule without end the horizon, or 2^53 */
    static void check(Plan plan, List<Stage> stages, long end, Span place, Diagnostics diagnostics) {
        for (Stage stage : stages) {
            boolean ends = stage.length() != LearningRate.UNBOUNDED;
            if (refused(stage.first(), stage.start(), place, diagnostics)
                    || ends && refused(stage.last(), stage.start() + stage.length(), place, diagnostics)) {
                return;
            }
        }
        for (long step : steps(plan, end)) {
            if (refused(plan.at(step, 0, 0), step, place, diagnostics)) {
                return;
            }
        }
    }

    private static boolean refused(double rate, long step, Span place, Diagnostics diagnostics) {
        if (rate >= 0 && rate < Double.POSITIVE_INFINITY) {
            return false;
        }
        diagnostics.add(
                Code.RATE,
                place,
                "a rate is finite and at least 0; at step " + step + " it is " + Numbers.show(rate),
                "change the values, or bound the schedule: max(0, …)");
        return true;
    }

    private static SortedSet<Long> steps(Plan plan, long end) {
        SortedSet<Long> steps = new TreeSet<>();
        boolean table = plan instanceof Plan.Lines || plan instanceof Plan.Curves || plan instanceof Plan.Constant;
        if (table) {
            steps.add(0L);
            steps.add(end);
            return steps;
        }
        for (long step = 0; step <= Math.min(end, EVERY); step++) {
            steps.add(step);
        }
        for (long k = 1; k <= SPREAD; k++) {
            steps.add((long) ((double) end * k / SPREAD));
        }
        for (long power = 1; power > 0 && power <= end; power *= 2) {
            steps.add(power);
        }
        return steps;
    }
}
