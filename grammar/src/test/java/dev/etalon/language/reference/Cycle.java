package dev.etalon.language.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A schedule again and again. */
final class Cycle extends Part {

    private static final long CHECKED = 4_096;
    private static final long MOST = 65_536;

    private final Part body;
    private final Object identity;
    private final Long times;

    /** Null where all cycles last alike. */
    private final Starts starts;

    private final boolean varies;

    /** @param varies whether a law's own argument depends on the cycle */
    Cycle(Part body, Object identity, Long times, Starts starts, boolean varies) {
        super(true, times == null ? null : length(body, times, starts));
        this.body = body;
        this.identity = identity;
        this.times = times;
        this.starts = starts;
        this.varies = varies;
    }

    private static Q length(Part body, long times, Starts starts) {
        return starts == null ? body.length.times(Q.of(times)) : Q.of(starts.end(times));
    }

    private Starts.Cycle cycle(Q t, boolean boundaryBelongsBefore) {
        if (starts != null) {
            return starts.cycle(t, boundaryBelongsBefore);
        }
        Q periods = t.dividedBy(body.length);
        BigInteger number = boundaryBelongsBefore && periods.isWhole() && t.signum() > 0
                ? periods.whole().subtract(BigInteger.ONE)
                : periods.floor();
        return new Starts.Cycle(number.longValueExact(), body.length.times(Q.of(number)), body.length);
    }

    @Override
    Value at(Q t, Scene scene) {
        Starts.Cycle cycle = cycle(t, false);
        Q time = t.minus(cycle.start()).times(body.length).dividedBy(cycle.length());
        return body.at(time, inside(scene, cycle.number()));
    }

    private Scene inside(Scene scene, long number) {
        Scene inside = scene.in(identity, number);
        return starts == null ? inside : inside.stretched(body.length);
    }

    @Override
    Value reached(Q t, Scene scene) {
        Starts.Cycle cycle = cycle(t, true);
        Q time = t.minus(cycle.start()).times(body.length).dividedBy(cycle.length());
        return body.reached(time, inside(scene, cycle.number()));
    }

    @Override
    boolean hasStart() {
        return body.hasStart();
    }

    @Override
    Value start(Scene scene) {
        return body.start(scene.in(identity, 0));
    }

    @Override
    void verify(boolean from, boolean target, boolean empty) {
        body.verify(from, target, empty);
    }

    @Override
    void reach(Q start) {
        body.reach(start);
    }

    @Override
    void check(Scene scene) {
        long most = times != null || scene.end() != null ? MOST : CHECKED;
        long last = !varies ? 1 : times == null ? most : Math.min(most, times);
        for (long k = 0; k < last && (k == 0 || scene.end() == null || begin(k).compareTo(scene.end()) < 0); k++) {
            if (k == 0) {
                body.check(scene.in(identity, k));
            } else {
                body.checkOwn(scene.in(identity, k));
            }
        }
    }

    @Override
    void checkOwn(Scene scene) {
        body.checkOwn(scene.in(identity, 0));
    }

    private Q begin(long number) {
        return starts == null ? body.length.times(Q.of(number)) : Q.of(starts.end(number));
    }

    @Override
    List<Q> marks() {
        List<Q> marks = new ArrayList<>();
        Q start = Q.ZERO;
        List<Q> inside = body.marks();
        for (int k = 0; k < 3 && (times == null || k < times); k++) {
            Starts.Cycle cycle = cycle(start, false);
            for (Q mark : inside) {
                marks.add(cycle.start().plus(mark.times(cycle.length()).dividedBy(body.length)));
            }
            start = cycle.start().plus(cycle.length());
        }
        if (isBounded()) {
            marks.add(cycle(length, true).start());
            marks.add(length);
        } else {
            marks.add(cycle(Q.of(Starts.LAST_STEP), false).start());
            marks.add(cycle(Q.of(1_000_000), false).start());
        }
        return marks;
    }

    @Override
    boolean isPlain() {
        return body.isPlain();
    }
}
