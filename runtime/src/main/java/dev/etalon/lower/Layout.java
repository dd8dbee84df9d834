package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.plan.Around;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Effort;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Phases side by side on the axis of steps. Pieces that have a table share one; what loops is laid out once, and what
 * comes behind the loop right behind it.
 */
final class Layout {

    /** A stretch of steps: with a {@code curve}, or with a {@code plan} as a function of the resolution. */
    private record Segment(long start, long origin, Curve curve, int scale, Effort effort, IntFunction<Plan> plan) {

        /** Whether one table can hold both. */
        boolean fits(Segment other) {
            return other.curve != null && other.scale == scale;
        }
    }

    private final List<Segment> segments = new ArrayList<>();
    private boolean canLoop;
    private boolean loops;
    private long loopStart;
    private long period;
    private long times = 1;

    /** Whether the last segment is what the table of the one before holds by itself. */
    private boolean holdsItself;

    private Layout(boolean canLoop) {
        this.canLoop = canLoop;
    }

    /**
     * A whole phase, its end held.
     *
     * @param canLoop whether a loop may bind the number of the cycle for all that is laid out
     */
    static Layout of(Phase phase, boolean canLoop) {
        Layout layout = new Layout(canLoop);
        phase.lay(0, layout);
        if (phase.length().isBounded() && !phase.holdsItself()) {
            layout.holdsItself = phase.last() instanceof MovePhase
                    && layout.endsInMove(phase.length().laidOut());
            layout.hold(phase.length().laidOut(), phase.end());
        }
        return layout;
    }

    /** Whether the last segment is a move, which has steps before {@code end}, and one table with what is held. */
    private boolean endsInMove(long end) {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        return last != null && !loops && last.scale == 0 && last.start < end && last.curve instanceof Curve.Move;
    }

    /** For what is laid out by itself. */
    static Layout alone() {
        return new Layout(false);
    }

    /** A curve that is seen from step {@code start} on and whose own step 0 is at {@code origin}. */
    void add(long start, long origin, Curve curve) {
        add(start, origin, curve, 0, Effort.FREE);
    }

    /** Likewise, of a curve that is {@code 2^scale} times what is seen. */
    void add(long start, long origin, Curve curve, int scale, Effort effort) {
        long folded = folded(start);
        segments.add(new Segment(start - folded, origin - folded, curve, scale, effort, null));
    }

    /** A plan, likewise, made for the resolution that is asked for. */
    void add(long start, long origin, IntFunction<Plan> plan) {
        long folded = folded(start);
        segments.add(new Segment(start - folded, origin - folded, null, 0, Effort.FREE, plan));
    }

    /** A value that is held from step {@code start} on. */
    void hold(long start, Value value) {
        if (value.dependsOnCycle()) {
            add(start, start, resolution -> value.plan());
        } else {
            add(start, start, new Curve.Flat(value.precise()));
        }
    }

    /**
     * Lays out a loop; what follows is told its place as if all turns were laid out.
     *
     * @param stride what the number of a cycle around counts for in the number that the body gets
     */
    void loop(long start, Phase body, long turns, long stride) {
        long length = body.length().laidOut();
        if (!canLoop) {
            IntFunction<Plan> alone =
                    resolution -> new Around.Repeat(0, length << resolution, turns, stride, body.plan(resolution));
            add(start, start, alone);
            return;
        }
        canLoop = false;
        body.lay(start, this);
        loops = true;
        loopStart = start;
        period = length;
        times = turns;
    }

    /** The steps by which what comes behind the loop is laid out earlier than it happens. */
    private long folded(long start) {
        return loops && times != Long.MAX_VALUE && start > loopStart ? (times - 1) * period : 0;
    }

    /** Adds what another layout holds in its steps from {@code from} to {@code to}, that one's step 0 being at {@code at}. */
    void addWindow(Layout other, long at, long from, long to) {
        for (Segment segment : other.segments) {
            long start = at + Math.min(Math.max(segment.start, from), to) - from;
            // What begins behind the window is never seen; its own time must not be negative all the same.
            long origin = Math.min(at + segment.origin - from, start);
            long folded = folded(start);
            segments.add(new Segment(
                    start - folded, origin - folded, segment.curve, segment.scale, segment.effort, segment.plan));
        }
    }

    Plan plan(int resolution) {
        List<Long> starts = new ArrayList<>();
        List<Long> origins = new ArrayList<>();
        List<Plan> parts = new ArrayList<>();
        int count = segments.size() - (holdsItself ? 1 : 0);
        for (int k = 0; k < count; ) {
            Segment segment = segments.get(k);
            starts.add(segment.start << resolution);
            if (segment.curve == null) {
                origins.add(segment.origin << resolution);
                parts.add(segment.plan.apply(resolution));
                k++;
                continue;
            }
            int end = k;
            List<Piece> pieces = new ArrayList<>();
            for (; end < count && segment.fits(segments.get(end)); end++) {
                Segment piece = segments.get(end);
                pieces.add(new Piece(
                        piece.start - segment.start, piece.origin - segment.start, piece.curve, piece.effort));
            }
            if (end < count) {
                cut(pieces, segments.get(end).start - segment.start);
            }
            origins.add(segment.start << resolution);
            parts.add(scaled(table(pieces, resolution), segment.scale));
            k = end;
        }
        Plan plan = parts.size() == 1 && starts.get(0) == 0 && origins.get(0) == 0
                ? parts.get(0)
                : sequence(starts, origins, parts);
        return loops ? new Around.Repeat(loopStart << resolution, period << resolution, times, 0, plan) : plan;
    }

    /** Ends pieces where what follows is a plan of its own: what is never seen needs no rows. */
    private static void cut(List<Piece> pieces, long at) {
        Piece last = pieces.get(pieces.size() - 1);
        if (!last.curve().isFlat() && at < last.origin() + last.curve().steps()) {
            Curve reached = new Curve.Flat(last.curve().afterStart(DoubleDouble.of(at - last.origin())));
            pieces.add(new Piece(at, at, reached));
        }
    }

    private static Plan scaled(Plan table, int scale) {
        return scale == 0
                ? table
                : new Plan.Apply(Operator.MULTIPLY, List.of(table, new Plan.Constant(Doubles.powerOfTwo(-scale))));
    }

    private static Plan table(List<Piece> pieces, int resolution) {
        return pieces.size() == 1 && pieces.get(0).curve() instanceof Curve.Flat flat
                ? new Plan.Constant(flat.value().high())
                : PieceTables.plan(pieces, resolution);
    }

    private static Plan sequence(List<Long> starts, List<Long> origins, List<Plan> parts) {
        return new Plan.Sequence(array(starts), array(origins), parts);
    }

    private static long[] array(List<Long> wholes) {
        long[] array = new long[wholes.size()];
        for (int k = 0; k < array.length; k++) {
            array[k] = wholes.get(k);
        }
        return array;
    }
}
