package dev.etalon.workbench.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cycle of a schedule, as far as it is seen.
 *
 * @param start the first step of its first turn
 * @param period the number of steps of that turn
 * @param times the number of turns; {@link Long#MAX_VALUE} for ever
 * @param isGrowing whether later turns last longer or shorter than the first
 * @param starts the first steps of the first turns
 */
record CycleTurns(long start, long period, long times, boolean isGrowing, List<Long> starts) {

    boolean isEndless() {
        return times == Long.MAX_VALUE;
    }

    /** Whether there are more turns than are shown. */
    boolean goesOn() {
        return times > starts.size();
    }

    /** In a sentence. */
    @Override
    public String toString() {
        String lasts = period + (period == 1 ? " step" : " steps");
        String shown = starts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String turns = isEndless() ? "for ever" : times + (times == 1 ? " time" : " times");
        return "cycle: " + turns + (isGrowing ? ", the first of " : ", each of ") + lasts + ", starting at " + shown
                + (goesOn() ? ", ..." : "");
    }
}
