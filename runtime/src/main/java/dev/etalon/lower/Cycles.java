package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;

/** Makes the phases of cycles (section 5). */
final class Cycles {

    private final Work work;
    private final Context context;

    Cycles(Work work, Context context) {
        this.work = work;
        this.context = context;
    }

    Phase build(Core.Cycle node, Phase body) {
        Length turns =
                node.times() == null ? Length.UNBOUNDED : work.durations().alone(node.times(), Durations.Least.ONE);
        long times = node.times() == null ? Long.MAX_VALUE : turns.steps();
        if (!body.length().isBounded()) {
            Span place = node.afterArrow() ? work.first(node) : node.body().span();
            String help = "bound it: give its parts their steps, or take(…, steps)";
            work.refuse(Code.AFTER_UNBOUNDED, place, "what has no end can't be repeated", help);
            return refused(node);
        }
        if (body.length().isEmpty()) {
            work.refuse(
                    Code.LENGTH, work.first(node.body()), "a cycle of 0 steps", "give a part of it at least 1 step");
            return refused(node);
        }
        GrowthStarts growth = node.growth() == null ? null : growth(node.growth(), body.length(), times);
        boolean timesKnown = turns.kind() != Length.Kind.UNKNOWN;
        return new CyclePhase(node.span(), body, times, timesKnown, turns.fixed(), growth);
    }

    private static Phase refused(Core.Cycle node) {
        return new FlatPhase(node.span(), () -> Value.UNKNOWN, true, Length.UNKNOWN);
    }

    /** The starts of cycles that grow; null for a growth that is always 1. */
    private GrowthStarts growth(Core core, Length body, long times) {
        Durations.Amount amount = work.durations().amount(core);
        Rational growth = amount.steps();
        if (growth == null) {
            return GrowthStarts.unknown();
        }
        if (growth.signum() <= 0) {
            work.refuse(Code.LENGTH, core, "growth is greater than 0, not " + Numbers.show(growth));
            return GrowthStarts.unknown();
        }
        if (amount.fixed() && growth.equals(Rational.ONE)) {
            return null;
        }
        if (!body.isFinite()) {
            return GrowthStarts.unknown();
        }
        boolean fixed = amount.fixed() && body.fixed();
        GrowthStarts starts = GrowthStarts.of(body.steps(), growth, times, context.limit(), fixed);
        if (starts == null) {
            String message = "more than " + GrowthStarts.MOST + " cycles before the end";
            work.refuse(Code.LENGTH, work.first(core), message, "bound it with times=…, or let the cycles grow faster");
            return GrowthStarts.unknown();
        }
        return starts;
    }
}
