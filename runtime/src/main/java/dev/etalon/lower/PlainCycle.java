package dev.etalon.lower;

import dev.etalon.LearningRate;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Around;
import dev.etalon.plan.Plan;
import java.util.List;

/** Repeats a {@link PlainChain}: each turn as long as the others, or longer or shorter than the one before by a factor. */
final class PlainCycle {

    private static final long FOR_EVER = Long.MAX_VALUE;

    private final long turns;

    /** Null where all turns are as long. */
    private final Rational growth;

    private PlainCycle(long turns, Rational growth) {
        this.turns = turns;
        this.growth = growth;
    }

    /**
     * A cycle.
     *
     * @param times how often, as it is written; null for ever
     * @param growth null where all turns are as long
     * @return null where it is not plainly right
     */
    static PlainCycle of(Object times, Object growth) {
        Long turns = times == null ? Long.valueOf(FOR_EVER) : PlainChain.alone(PlainChain.steps(times));
        if (turns == null || turns < 1) {
            return null;
        }
        if (growth == null) {
            return new PlainCycle(turns, null);
        }
        // Of a factor of 1 it matters whether a parameter has made it.
        boolean isPlain = growth instanceof Value.Exact exact
                && exact.value().signum() > 0
                && !exact.value().equals(Rational.ONE);
        return isPlain ? new PlainCycle(turns, ((Value.Exact) growth).value()) : null;
    }

    /**
     * All turns.
     *
     * @param turn one of them
     * @param horizon null of none
     * @return null where they are not plainly right
     */
    Lowered of(PlainPieces turn, Long horizon) {
        if (turn.length() == LearningRate.UNBOUNDED) {
            return null;
        }
        long most = horizon == null ? Length.MAX : horizon;
        return growth == null ? alike(turn, most) : growing(turn, most);
    }

    /** @param most where all turns have to end by, if they do */
    private Lowered alike(PlainPieces turn, long most) {
        if (turns == FOR_EVER) {
            return lowered(repeat(turn, false), LearningRate.UNBOUNDED);
        }
        return turn.length() <= most / turns ? lowered(repeat(turn, true), turns * turn.length()) : null;
    }

    private Plan repeat(PlainPieces turn, boolean isHeld) {
        return new Around.Repeat(0, turn.length(), turns, 0, turn.table(0, isHeld));
    }

    private Lowered growing(PlainPieces turn, long most) {
        long length = turn.length();
        GrowthStarts starts =
                GrowthStarts.of(length, growth, turns, Length.MAX, most, false).orElse(null);
        if (starts == null || starts.isTooLong() || starts.repeatsFrom().isPresent()) {
            return null;
        }
        long end = turns == FOR_EVER ? LearningRate.UNBOUNDED : starts.start(turns);
        if (turns != FOR_EVER && end > most) {
            return null;
        }
        int fine = FineTicks.resolution(length, length);
        return lowered(starts.plan(0, turns, 0, length << fine, turn.table(fine, true)), end);
    }

    private static Lowered lowered(Plan plan, long length) {
        return new Lowered(plan, length, List.of(), List.of());
    }
}
