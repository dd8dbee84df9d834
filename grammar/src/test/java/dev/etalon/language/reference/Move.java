package dev.etalon.language.reference;

/** A move by a law; {@code warmup} and {@code cooldown}, too. */
final class Move extends Part {

    private final Law law;

    /** Null for where the part before ended. */
    private final Term from;

    /** Null for where the part after starts. */
    private final Term to;

    Move(Law law, Term from, Term to, Q steps) {
        super(true, steps);
        this.law = law;
        this.from = from;
        this.to = to;
    }

    private Value from(Scene scene) {
        return from == null ? scene.before() : from.in(scene.turns());
    }

    private Value to(Scene scene) {
        if (to != null) {
            return to.in(scene.turns());
        }
        return scene.target() != null ? scene.target().get() : scene.empty().get();
    }

    @Override
    Value at(Q t, Scene scene) {
        Value first = from(scene);
        Value last = to(scene);
        if (!first.isFinite() || !last.isFinite()) {
            return Value.ANYTHING;
        }
        return t.isZero() ? first : law.move(first, last, t, length, scene);
    }

    @Override
    Value reached(Q t, Scene scene) {
        return t.equals(length) ? to(scene) : at(t, scene);
    }

    @Override
    boolean hasStart() {
        return from != null;
    }

    @Override
    Value start(Scene scene) {
        return from(scene);
    }

    @Override
    void verify(boolean before, boolean after, boolean empty) {
        if (from == null && !before) {
            throw new Refusal("no-from", law.name());
        }
        if (to == null && !after && !empty) {
            throw new Refusal("warmup-target", "nothing to rise to");
        }
    }

    @Override
    void checkOwn(Scene scene) {
        law.own().forEach((name, argument) -> {
            Value value = argument.in(scene.turns());
            boolean right = value.isFinite() && (name.equals("center") || value.low() > 0);
            if (!right) {
                throw new Refusal("number", name + " " + value);
            }
        });
    }

    @Override
    void check(Scene scene) {
        checkOwn(scene);
        if (law.isGeometric()) {
            Value first = from(scene);
            Value last = to(scene);
            if (!(first.high() > 0 && last.high() > 0 || first.low() < 0 && last.low() < 0)) {
                // What a growing cycle comes to behind all that is ever seen is not worked out.
                boolean isSeen = scene.end() == null || scene.end().signum() >= 0;
                throw new Refusal("exponential-zero" + (isSeen ? "" : "|" + Refusal.PERHAPS), first + " to " + last);
            }
            if (mayBeZero(first) || mayBeZero(last)) {
                throw new Refusal("exponential-zero|" + Refusal.PERHAPS, first + " to " + last);
            }
        }
    }

    private static boolean mayBeZero(Value end) {
        return end.low() <= 0 && end.high() >= 0;
    }
}
