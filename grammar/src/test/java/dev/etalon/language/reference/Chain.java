package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Parts one after the other; those of 0 steps are left out. */
final class Chain extends Part {

    private final List<Part> written;
    private final List<Part> parts;
    private final List<Q> starts;

    Chain(List<Part> written) {
        super(true, total(written));
        this.written = written;
        this.parts = written.stream().filter(part -> !part.isEmpty()).toList();
        this.starts = new ArrayList<>();
        Q start = Q.ZERO;
        for (int k = 0; k < parts.size(); k++) {
            starts.add(start);
            if (!parts.get(k).isBounded() && k + 1 < parts.size()) {
                throw new Refusal("after-unbounded", "part " + (k + 1));
            }
            start = parts.get(k).isBounded() ? start.plus(parts.get(k).length) : null;
        }
    }

    private static Q total(List<Part> parts) {
        return parts.stream().allMatch(Part::isBounded)
                ? parts.stream().map(part -> part.length).reduce(Q.ZERO, Q::plus)
                : null;
    }

    private Scene scene(int k, Scene around) {
        Supplier<Value> from = k == 0 ? around.from() : () -> parts.get(k - 1).end(scene(k - 1, around));
        Part empty = emptyStartAfter(k);
        return new Scene(
                around.turns(),
                from,
                target(k, around),
                empty == null ? around.empty() : () -> empty.start(around.alone()),
                around.end(),
                around.unit());
    }

    private Supplier<Value> target(int k, Scene around) {
        if (k + 1 == parts.size()) {
            return around.target();
        }
        return parts.get(k + 1).hasStart() ? () -> parts.get(k + 1).start(scene(k + 1, around)) : null;
    }

    private Part emptyStartAfter(int k) {
        return emptyStart(written.subList(written.indexOf(parts.get(k)) + 1, written.size()));
    }

    private static Part emptyStart(List<Part> parts) {
        for (Part part : parts) {
            Part empty = part.emptyStart();
            if (empty != null) {
                return empty;
            }
        }
        return null;
    }

    @Override
    Part emptyStart() {
        return emptyStart(written);
    }

    private int index(Q t, boolean boundaryBelongsBefore) {
        int k = 0;
        while (k + 1 < parts.size() && starts.get(k + 1).compareTo(t) < (boundaryBelongsBefore ? 0 : 1)) {
            k++;
        }
        return k;
    }

    @Override
    Value at(Q t, Scene scene) {
        int k = index(t, false);
        return parts.get(k).at(t.minus(starts.get(k)), scene(k, scene));
    }

    @Override
    Value reached(Q t, Scene scene) {
        if (parts.isEmpty()) {
            // An operand of 0 steps is its end: that of the last part that is written.
            return written.get(written.size() - 1).reached(Q.ZERO, scene);
        }
        int k = index(t, true);
        return parts.get(k).reached(t.minus(starts.get(k)), scene(k, scene));
    }

    @Override
    boolean hasStart() {
        return !parts.isEmpty() && parts.get(0).hasStart();
    }

    @Override
    Value start(Scene scene) {
        return parts.get(0).start(scene(0, scene));
    }

    @Override
    void verify(boolean from, boolean target, boolean empty) {
        written.stream().filter(Part::isEmpty).forEach(part -> part.verify(true, true, true));
        for (int k = 0; k < parts.size(); k++) {
            boolean last = k + 1 == parts.size();
            boolean after = last ? target : parts.get(k + 1).hasStart();
            parts.get(k).verify(k > 0 || from, after, empty || emptyStartAfter(k) != null);
        }
    }

    @Override
    void reach(Q start) {
        for (int k = 0; k < parts.size(); k++) {
            Q begin = start.plus(starts.get(k));
            if (begin.compareTo(Q.of(Starts.LAST_STEP)) > 0) {
                throw new Refusal("length", "a part that begins at step " + begin);
            }
            parts.get(k).reach(begin);
        }
    }

    @Override
    void check(Scene scene) {
        if (parts.isEmpty()) {
            // It is held at its end, which may be where a part before it ended.
            reached(Q.ZERO, scene);
        }
        for (int k = 0; k < parts.size(); k++) {
            Q end = scene.end();
            parts.get(k).check(scene(k, scene).until(end == null ? null : end.minus(starts.get(k))));
        }
        written.stream().filter(Part::isEmpty).forEach(part -> part.checkOwn(scene));
    }

    @Override
    void checkOwn(Scene scene) {
        written.forEach(part -> part.checkOwn(scene));
    }

    @Override
    List<Q> marks() {
        List<Q> marks = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            Q start = starts.get(k);
            parts.get(k).marks().forEach(mark -> marks.add(mark.plus(start)));
        }
        return marks;
    }

    @Override
    boolean isPlain() {
        return parts.stream().allMatch(Part::isPlain);
    }
}
