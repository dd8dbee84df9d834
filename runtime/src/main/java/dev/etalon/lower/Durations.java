package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Works out durations: whole numbers of steps, after percentages, epochs, tokens, samples and {@code rest}. */
final class Durations {

    /** The least number of steps that a duration may come to. */
    enum Least {
        ZERO,
        ONE
    }

    /** What a number of steps, or of cycles, is in the text: it says how one that can't be is refused. */
    private enum Role {
        STEPS(
                Code.LENGTH,
                "a duration is a whole number of steps from 0 to 2^53",
                "a duration here is at least 1 step"),
        KEY(Code.TABLE_ORDER, STEPS.rule, STEPS.leastRule),
        TIMES(Code.LENGTH, "'times' is a whole number from 1 to 2^53", "'times' is a whole number from 1 to 2^53");

        final Code refusal;
        final String rule;
        final String leastRule;

        Role(Code refusal, String rule, String leastRule) {
            this.refusal = refusal;
            this.rule = rule;
            this.leastRule = leastRule;
        }
    }

    private static final Rational LIMIT = Rational.of(Length.MAX);

    private final Units units;
    private final String text;
    private final Diagnostics diagnostics;
    private final Long rest;
    private final Role role;
    private final Set<Core.Rest> rests;

    /**
     * @param text the text in which they are written
     * @param rest the number of steps that {@code rest} is tried with; null where it is not known
     */
    Durations(Units units, String text, Diagnostics diagnostics, Long rest) {
        this(units, text, diagnostics, rest, Role.STEPS, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private Durations(Units units, String text, Diagnostics diagnostics, Long rest, Role role, Set<Core.Rest> rests) {
        this.units = units;
        this.text = text;
        this.diagnostics = diagnostics;
        this.rest = rest;
        this.role = role;
        this.rests = rests;
    }

    /** A duration that is rounded by itself: the n of a function. */
    Length alone(Core duration, Least least, RunPosition position) {
        return inChain(duration, least, new Tally(position), position);
    }

    /** How often something comes. */
    Length times(Core count) {
        return as(Role.TIMES).alone(count, Least.ONE, RunPosition.nowhere("'times'"));
    }

    /** A table's key; what is no step is refused as such. */
    Length key(Core duration, RunPosition position) {
        return as(Role.KEY).alone(duration, Least.ZERO, position);
    }

    private Durations as(Role other) {
        return new Durations(units, text, diagnostics, rest, other, rests);
    }

    /** The steps of a part, which may come to none: then it is left out, which is said where a share of something does. */
    Length steps(String part, Core duration, Tally tally, RunPosition position) {
        Length length = inChain(duration, Least.ZERO, tally, position);
        if (length.isEmpty() && isShare(duration, position)) {
            Long horizon = units.setting().knownHorizon();
            diagnostics.add(
                    Code.EMPTY_PART,
                    duration.span(),
                    "'" + part + "' of " + TokenSpans.text(text, duration.span()) + " comes to 0 steps"
                            + (horizon == null ? "" : ", with a horizon of " + horizon) + ", and is left out",
                    "give it more, or a number of steps");
        }
        return length;
    }

    private boolean isShare(Core duration, RunPosition position) {
        return duration instanceof Core.Rest || amount(duration, position).rounded();
    }

    /** The steps of a part: parts given in percent, tokens or samples share the rounding of their boundaries. */
    Length inChain(Core duration, Least least, Tally tally, RunPosition position) {
        if (duration instanceof Core.Rest found && units.hasShares()) {
            return restSteps(found, least);
        }
        return duration instanceof Core.Term
                ? whole(duration, amount(duration, position), least, tally)
                : Length.UNKNOWN;
    }

    /** Every {@code rest} that was worked out so far. */
    List<Core.Rest> rests() {
        List<Core.Rest> found = new ArrayList<>(rests);
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(rest -> rest.span().start()));
        }
        return found;
    }

    /** What takes a step at least has one where nothing is left, too, and is longer than the horizon then. */
    private Length restSteps(Core.Rest found, Least least) {
        rests.add(found);
        return rest == null
                ? Length.UNKNOWN
                : Length.of(least == Least.ONE ? Math.max(1, rest) : rest, units.isHorizonFixed());
    }

    /** The exact amount of a duration in steps, before it is rounded. */
    Amount amount(Core duration, RunPosition position) {
        Amounts amounts = new Amounts(this, units, position, duration);
        return amounts.inSteps(amounts.of(duration));
    }

    /** What exact arithmetic is counted in. */
    Budget budget() {
        return units.budget();
    }

    /** A number that is none of steps, such as growth. */
    Amount amount(Core number) {
        return amount(number, RunPosition.START);
    }

    private Length whole(Core duration, Amount amount, Least least, Tally tally) {
        if (!amount.isKnown()) {
            tally.skip();
            return Length.UNKNOWN;
        }
        Rational steps = amount.steps();
        Length length = Length.UNKNOWN;
        if (amount.shares() && steps.signum() >= 0) {
            length = tally.next(steps, amount.fixed());
            steps = length.isFinite() ? Rational.of(length.steps()) : Rational.ONE;
        } else if (amount.rounded() && steps.signum() >= 0) {
            steps = Rational.of(steps.roundHalfUp());
        }
        if (!steps.isWhole() || steps.signum() < 0 || steps.compareTo(LIMIT) > 0) {
            refuseNumber(duration, Numbers.show(amount.steps()), insteadOf(steps));
            return Length.UNKNOWN;
        }
        if (least == Least.ONE && steps.signum() == 0) {
            refuse(
                    duration,
                    role.leastRule + ", not 0",
                    "give it 1 or more" + (role == Role.TIMES ? ", or leave it out: then there is no end" : ""));
            return Length.UNKNOWN;
        }
        return amount.shares() ? length : Length.of(steps.numerator().longValueExact(), amount.fixed());
    }

    /** What was meant by less than a step is a share of the run, or a value that stands where the steps do. */
    private String insteadOf(Rational steps) {
        if (steps.signum() < 0) {
            return "write 0 or more";
        }
        if (steps.isWhole()) {
            return "write fewer: what has no end needs no number";
        }
        if (steps.compareTo(Rational.ONE) >= 0) {
            return "write a whole number, or make it one: round(...), ceil(...) or floor(...)";
        }
        return "a share of the horizon is written 5%; "
                + (role == Role.KEY
                        ? "a step comes before its value: {100: 0.1}"
                        : "values come before steps: linear(0.1, 0, 1000)");
    }

    /** Refuses a duration that is no number of steps, at its first token. */
    void refuse(Core duration, String message, String help) {
        refuse(role.refusal, duration, message, help);
    }

    /** Refuses what a number of steps comes to. */
    void refuseNumber(Core duration, String found, String help) {
        refuse(duration, role.rule + ", not " + found, help);
    }

    void refuse(Code code, Core duration, String message, String help) {
        diagnostics.add(code, TokenSpans.first(text, duration.span()), message, help);
    }

    /** Refuses a unit without what sets it. */
    void refuseUnit(Span duration, String message, String help) {
        diagnostics.add(Code.PERCENT_WITHOUT_HORIZON, TokenSpans.unit(text, duration), message, help);
    }
}
