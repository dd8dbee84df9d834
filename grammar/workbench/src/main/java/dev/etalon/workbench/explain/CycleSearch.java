package dev.etalon.workbench.explain;

import dev.etalon.plan.Around;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Finds the cycles of a plan whose time is that of the schedule: outer ones before those in them, of which the turns in the
 * first turn of the outer count. What is in an operand counts, what is in stretched time does not.
 */
final class CycleSearch {

    /** Past all steps that there can be. */
    private static final long BEYOND = (1L << 53) + 1;

    /** The number of turns whose first steps are shown. */
    private static final int SHOWN = 8;

    private final List<CycleTurns> found = new ArrayList<>();

    private CycleSearch() {}

    /** The cycles of a schedule of so many steps. */
    static List<CycleTurns> of(Plan plan, long length) {
        CycleSearch search = new CycleSearch();
        search.collect(plan, 0, new Window(0, Math.min(length, BEYOND)));
        return search.found;
    }

    /** Steps of the schedule: from the first, up to the end, exclusive. */
    private record Window(long first, long end) {
        Window cut(long from, long to) {
            return new Window(Math.max(first, from), Math.min(end, to));
        }
    }

    /** @param origin the step of the schedule at which the plan's time is 0 */
    private void collect(Plan plan, long origin, Window seen) {
        if (plan instanceof Around.Repeat repeat) {
            collectRepeat(repeat, origin, seen);
        } else if (plan instanceof Around.Grow grow) {
            collectGrow(grow, origin, seen);
        } else if (plan instanceof Plan.Sequence sequence) {
            for (int k = 0; k < sequence.parts().size(); k++) {
                collect(sequence.parts().get(k), origin + sequence.origins()[k], seen(sequence, k, origin, seen));
            }
        } else if (plan instanceof Plan.Apply apply) {
            apply.operands().forEach(operand -> collect(operand, origin, seen));
        }
    }

    private static Window seen(Plan.Sequence sequence, int part, long origin, Window around) {
        long[] starts = sequence.starts();
        long end = part + 1 < starts.length ? origin + starts[part + 1] : around.end;
        return around.cut(origin + starts[part], end);
    }

    private void collectRepeat(Around.Repeat repeat, long origin, Window seen) {
        long start = origin + repeat.start();
        add(turn -> plus(start, turn, repeat.period()), repeat.times(), false, seen);
        Window firstTurn = seen.cut(0, start + repeat.period());
        if (!(repeat.body() instanceof Plan.Sequence body)) {
            collect(repeat.body(), origin, firstTurn);
            return;
        }
        for (int k = 0; k < body.parts().size(); k++) {
            boolean isBehind = body.starts()[k] >= repeat.start() + repeat.period();
            if (isBehind && repeat.times() == Long.MAX_VALUE) {
                return;
            }
            // What comes behind the loop is laid out as if that had one turn.
            long shifted = isBehind ? origin + (repeat.times() - 1) * repeat.period() : origin;
            collect(
                    body.parts().get(k),
                    shifted + body.origins()[k],
                    seen(body, k, shifted, isBehind ? seen : firstTurn));
        }
    }

    private void collectGrow(Around.Grow grow, long origin, Window seen) {
        long[] starts = grow.starts();
        int last = (int) grow.times() - 1;
        long lastPeriod = starts[last + 1] - starts[last];
        long times = grow.again() == Long.MAX_VALUE ? Long.MAX_VALUE : grow.times() + grow.again();
        add(
                turn -> turn <= last
                        ? origin + starts[(int) turn]
                        : plus(origin + starts[last], turn - last, lastPeriod),
                times,
                true,
                seen);
    }

    private static long plus(long start, long turns, long period) {
        return turns > (BEYOND - start) / period ? BEYOND : start + turns * period;
    }

    private void add(LongUnaryOperator start, long times, boolean isGrowing, Window seen) {
        long turns = Math.min(times, BEYOND);
        long first = turnFrom(seen.first, start, turns);
        long end = turnFrom(seen.end, start, turns);
        if (first >= end) {
            return;
        }
        List<Long> starts = new ArrayList<>();
        for (long turn = first; turn < Math.min(end, first + SHOWN); turn++) {
            starts.add(start.applyAsLong(turn));
        }
        long period = start.applyAsLong(first + 1) - starts.get(0);
        boolean isEndless = seen.end == BEYOND && start.applyAsLong(turns) >= BEYOND;
        found.add(new CycleTurns(starts.get(0), period, isEndless ? Long.MAX_VALUE : end - first, isGrowing, starts));
    }

    /** The first turn that starts at a step or later; the number of turns if there is none. */
    private static long turnFrom(long step, LongUnaryOperator start, long turns) {
        long low = 0;
        long high = turns;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (start.applyAsLong(middle) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
