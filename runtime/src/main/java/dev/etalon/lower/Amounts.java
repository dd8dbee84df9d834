package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Core.Counted.Unit;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a duration that begins at one position: exactly, before it is rounded. */
final class Amounts implements Core.TermVisitor<Amount> {

    private static final Rational HUNDRED = Rational.of(100);

    private final Durations durations;
    private final Units units;
    private final RunPosition position;
    private final Core whole;

    /** @param whole the duration as it is written, whose first token is pointed at */
    Amounts(Durations durations, Units units, RunPosition position, Core whole) {
        this.durations = durations;
        this.units = units;
        this.position = position;
        this.whole = whole;
    }

    Amount of(Core core) {
        return core instanceof Core.Term term ? term.accept(this) : Amount.UNKNOWN;
    }

    /** All of an amount in steps, from the position on. */
    Amount inSteps(Amount amount) {
        if (!amount.isKnown() || amount.isOfSteps()) {
            return amount;
        }
        Amount sum = amount.with(amount.steps());
        for (Unit unit : Unit.values()) {
            Amount counted = counted(unit, amount.count(unit));
            if (!counted.isKnown()) {
                return Amount.UNKNOWN;
            }
            sum = sum.plus(counted);
        }
        return sum;
    }

    private Amount counted(Unit unit, Rational count) {
        if (count.signum() == 0) {
            return Amount.of(Rational.ZERO, true);
        }
        BatchSizes batch = units.batch(unit).orElse(BatchSizes.UNKNOWN);
        if (batch.constant().isPresent()) {
            return Amount.of(count.dividedBy(batch.constant().get()), batch.isFixed());
        }
        if (!batch.isKnown()) {
            return Amount.UNKNOWN;
        }
        if (position.isNowhere()) {
            return refuse(
                    Code.UNIT,
                    units.name(unit) + " have no single place in " + position.nowhere() + ", and the batch grows",
                    "write steps or percent there, or let each step be as large: a number for " + units.setting(unit));
        }
        if (count.signum() < 0) {
            return refuse(
                    Code.UNIT,
                    "while the batch grows, " + units.name(unit) + " are at least 0, not " + Numbers.show(count),
                    "write what is left as one amount");
        }
        if (position.steps() == null) {
            return Amount.UNKNOWN;
        }
        Rational end = batch.position(batch.seen(position.steps()).plus(count));
        return Amount.of(end.minus(position.steps()), batch.isFixed() && position.fixed());
    }

    private Amount refuse(Code code, String message, String help) {
        durations.refuse(code, whole, message, help);
        return Amount.UNKNOWN;
    }

    private Amount refuseLength(Core place, String found) {
        durations.refuseNumber(place, found, "write a finite whole number");
        return Amount.UNKNOWN;
    }

    @Override
    public Amount visit(Core.Number node) {
        return Amount.of(node.value(), true);
    }

    @Override
    public Amount visit(Core.Parameter node) {
        Value value = Value.ofParameter(units.setting().parameters(), node.name());
        Rational steps = Numbers.shortestDecimal(value);
        return value.isKnown() && steps == null
                ? refuseLength(node, Numbers.show(value.toDouble()))
                : Amount.of(steps, false);
    }

    @Override
    public Amount visit(Core.Percent node) {
        Amount amount = of(node.amount());
        if (!units.hasShares()) {
            return refuse(Code.UNIT, "percent do not count here", units.help());
        }
        if (units.areOfRun()) {
            return without(node.span(), "a percentage of the run, in the run itself", RunSetting.HELP_FOR_RUN);
        }
        if (!units.setting().hasHorizon()) {
            return without(node.span(), "a percentage of the horizon, which is not set", RunSetting.HELP_FOR_HORIZON);
        }
        Long horizon = units.setting().knownHorizon();
        return !amount.isKnown() || horizon == null
                ? Amount.UNKNOWN
                : Amount.ofPercent(
                        amount.steps().times(Rational.of(horizon)).dividedBy(HUNDRED),
                        amount.fixed() && units.isHorizonFixed());
    }

    @Override
    public Amount visit(Core.Epochs node) {
        Amount amount = of(node.amount());
        if (!units.hasShares()) {
            return refuse(Code.UNIT, "epochs do not count here", units.help());
        }
        RunSetting setting = units.setting();
        if (!setting.hasEpochs()) {
            return without(
                    node.span(),
                    "a number of epochs, whose steps are not set",
                    RunSetting.help(RunSetting.STEPS_PER_EPOCH));
        }
        Long epoch = setting.knownStepsPerEpoch();
        return !amount.isKnown() || epoch == null
                ? Amount.UNKNOWN
                : Amount.ofEpochs(
                        amount.steps().times(Rational.of(epoch)),
                        amount.fixed() && !setting.parameters().containsKey(RunSetting.STEPS_PER_EPOCH));
    }

    @Override
    public Amount visit(Core.Counted node) {
        Amount amount = of(node.amount());
        Optional<BatchSizes> batch = units.batch(node.unit());
        if (batch.isEmpty()) {
            return without(
                    node.span(),
                    "a number of " + units.name(node.unit()) + ", and how many there are in a step is not set",
                    RunSetting.help(units.setting(node.unit())));
        }
        if (node.passed() && batch.get().isKnown() && batch.get().constant().isEmpty()) {
            RunPosition passed = RunPosition.nowhere("a schedule that is the argument of a definition");
            return new Amounts(durations, units, passed, whole).counted(node.unit(), Rational.ONE);
        }
        return !amount.isKnown() || !batch.get().isKnown()
                ? Amount.UNKNOWN
                : Amount.of(
                        node.unit(),
                        amount.steps(),
                        amount.fixed() && batch.get().isFixed());
    }

    private Amount without(Span duration, String message, String help) {
        durations.refuseUnit(duration, message, help);
        return Amount.UNKNOWN;
    }

    @Override
    public Amount visit(Core.Rest node) {
        return units.hasShares()
                ? refuse(Code.REST, "'rest' stands alone, not in arithmetic", "write it as a part's steps")
                : refuse(Code.UNIT, "'rest' does not count here", units.help());
    }

    @Override
    public Amount visit(Core.Apply node) {
        List<Amount> operands = new ArrayList<>();
        boolean known = true;
        boolean ofSteps = true;
        for (Core each : node.operands()) {
            Amount operand = of(each);
            known &= operand.isKnown();
            ofSteps &= operand.isOfSteps();
            operands.add(operand);
        }
        if (!known) {
            return Amount.UNKNOWN;
        }
        List<Rational> steps = new ArrayList<>();
        for (Amount operand : operands) {
            steps.add(operand.steps());
        }
        durations.budget().exact(node.span(), steps);
        return ofSteps ? ofSteps(node, operands) : ofCounts(node, operands);
    }

    /** Tokens are added and multiplied as such. */
    private Amount ofCounts(Core.Apply node, List<Amount> operands) {
        Amount first = operands.get(0);
        Amount last = operands.get(operands.size() - 1);
        return switch (node.operator()) {
            case ADD -> first.plus(last);
            case SUBTRACT -> first.plus(last.times(Rational.of(-1)));
            case NEGATE -> first.times(Rational.of(-1));
            case MULTIPLY ->
                last.isOfSteps() ? product(first, last, last.steps()) : product(last, first, first.steps());
            case DIVIDE ->
                last.steps().signum() == 0
                        ? refuseLength(node, Numbers.show(Double.POSITIVE_INFINITY))
                        : product(first, last, Rational.ONE.dividedBy(last.steps()));
            default -> ofSteps(node, operands);
        };
    }

    /** @param number whose value makes the factor */
    private static Amount product(Amount amount, Amount number, Rational factor) {
        return amount.times(factor).plus(number.with(Rational.ZERO));
    }

    /** Of operators that compare or round numbers of steps, or have nothing but numbers. */
    private Amount ofSteps(Core.Apply node, List<Amount> operands) {
        List<Value> steps = new ArrayList<>();
        Amount sum = null;
        for (Amount operand : operands) {
            Amount inSteps = inSteps(operand);
            if (!inSteps.isKnown()) {
                return Amount.UNKNOWN;
            }
            steps.add(new Value.Exact(inSteps.steps()));
            sum = sum == null ? inSteps : sum.plus(inSteps);
        }
        Value value = Values.apply(node.operator(), steps);
        Rational exact = Numbers.exactly(value);
        return exact == null ? refuseLength(node, Numbers.show(value.toDouble())) : sum.with(exact);
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
        durations.refuse(
                node,
                "a duration is the same in every cycle and at every step",
                "what gets longer with each cycle is '-> cycle(growth=2)'");
        return Amount.UNKNOWN;
    }

    @Override
    public Amount visit(Core.Epsilon node) {
        Rational epsilon = Numbers.shortestDecimal(units.setting().startOfWarmups());
        return Amount.of(epsilon, !units.setting().parameters().containsKey(RunSetting.EPSILON));
    }

    @Override
    public Amount visit(Core.StepsOf node) {
        // What is written has characters of its own around the duration; a table that is repeated rounds its steps so.
        boolean written = !node.span().equals(node.duration().span());
        RunPosition nowhere = RunPosition.nowhere(written ? "'steps(...)'" : "a table that is repeated");
        Length length = durations.alone(node.duration(), Durations.Least.ZERO, nowhere);
        return length.isFinite() ? Amount.of(Rational.of(length.steps()), length.isFixed()) : Amount.UNKNOWN;
    }
}
