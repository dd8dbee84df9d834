package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.List;

/** {@code take}, {@code skip}, {@code stretch} and {@code staircase}. */
final class Cut extends Part {

    private final String name;
    private final Part whole;
    private final Q n;

    Cut(String name, Part whole, Q n) {
        super(name.equals("take") || name.equals("stretch") || whole.measured, length(name, whole, n));
        this.name = name;
        this.whole = whole;
        this.n = n;
        if (name.equals("stretch") && !whole.isBounded()) {
            throw new Refusal("after-unbounded", "stretch of what has no end");
        }
        if (name.equals("stretch") && whole.length.compareTo(Q.of(1L << 53)) > 0) {
            throw new Refusal("length", "stretch of more than 2^53 steps");
        }
    }

    private static Q length(String name, Part whole, Q n) {
        if (name.equals("take") || name.equals("stretch")) {
            return n;
        }
        if (!whole.isBounded()) {
            return null;
        }
        return name.equals("skip")
                ? whole.length.minus(n).max(Q.ZERO)
                : Q.of(whole.length.dividedBy(n).ceiling()).times(n);
    }

    /** The time of what is cut. */
    private Q time(Q t) {
        return switch (name) {
            case "take" -> t;
            case "skip" -> t.plus(n);
            case "stretch" -> t.times(whole.length).dividedBy(n);
            default -> Q.of(t.dividedBy(n).floor()).times(n);
        };
    }

    @Override
    Value at(Q t, Scene scene) {
        return whole.value(time(t), inside(scene));
    }

    @Override
    Value reached(Q t, Scene scene) {
        if (name.equals("staircase")) {
            Q stair = t.isZero() ? Q.ZERO : Q.of(t.dividedBy(n).ceiling()).minus(Q.ONE);
            // A rate that was: a double.
            return whole.value(stair.times(n), inside(scene)).rate();
        }
        Q time = time(t);
        return whole.reached(whole.isBounded() ? time.min(whole.length) : time, inside(scene));
    }

    private Scene inside(Scene scene) {
        return name.equals("stretch") ? scene.alone().stretched(whole.length) : scene.alone();
    }

    @Override
    void verify(boolean from, boolean target, boolean empty) {
        whole.verify(false, false, false);
    }

    @Override
    void check(Scene scene) {
        Q end = scene.end();
        whole.check(scene.alone()
                .until(
                        switch (name) {
                            case "take" -> end == null ? n : n.min(end);
                            case "skip" -> end == null ? null : end.plus(n);
                            case "stretch" -> null;
                            default -> end;
                        }));
    }

    @Override
    void checkOwn(Scene scene) {
        whole.checkOwn(scene.alone());
    }

    @Override
    List<Q> marks() {
        List<Q> marks = new ArrayList<>(List.of(Q.ZERO));
        for (Q mark : whole.marks()) {
            Q at = switch (name) {
                case "skip" -> mark.minus(n);
                case "stretch" -> whole.isEmpty() ? mark : mark.times(n).dividedBy(whole.length);
                default -> mark;
            };
            if (at.signum() >= 0 && (!isBounded() || at.compareTo(length) <= 0)) {
                marks.add(at);
            }
        }
        marks.add(isBounded() ? length : n);
        return marks;
    }

    @Override
    boolean isPlain() {
        return whole.isPlain();
    }
}
