package dev.etalon.lower;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.List;
import java.util.function.Consumer;

/** One phase after another; phases of 0 steps are left out. */
final class SequencePhase extends Phase {

    private static final double JUMP = 1e-9;

    private final List<Phase> parts;
    private final Length length;
    private final boolean jumpsAreMeant;
    private final Diagnostics diagnostics;

    SequencePhase(Span span, List<Phase> parts, boolean jumpsAreMeant, Diagnostics diagnostics) {
        super(span);
        this.parts = parts;
        this.length = length(parts);
        this.jumpsAreMeant = jumpsAreMeant;
        this.diagnostics = diagnostics;
    }

    private static Length length(List<Phase> parts) {
        Length sum = Length.of(0, true);
        for (Phase part : parts) {
            sum = sum.plus(part.length());
        }
        return sum;
    }

    @Override
    Length length() {
        return length;
    }

    @Override
    Span ofLength() {
        return parts.stream()
                .filter(part -> part.length().isFinite() && part.length().steps() > Length.MAX)
                .findFirst()
                .map(Phase::ofLength)
                .orElse(span());
    }

    @Override
    Value ownStart() {
        return length.isEmpty() ? emptyStart() : first().ownStart();
    }

    @Override
    Value emptyStart() {
        for (Phase part : parts) {
            Value start = part.emptyStart();
            if (start != null) {
                return start;
            }
        }
        return null;
    }

    @Override
    void verify() {
        for (Phase part : parts) {
            if (lasts(part)) {
                part.verify();
            }
        }
    }

    @Override
    Value start() {
        return first().start();
    }

    @Override
    Value end() {
        return last().end();
    }

    @Override
    Phase first() {
        for (Phase part : parts) {
            if (lasts(part)) {
                return part.first();
            }
        }
        return parts.get(0).first();
    }

    @Override
    Phase last() {
        for (int k = parts.size() - 1; k >= 0; k--) {
            if (lasts(parts.get(k))) {
                return parts.get(k).last();
            }
        }
        return parts.get(parts.size() - 1).last();
    }

    private static boolean lasts(Phase part) {
        return !part.length().isEmpty();
    }

    @Override
    Value reached(Rational time) {
        Rational start = Rational.ZERO;
        for (Phase part : parts) {
            Rational since = time.minus(start);
            // A boundary belongs to the part before it: that is how far the schedule has got.
            boolean before = !part.length().isFinite()
                    || since.compareTo(Rational.of(part.length().steps())) <= 0;
            if (lasts(part) && before) {
                return whereKnown(part.reached(since));
            }
            start = start.plus(Rational.of(part.length().laidOut()));
        }
        return end();
    }

    @Override
    void lay(long at, Layout layout) {
        long start = at;
        for (Phase part : parts) {
            if (!part.length().isAlwaysEmpty()) {
                part.lay(start, layout);
                // What is counted no further is never seen; nothing begins behind the end that is held.
                start = Math.min(Length.COUNTLESS, start + part.length().laidOut());
            }
        }
    }

    @Override
    int reach() {
        int reach = 0;
        for (Phase part : parts) {
            reach = Math.max(reach, part.reach());
        }
        return reach;
    }

    @Override
    boolean isKnown() {
        for (Phase part : parts) {
            if (lasts(part) && !part.isKnown()) {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean endsInJump() {
        return last().endsInJump();
    }

    @Override
    long extent() {
        long sum = 0;
        for (Phase part : parts) {
            sum = Math.min(Length.MAX, sum + part.extent());
        }
        return sum;
    }

    @Override
    void check(List<Stage> stages, long at, boolean repeated) {
        long start = at;
        boolean reached = true;
        Phase before = null;
        for (Phase part : parts) {
            if (!lasts(part)) {
                part.verifyInside();
                continue;
            }
            if (reached && !isReached(before, start, part)) {
                reached = false;
                start = NOWHERE;
            }
            part.check(stages, start, repeated);
            if (before != null && before.length().isBounded() && !jumpsAreMeant) {
                checkJump(before, part);
            }
            before = part;
            start = part.length().isFinite() ? start + part.length().steps() : NOWHERE;
        }
    }

    /** Refuses a part that comes after all that can be counted. */
    private boolean isReached(Phase before, long start, Phase part) {
        if (before != null && !before.length().isBounded()) {
            diagnostics.add(
                    Code.AFTER_UNBOUNDED,
                    part.span(),
                    "this part is never reached: the part before it has no end",
                    "give the part before its number of steps, or bound it with take(..., steps)");
            return false;
        }
        if (start > Length.MAX) {
            diagnostics.add(
                    Code.LENGTH,
                    part.span(),
                    "this part is never reached: more than 2^53 steps come before it",
                    "shorten what comes before it, or leave it out");
            return false;
        }
        return true;
    }

    @Override
    void ends(Rational at, Consumer<Rational> times) {
        Rational start = at;
        for (Phase part : parts) {
            if (lasts(part)) {
                part.ends(start, times);
                start = start.plus(Rational.of(part.length().laidOut()));
            }
        }
    }

    private void checkJump(Phase before, Phase after) {
        // What definitions stand for is all at one place.
        if (diagnostics.has(Code.JUMP, after.span())) {
            return;
        }
        if (before.endsInJump()
                || before.last().isConstant() && after.first().isConstant()
                || after.first().restarts(before.last())) {
            return;
        }
        double end = before.end().first().toDouble();
        double start = after.start().first().toDouble();
        if (Math.abs(end - start) > JUMP * Math.max(Math.abs(end), Math.abs(start))) {
            diagnostics.add(
                    Code.JUMP,
                    after.span(),
                    "the rate jumps from " + Numbers.show(end) + " to " + Numbers.show(start) + " here",
                    "start this part at " + Numbers.show(end) + ", or suppress the warning if the jump is meant:"
                            + " @SuppressWarnings(\"etalon:jump\")");
        }
    }

    @Override
    long countOperations() {
        return 1 + dearestPart().operations();
    }

    @Override
    Phase dearest() {
        return dearestPart().dearest();
    }

    private Phase dearestPart() {
        Phase dearest = parts.get(0);
        long most = 0;
        for (Phase part : parts) {
            long operations = lasts(part) ? part.operations() : 0;
            dearest = operations > most ? part : dearest;
            most = Math.max(most, operations);
        }
        return dearest;
    }
}
