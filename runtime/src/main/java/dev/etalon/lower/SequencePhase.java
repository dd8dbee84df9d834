package dev.etalon.lower;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

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
        this.length = parts.stream().map(Phase::length).reduce(Length.of(0, true), Length::plus);
        this.jumpsAreMeant = jumpsAreMeant;
        this.diagnostics = diagnostics;
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
        return parts.stream()
                .map(Phase::emptyStart)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    void verify() {
        parts.stream().filter(SequencePhase::lasts).forEach(Phase::verify);
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
        return parts.stream()
                .filter(SequencePhase::lasts)
                .findFirst()
                .orElse(parts.get(0))
                .first();
    }

    @Override
    Phase last() {
        return parts.stream()
                .filter(SequencePhase::lasts)
                .reduce((before, after) -> after)
                .orElse(parts.get(parts.size() - 1))
                .last();
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
                start += part.length().laidOut();
            }
        }
    }

    @Override
    int reach() {
        return parts.stream().mapToInt(Phase::reach).max().orElse(0);
    }

    @Override
    boolean isKnown() {
        return parts.stream().allMatch(part -> !lasts(part) || part.isKnown());
    }

    @Override
    boolean endsInJump() {
        return last().endsInJump();
    }

    @Override
    long extent() {
        return parts.stream().mapToLong(Phase::extent).reduce(0, (a, b) -> Math.min(Length.MAX, a + b));
    }

    @Override
    void check(Consumer<Stage> stages, long at, boolean repeated) {
        long start = at;
        Phase before = null;
        for (Phase part : parts) {
            if (!lasts(part)) {
                part.verifyInside();
                continue;
            }
            if (before != null && !before.length().isBounded()) {
                diagnostics.add(
                        Code.AFTER_UNBOUNDED,
                        part.span(),
                        "this part is never reached: the part before it has no end",
                        "give the part before its number of steps, or bound it with take(…, steps)");
                return;
            }
            if (start > Length.MAX) {
                diagnostics.add(
                        Code.LENGTH,
                        part.span(),
                        "this part is never reached: more than 2^53 steps come before it",
                        "shorten what comes before it, or leave it out");
                return;
            }
            part.check(stages, start, repeated);
            if (before != null && !jumpsAreMeant) {
                checkJump(before, part);
            }
            before = part;
            start += part.length().laidOut();
        }
    }

    @Override
    void ends(long at, LongConsumer steps) {
        long start = at;
        for (Phase part : parts) {
            if (lasts(part)) {
                part.ends(start, steps);
                start += part.length().laidOut();
            }
        }
    }

    private void checkJump(Phase before, Phase after) {
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
}
