package dev.etalon.lower;

import dev.etalon.LearningRate;
import dev.etalon.exact.Rational;
import dev.etalon.lower.PlainChain.Part;
import dev.etalon.plan.Around;
import dev.etalon.plan.Plan;
import java.util.List;

/** Repeats the end of a {@link PlainChain}, or all of it: each turn as long as the others, or longer or shorter than the one before by a factor. */
final class PlainCycle {

    private static final long FOR_EVER = Long.MAX_VALUE;

    private final List<Part> body;
    private final long turns;

    /** Null where all turns are as long. */
    private final Rational growth;

    private PlainCycle(List<Part> body, long turns, Rational growth) {
        this.body = body;
        this.turns = turns;
        this.growth = growth;
    }

    /**
     * A cycle.
     *
     * @param times how often, as it is read; null for ever
     * @param growth as it is read; null where there is none
     * @param isNumber whether that is written as a number, and not worked out
     * @return null where it is not plainly right
     */
    static PlainCycle of(List<Part> body, Object times, Object growth, boolean isNumber) {
        Long turns = times == null ? Long.valueOf(FOR_EVER) : PlainChain.alone(PlainChain.steps(times));
        if (turns == null || turns < 1 || !isBody(body)) {
            return null;
        }
        if (growth == null) {
            return new PlainCycle(body, turns, null);
        }
        if (!(growth instanceof Value.Exact exact) || exact.value().signum() <= 0) {
            return null;
        }
        if (exact.value().equals(Rational.ONE)) {
            // It matters whether a parameter has made it: none shapes a plan.
            return isNumber ? new PlainCycle(body, turns, null) : null;
        }
        return new PlainCycle(body, turns, exact.value());
    }

    /** Whether it has a start of its own, and no share of the run, which it is in again and again. */
    private static boolean isBody(List<Part> body) {
        for (Part part : body) {
            if (part.steps().percent()) {
                return false;
            }
        }
        return body.get(0).from() != null;
    }

    /**
     * A chain that ends in it.
     *
     * @param parts all of the chain, the body once
     * @param pieces those of the parts
     * @param horizon null of none
     * @return null where they are not plainly right, or more comes behind it
     */
    Lowered lowered(List<Part> parts, PlainPieces pieces, Long horizon) {
        int first = parts.size() - body.size();
        // A part that stands in two places is another one in each.
        boolean isLast = parts.get(parts.size() - 1) == body.get(body.size() - 1);
        if (!isLast || pieces.length() == LearningRate.UNBOUNDED) {
            return null;
        }
        long most = horizon == null ? Length.MAX : horizon;
        return growth == null ? alike(first, pieces, most) : growing(first, pieces, most);
    }

    /** @param most where all turns have to end by, if they do */
    private Lowered alike(int first, PlainPieces pieces, long most) {
        long start = pieces.start(first);
        long period = pieces.length() - start;
        if (turns != FOR_EVER && period > (most - start) / turns) {
            return null;
        }
        Plan table = pieces.table(0, turns != FOR_EVER);
        return lowered(
                new Around.Repeat(start, period, turns, 0, table),
                turns == FOR_EVER ? LearningRate.UNBOUNDED : start + turns * period);
    }

    private Lowered growing(int first, PlainPieces pieces, long most) {
        long start = pieces.start(first);
        PlainPieces turn = pieces.slice(first, first + body.size());
        GrowthStarts starts = GrowthStarts.of(turn.length(), growth, turns, Length.MAX, most, false)
                .orElse(null);
        if (starts == null || starts.isTooLong() || starts.repeatsFrom().isPresent()) {
            return null;
        }
        long end = start + (turns == FOR_EVER ? 0 : starts.start(turns));
        if (end > most) {
            return null;
        }
        int fine = FineTicks.resolution(turn.length(), turn.length());
        Plan cycle = starts.plan(0, turns, 0, turn.length() << fine, turn.table(fine, true));
        if (turns == FOR_EVER) {
            return lowered(first == 0 ? cycle : sequence(pieces.slice(0, first), cycle), LearningRate.UNBOUNDED);
        }
        return lowered(first == 0 ? cycle : sequence(pieces.slice(0, first), cycle, end, turn.end()), end);
    }

    private static Plan sequence(PlainPieces before, Plan cycle) {
        long[] begins = {0, before.length()};
        return new Plan.Sequence(begins, begins, List.of(before.table(0, false), cycle));
    }

    /** What has an end is held there, by the cycle itself only where nothing is before it. */
    private static Plan sequence(PlainPieces before, Plan cycle, long end, Plan held) {
        long[] begins = {0, before.length(), end};
        return new Plan.Sequence(begins, begins, List.of(before.table(0, false), cycle, held));
    }

    private static Lowered lowered(Plan plan, long length) {
        return new Lowered(plan, length, List.of(), List.of());
    }
}
