package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.Optional;

/** Makes the phases of cycles. */
final class Cycles {

    private final PhaseContext work;
    private final Context context;

    Cycles(PhaseContext work, Context context) {
        this.work = work;
        this.context = context;
    }

    /** How often a cycle comes. */
    Repetition turns(Core.Cycle node) {
        if (node.times() == null) {
            return Repetition.forEver(context.limit(), work.turns());
        }
        Length times = work.durations().times(node.times());
        return Repetition.of(times, work.first(node.times()), work.turns());
    }

    Phase build(Core.Cycle node, Repetition turns, Phase body) {
        if (!body.length().isBounded()) {
            Span place = node.afterArrow() ? work.first(node) : work.firstOfArgument(node.body());
            String help = node.body() instanceof Core.Number
                    ? "how often is 'times', after what is repeated: linear(1, 0.1, 100) -> cycle(times=3)"
                    : "bound it: give its parts their steps, or take(..., steps)";
            work.refuse(Code.AFTER_UNBOUNDED, place, "what has no end can't be repeated", help);
            return refused(node, turns.areForEver() ? Length.UNBOUNDED : Length.UNKNOWN);
        }
        if (body.length().isEmpty()) {
            Span place = work.firstOfArgument(node.body());
            work.refuse(Code.LENGTH, place, "a cycle of 0 steps", body.wayOutOfNoSteps());
            // However often.
            return refused(node, turns.areForEver() ? Length.UNBOUNDED : body.length());
        }
        Optional<Rational> growth = node.growth() == null ? Optional.of(Rational.ONE) : growth(node.growth());
        boolean alike = growth.equals(Optional.of(Rational.ONE)) && (node.growth() == null || isFixed(node.growth()));
        return alike
                ? new LoopPhase(node.span(), body, turns)
                : new GrowingPhase(node.span(), body, turns, starts(node, growth, turns, body.length()));
    }

    private static Phase refused(Core.Cycle node, Length length) {
        return new FlatPhase(node.span(), new PhaseEnd.Given(Value.Unknown.VALUE), true, length);
    }

    private boolean isFixed(Core growth) {
        return work.durations().amount(growth).fixed();
    }

    /** Empty where it is not known, or refused. */
    private Optional<Rational> growth(Core core) {
        Optional<Rational> growth =
                Optional.ofNullable(work.durations().amount(core).steps());
        if (growth.isPresent() && growth.get().signum() <= 0) {
            String help = "write a number above 0: with growth=2 each cycle is twice as long as the one before";
            work.refuse(Code.LENGTH, core, "growth is greater than 0, not " + Numbers.show(growth.get()), help);
            return Optional.empty();
        }
        return growth;
    }

    private GrowthStarts starts(Core.Cycle node, Optional<Rational> growth, Repetition turns, Length body) {
        if (growth.isEmpty() || !body.isFinite()) {
            return GrowthStarts.unknown();
        }
        Long horizon = work.setting().knownHorizon();
        if (horizon == null && work.setting().hasHorizon()) {
            return GrowthStarts.unknown();
        }
        long upTo = horizon == null ? context.limit() : Math.min(horizon, context.limit());
        boolean fixed = isFixed(node.growth()) && body.isFixed();
        Optional<GrowthStarts> starts =
                GrowthStarts.of(body.steps(), growth.get(), turns.count(), context.limit(), upTo, fixed);
        Span place = work.first(node.growth());
        work.budget().starts(place, starts.isPresent() ? starts.get().count() : GrowthStarts.MOST);
        if (starts.isEmpty()) {
            String message = "more than " + GrowthStarts.MOST + " cycles before the end";
            work.refuse(Code.LENGTH, place, message, "bound it with times=..., or let the cycles grow faster");
            return GrowthStarts.unknown();
        }
        if (starts.get().isTooLong()) {
            work.refuse(Code.LENGTH, place, "a cycle of more than 2^62 steps", "let the cycles grow more slowly");
        }
        Optional<Long> again = starts.get().repeatsFrom();
        if (again.isPresent()) {
            work.notes()
                    .add("From its step " + again.get() + " on, the last of the cycle's " + GrowthStarts.MOST
                            + " turns in a table comes again and again.");
        }
        return starts.get();
    }
}
