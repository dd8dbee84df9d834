package dev.etalon.lower;

import java.util.ArrayList;
import java.util.List;

/** The parts of a sequence while they are made, and what each takes from its neighbours when it is asked for. */
final class Chain {

    private final Context around;
    private final List<Phase> parts = new ArrayList<>();

    /** Where the first parts end, those of 0 steps where the part before them does. */
    private final List<Value> ends = new ArrayList<>();

    Chain(Context around) {
        this.around = around;
    }

    List<Phase> parts() {
        return parts;
    }

    void add(Phase part) {
        parts.add(part);
    }

    /** The context of the part that is added next. */
    Context next() {
        return around.between(new Beside(parts.size()));
    }

    /** What stands beside a part of this chain. */
    private final class Beside implements Neighbours {

        private final int own;

        Beside(int own) {
            this.own = own;
        }

        @Override
        public Value before() {
            return endBefore(own);
        }

        @Override
        public Value after() {
            return startAfter(own);
        }

        @Override
        public Value afterEmpty() {
            return emptyStartAfter(own);
        }
    }

    /**
     * Where the part before ended. The ends are worked out one after the other, so that none of them has to ask for more
     * than that of its neighbour, however long the chain is.
     */
    private Value endBefore(int own) {
        while (ends.size() < own) {
            Phase part = parts.get(ends.size());
            Value before = ends.isEmpty() ? null : ends.get(ends.size() - 1);
            ends.add(part.length().isEmpty() ? before : part.length().isBounded() ? part.end() : Value.Unknown.VALUE);
        }
        Value end = own == 0 ? null : ends.get(own - 1);
        if (end != null) {
            return end;
        }
        Value before = around.neighbours().before();
        return before == null && isLeftOut(own) ? Value.Unknown.VALUE : before;
    }

    /** Whether a part has no steps in a sequence that has some: then nothing of it is ever asked for. */
    private boolean isLeftOut(int own) {
        return own < parts.size()
                && parts.get(own).length().isEmpty()
                && parts.stream().anyMatch(part -> !part.length().isEmpty());
    }

    /** Where what comes next starts, here or behind this chain. */
    private Value startAfter(int own) {
        for (Phase part : later(own)) {
            if (!part.length().isEmpty()) {
                return part.ownStart();
            }
        }
        return around.neighbours().after();
    }

    /** The start of the first part of 0 steps that has one of its own, in this chain before those behind it. */
    private Value emptyStartAfter(int own) {
        for (Phase part : later(own)) {
            Value start = part.emptyStart();
            if (start != null) {
                return start;
            }
        }
        return around.neighbours().afterEmpty();
    }

    private List<Phase> later(int own) {
        return parts.subList(own + 1, parts.size());
    }
}
