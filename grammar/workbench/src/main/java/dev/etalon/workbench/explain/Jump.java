package dev.etalon.workbench.explain;

import dev.etalon.LearningRate;
import dev.etalon.core.Core;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.language.Reading;
import dev.etalon.lower.Lowered;
import dev.etalon.lower.Lowering;
import dev.etalon.lower.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A step at which the rate does not go on where the steps before have got to: where a part begins, or a cycle starts anew.
 *
 * @param step the step
 * @param from where the schedule would have got to if it ended there
 * @param to the rate at the step
 * @param recurs whether it is the start of a turn of a cycle that has more turns than are shown
 */
record Jump(long step, double from, double to, boolean recurs) {

    /** What is less, beside the larger of the two, is no jump. */
    private static final double SMALL = 1e-9;

    /** The jumps of a schedule, in order; of what is repeated those of the first turn. */
    static List<Jump> of(Reading reading, List<CycleTurns> cycles) {
        Map<Long, Boolean> recurring = new TreeMap<>();
        for (Stage stage : reading.stages()) {
            recurring.put(stage.start(), false);
        }
        for (CycleTurns turns : cycles) {
            turns.starts().forEach(start -> recurring.put(start, turns.goesOn() && start != turns.start()));
        }
        recurring.remove(0L);
        List<Jump> jumps = new ArrayList<>();
        recurring.forEach((step, recurs) -> at(step, recurs, reading).ifPresent(jumps::add));
        return jumps;
    }

    private static Optional<Jump> at(long step, boolean recurs, Reading reading) {
        LearningRate schedule = reading.orThrow();
        double to = schedule.at(step);
        return step >= schedule.length()
                ? Optional.empty()
                : reached(step, reading)
                        .filter(from -> Math.abs(from - to) > SMALL * Math.max(Math.abs(from), Math.abs(to)))
                        .map(from -> new Jump(step, from, to, recurs));
    }

    /** What {@code take} would hold of the schedule. */
    private static Optional<Double> reached(long step, Reading reading) {
        Span anywhere = new Span(0, 0);
        Core whole = reading.expression().orElseThrow().schedule();
        Core taken = new Core.Take(anywhere, whole, new Core.Number(anywhere, Rational.of(step)));
        Optional<Lowered> lowered = Lowering.lower(taken, reading.setting(), new Diagnostics());
        return lowered.map(some -> some.plan().at(step, 0, 0));
    }
}
