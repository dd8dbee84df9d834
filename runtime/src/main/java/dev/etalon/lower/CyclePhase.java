package dev.etalon.lower;

import dev.etalon.diagnostic.Span;
import dev.etalon.plan.Plan;
import java.util.function.Consumer;

/** A schedule again and again (section 5); with growth, each turn that much longer. */
final class CyclePhase extends Phase {

    private final Phase body;
    private final long times;
    private final boolean timesKnown;
    private final GrowthStarts growth;
    private final Length length;

    /**
     * @param times the number of turns, {@link Long#MAX_VALUE} for ever
     * @param growth the starts of the turns; null where all last alike
     */
    CyclePhase(Span span, Phase body, long times, boolean timesKnown, boolean timesFixed, GrowthStarts growth) {
        super(span);
        this.body = body;
        this.times = times;
        this.timesKnown = timesKnown;
        this.growth = growth;
        this.length = length(timesFixed);
    }

    private Length length(boolean timesFixed) {
        if (times == Long.MAX_VALUE) {
            return Length.UNBOUNDED;
        }
        if (!timesKnown || !body.length().isFinite() || growth != null && !growth.isKnown()) {
            return Length.UNKNOWN;
        }
        boolean fixed = timesFixed && body.length().fixed() && (growth == null || growth.isFixed());
        if (growth != null) {
            return Length.of(growth.start(times), fixed);
        }
        boolean tooLong = times > Length.MAX / body.length().steps();
        return Length.of(tooLong ? Length.MAX + 1 : times * body.length().steps(), fixed);
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Value ownStart() {
        return inCycle(body.ownStart(), 0);
    }

    @Override
    Value start() {
        return inCycle(body.start(), 0);
    }

    @Override
    Value end() {
        return timesKnown ? inCycle(body.end(), times - 1) : Value.UNKNOWN;
    }

    private static Value inCycle(Value value, long index) {
        return value == null ? null : value.inCycle(index);
    }

    @Override
    Value reached(long steps) {
        if (!isKnown()) {
            return Value.UNKNOWN;
        }
        if (length.isBounded() && steps >= length.steps() || steps == 0) {
            return steps == 0 ? start() : end();
        }
        // A boundary belongs to the turn before it.
        long turn = growth == null ? (steps - 1) / body.length().steps() : growth.turn(steps - 1);
        long start = growth == null ? turn * body.length().steps() : growth.start(turn);
        long lasts = growth == null ? body.length().steps() : growth.start(turn + 1) - start;
        if (steps - start == lasts) {
            return inCycle(body.end(), turn);
        }
        return growth == null ? inCycle(body.reached(steps - start), turn) : valueAt(steps);
    }

    @Override
    void lay(long at, Layout layout) {
        if (growth == null) {
            layout.loop(at, body, body.length().steps(), times);
        } else {
            layout.add(at, at, this::grow);
        }
    }

    private Plan grow(int resolution) {
        int fine = FineTicks.resolution(body);
        long[] starts = growth.padded().clone();
        for (int k = 0; k < starts.length && starts[k] != Long.MAX_VALUE; k++) {
            starts[k] <<= resolution;
        }
        long turns = Math.min(times, growth.turns());
        return new Plan.Grow(starts, turns, body.length().steps() << fine, body.plan(fine));
    }

    @Override
    boolean dependsOnCycle() {
        return false;
    }

    @Override
    boolean isKnown() {
        return body.isKnown() && timesKnown && (growth == null || growth.isKnown());
    }

    @Override
    boolean holdsItself() {
        return growth != null;
    }

    @Override
    boolean endsInJump() {
        return true;
    }

    @Override
    long extent() {
        return length.isBounded() ? length.steps() : body.extent();
    }

    @Override
    void check(Consumer<Stage> stages, long at, boolean repeated) {
        body.check(stages, at, true);
    }
}
