package dev.etalon.workbench.explain;

import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cycle of a schedule.
 *
 * @param start its first step
 * @param period the number of steps of its first turn
 * @param times the number of turns; {@link Long#MAX_VALUE} for ever
 * @param isGrowing whether later turns last longer or shorter than the first
 * @param starts the first steps of the first turns
 */
record CycleTurns(long start, long period, long times, boolean isGrowing, List<Long> starts) {

    /** Starts of growing turns are a table that ends beyond all steps that there can be. */
    private static final long LAST_STEP = 1L << 53;

    /** The number of turns whose first steps are shown. */
    private static final int SHOWN = 8;

    boolean isEndless() {
        return times == Long.MAX_VALUE;
    }

    /** In a sentence. */
    @Override
    public String toString() {
        String lasts = period + (period == 1 ? " step" : " steps");
        String shown = starts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String more = times > starts.size() ? ", ..." : "";
        return "cycle: " + (isEndless() ? "for ever" : times + " times")
                + (isGrowing ? ", the first of " : ", each of ") + lasts + ", starting at " + shown + more;
    }

    /**
     * The cycles of a plan whose time is that of the schedule: outer ones before those in them. What is in an operand
     * counts, what is in stretched time does not.
     */
    static List<CycleTurns> of(Plan plan) {
        List<CycleTurns> found = new ArrayList<>();
        collect(plan, 0, found);
        return found;
    }

    private static void collect(Plan plan, long offset, List<CycleTurns> found) {
        if (plan instanceof Plan.Repeat repeat) {
            found.add(repeated(repeat, offset));
            collect(repeat.body(), offset, found);
        } else if (plan instanceof Plan.Grow grow) {
            found.add(growing(grow, offset));
        } else if (plan instanceof Plan.Sequence sequence) {
            for (int k = 0; k < sequence.parts().size(); k++) {
                collect(sequence.parts().get(k), offset + sequence.origins()[k], found);
            }
        } else if (plan instanceof Plan.Apply apply) {
            apply.operands().forEach(operand -> collect(operand, offset, found));
        }
    }

    private static CycleTurns repeated(Plan.Repeat repeat, long offset) {
        long start = offset + repeat.start();
        List<Long> starts = new ArrayList<>();
        for (long turn = 0; turn < Math.min(SHOWN, repeat.times()); turn++) {
            starts.add(start + turn * repeat.period());
        }
        return new CycleTurns(start, repeat.period(), repeat.times(), false, starts);
    }

    private static CycleTurns growing(Plan.Grow grow, long offset) {
        List<Long> starts = new ArrayList<>();
        for (int turn = 0; turn < Math.min(SHOWN, grow.times()); turn++) {
            starts.add(offset + grow.starts()[turn]);
        }
        long end = grow.starts()[(int) grow.times()];
        boolean isEndless = end > LAST_STEP || grow.again() == Long.MAX_VALUE;
        long times = isEndless ? Long.MAX_VALUE : grow.times() + grow.again();
        return new CycleTurns(offset + grow.starts()[0], grow.starts()[1] - grow.starts()[0], times, true, starts);
    }
}
