package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Works out durations: whole numbers of steps, after percentages, epochs and {@code rest} (section 7). */
final class Durations implements Core.TermVisitor<Durations.Amount> {

    /** The least number of steps that a duration may come to. */
    enum Least {
        ZERO,
        ONE
    }

    /**
     * A duration before it is rounded.
     *
     * @param steps the exact number of steps; null where it is not known, or refused
     * @param percent whether a percentage is involved
     * @param rounded whether it is rounded to whole steps: where a percentage or epochs are involved
     * @param fixed whether it is the same whatever the parameters are
     */
    record Amount(Rational steps, boolean percent, boolean rounded, boolean fixed) {
        static final Amount UNKNOWN = new Amount(null, false, false, false);
    }

    private static final Rational HUNDRED = Rational.of(100);
    private static final Rational LIMIT = Rational.of(Length.MAX);

    private final Setting setting;
    private final Diagnostics diagnostics;
    private final Long rest;
    private final Code refusal;
    private final Set<Core.Rest> rests;

    /** @param rest the number of steps that {@code rest} is tried with; null where it is not known */
    Durations(Setting setting, Diagnostics diagnostics, Long rest) {
        this(setting, diagnostics, rest, Code.LENGTH, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private Durations(Setting setting, Diagnostics diagnostics, Long rest, Code refusal, Set<Core.Rest> rests) {
        this.refusal = refusal;
        this.rests = rests;
        this.setting = setting;
        this.diagnostics = diagnostics;
        this.rest = rest;
    }

    /** A duration that is rounded by itself: a table's key, the n of a function. */
    Length alone(Core duration, Least least) {
        return inChain(duration, least, new PercentTally());
    }

    /** A table's key; what is no step is refused as such. */
    Length key(Core duration) {
        return new Durations(setting, diagnostics, rest, Code.TABLE_ORDER, rests).alone(duration, Least.ZERO);
    }

    /** The steps of a part, which may come to none: then it is left out, which is said where a share of something does. */
    Length steps(String part, Core duration, PercentTally tally) {
        Length length = inChain(duration, Least.ZERO, tally);
        if (length.isEmpty() && isShare(duration)) {
            Long horizon = setting.knownHorizon();
            diagnostics.add(
                    Code.EMPTY_PART,
                    duration.span(),
                    "'" + part + "' of " + Tokens.text(setting.text(), duration.span()) + " comes to 0 steps"
                            + (horizon == null ? "" : ", with a horizon of " + horizon) + ", and is left out",
                    "give it more, or a number of steps");
        }
        return length;
    }

    private boolean isShare(Core duration) {
        return duration.fold(
                term -> term instanceof Core.Rest || term.accept(this).rounded(), part -> false);
    }

    /** Parts given in percent share the rounding of their boundaries. */
    Length inChain(Core duration, Least least, PercentTally tally) {
        return duration.fold(
                term -> term instanceof Core.Rest found
                        ? restSteps(found)
                        : whole(term, term.accept(this), least, tally),
                part -> Length.UNKNOWN);
    }

    /** Every {@code rest} that was worked out so far. */
    List<Core.Rest> rests() {
        return rests.stream()
                .sorted(Comparator.comparingInt(found -> found.span().start()))
                .toList();
    }

    private Length restSteps(Core.Rest found) {
        rests.add(found);
        return rest == null
                ? Length.UNKNOWN
                : Length.of(rest, !setting.parameters().containsKey(Setting.HORIZON));
    }

    private Length whole(Core duration, Amount amount, Least least, PercentTally tally) {
        if (amount.steps() == null) {
            return Length.UNKNOWN;
        }
        Rational steps = amount.steps();
        if (amount.percent() && steps.signum() >= 0) {
            steps = tally.next(steps);
        } else if (amount.rounded()) {
            steps = new Rational(steps.roundHalfUp(), Rational.ONE.denominator());
        }
        if (!steps.isWhole() || steps.signum() < 0 || steps.compareTo(LIMIT) > 0) {
            refuse(
                    duration,
                    "a duration is a whole number of steps from 0 to 2^53, not " + Numbers.show(amount.steps()),
                    steps.isWhole() ? "" : "write a whole number, or a share of the horizon such as 5%");
            return Length.UNKNOWN;
        }
        if (least == Least.ONE && steps.signum() == 0) {
            refuse(duration, "a duration here is at least 1 step, not 0", "");
            return Length.UNKNOWN;
        }
        return Length.of(steps.numerator().longValueExact(), amount.fixed());
    }

    private void refuse(Core duration, String message, String help) {
        diagnostics.add(refusal, Tokens.first(setting.text(), duration.span()), message, help);
    }

    /** The exact amount, for arguments such as growth that are no number of steps. */
    Amount amount(Core core) {
        return core.fold(term -> term.accept(this), part -> Amount.UNKNOWN);
    }

    @Override
    public Amount visit(Core.Number node) {
        return new Amount(node.value(), false, false, true);
    }

    @Override
    public Amount visit(Core.Parameter node) {
        Value value = Terms.parameter(setting.parameters(), node.name());
        Rational steps = Numbers.shortestDecimal(value);
        if (value.isKnown() && steps == null) {
            refuse(node, "a duration is a whole number of steps from 0 to 2^53, not " + value.toDouble(), "");
        }
        return new Amount(steps, false, false, false);
    }

    @Override
    public Amount visit(Core.Percent node) {
        Amount amount = amount(node.amount());
        if (!setting.hasHorizon()) {
            return without(
                    node.span(),
                    "a percentage of the horizon, which is not set",
                    "set horizon, or add a parameter" + " 'long horizon'");
        }
        Long horizon = setting.knownHorizon();
        boolean fixed = amount.fixed() && !setting.parameters().containsKey(Setting.HORIZON);
        return amount.steps() == null || horizon == null
                ? Amount.UNKNOWN
                : new Amount(amount.steps().times(Rational.of(horizon)).dividedBy(HUNDRED), true, true, fixed);
    }

    @Override
    public Amount visit(Core.Epochs node) {
        Amount amount = amount(node.amount());
        if (!setting.hasEpochs()) {
            return without(
                    node.span(),
                    "a number of epochs, whose steps are not set",
                    "set stepsPerEpoch, or add a" + " parameter 'long stepsPerEpoch'");
        }
        Long epoch = setting.knownStepsPerEpoch();
        boolean fixed = amount.fixed() && !setting.parameters().containsKey(Setting.STEPS_PER_EPOCH);
        return amount.steps() == null || epoch == null
                ? Amount.UNKNOWN
                : new Amount(amount.steps().times(Rational.of(epoch)), false, true, fixed);
    }

    private Amount without(Span duration, String message, String help) {
        diagnostics.add(Code.PERCENT_WITHOUT_HORIZON, Tokens.unit(setting.text(), duration), message, help);
        return Amount.UNKNOWN;
    }

    @Override
    public Amount visit(Core.Rest node) {
        diagnostics.add(Code.REST, node.span(), "'rest' stands alone, not in arithmetic", "write it as a part's steps");
        return Amount.UNKNOWN;
    }

    @Override
    public Amount visit(Core.Apply node) {
        List<Amount> operands = node.operands().stream().map(this::amount).toList();
        boolean fixed = operands.stream().allMatch(Amount::fixed);
        if (operands.stream().anyMatch(amount -> amount.steps() == null)) {
            return Amount.UNKNOWN;
        }
        Value value = Values.apply(
                node.operator(),
                operands.stream()
                        .<Value>map(amount -> new Value.Exact(amount.steps()))
                        .toList());
        Rational steps = Numbers.exactly(value);
        if (steps == null) {
            refuse(node, "a duration is a whole number of steps from 0 to 2^53, not " + value.toDouble(), "");
        }
        return new Amount(
                steps,
                operands.stream().anyMatch(Amount::percent),
                operands.stream().anyMatch(Amount::rounded),
                fixed);
    }

    @Override
    public Amount visit(Core.LocalStep node) {
        return varying(node);
    }

    @Override
    public Amount visit(Core.CycleIndex node) {
        return varying(node);
    }

    private Amount varying(Core node) {
        refuse(node, "a duration is the same in every cycle and at every step", "");
        return Amount.UNKNOWN;
    }

    @Override
    public Amount visit(Core.Epsilon node) {
        return new Amount(setting.epsilon(), false, false, true);
    }

    @Override
    public Amount visit(Core.StepsOf node) {
        Length length = alone(node.duration(), Least.ZERO);
        return length.isFinite()
                ? new Amount(Rational.of(length.steps()), false, false, length.isFixed())
                : Amount.UNKNOWN;
    }
}
