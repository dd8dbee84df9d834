package dev.etalon.language.reference;

import java.util.List;

/** A table: values at steps, with a law between them, or none. */
final class Points extends Part {

    private final List<Q> steps;
    private final List<Term> values;

    /** Null for a table by steps. */
    private final Law law;

    Points(List<Q> steps, List<Term> values, Law law) {
        super(true, law == null || steps.size() == 1 ? null : steps.get(steps.size() - 1));
        this.steps = steps;
        this.values = values;
        this.law = law;
    }

    private int index(Q t, boolean boundaryBelongsBefore) {
        int k = 0;
        while (k + 1 < steps.size() && steps.get(k + 1).compareTo(t) < (boundaryBelongsBefore ? 0 : 1)) {
            k++;
        }
        return k;
    }

    private Value value(int k, Scene scene) {
        return values.get(k).in(scene.turns());
    }

    @Override
    Value at(Q t, Scene scene) {
        int k = index(t, false);
        if (law == null || k + 1 == steps.size() || steps.get(k).equals(t)) {
            return value(k, scene);
        }
        Q first = steps.get(k);
        return law.move(
                value(k, scene),
                value(k + 1, scene),
                t.minus(first),
                steps.get(k + 1).minus(first),
                scene);
    }

    @Override
    Value reached(Q t, Scene scene) {
        return law == null ? value(index(t, true), scene) : at(t, scene);
    }

    @Override
    void reach(Q start) {
        Q last = steps.get(Math.max(0, steps.size() - (law == null ? 1 : 2)));
        if (start.plus(last).compareTo(Q.of(Starts.LAST_STEP)) > 0) {
            throw new Refusal("length", "an entry that is never reached");
        }
    }

    @Override
    void check(Scene scene) {
        if (law == null) {
            return;
        }
        for (int k = 0; k + 1 < steps.size(); k++) {
            Q between = steps.get(k + 1).minus(steps.get(k));
            new Move(law, values.get(k), values.get(k + 1), between).check(scene);
            if (law.bound() != null && law.bound().compareTo(between) < 0) {
                throw new Refusal("length", "bound less than steps");
            }
        }
    }

    @Override
    void checkOwn(Scene scene) {
        if (law != null && steps.size() > 1) {
            new Move(law, values.get(0), values.get(1), Q.ONE).checkOwn(scene);
        }
    }

    @Override
    List<Q> marks() {
        return steps;
    }
}
