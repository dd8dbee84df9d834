package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.exact.Rational;
import java.util.function.DoublePredicate;

/** Works out the arguments of the parts that are a value times a {@link Factor}. */
final class Factors {

    private final PhaseContext work;

    Factors(PhaseContext work) {
        this.work = work;
    }

    Factor of(Core.Decay node) {
        Value rate = positive(node.rate(), "rate");
        return limited(new Factor.Decay(rate, every(node.every(), "'every'")), node.limit(), grows(rate));
    }

    Factor of(Core.Step node) {
        Amount every = work.durations().amount(node.every(), RunPosition.nowhere("'every'"));
        double by = work.value(node.factor()).toDouble();
        if (every.isKnown()
                && !every.rounded()
                && every.steps().compareTo(Rational.ONE) < 0
                && every.steps().signum() > 0
                && by > 1) {
            work.refuse(
                    Code.LENGTH,
                    work.first(node.every()),
                    "'every' is a number of steps, not " + Numbers.show(every.steps()),
                    "the order is step(from, factor, every), as in step(0.1, 0.5, 30)");
            return new Factor.Step(Value.Unknown.VALUE, Length.UNKNOWN);
        }
        Value factor = positive(node.factor(), "factor");
        return limited(new Factor.Step(factor, every(node.every(), "'every'")), node.limit(), grows(factor));
    }

    /** What rises to a pole is a factor up to any step before it. */
    Factor of(Core.Inverse node, Length length) {
        Value rate = work.value(node.rate());
        DoublePredicate rises = number -> length.isUnknown() || length.isFinite() && number * length.steps() > -1;
        DoublePredicate fits = number -> (number >= 0 || rises.test(number)) && Double.isFinite(number);
        rate = work.require(
                fits,
                rate,
                node.rate(),
                "rate is greater than -1 / steps, or at least 0 without an end",
                "write a rate that is nearer to 0, or fewer steps");
        Value power = work.value(node.power());
        power = work.require(
                Double::isFinite, power, node.power(), "power is a finite number", "write one, as in power=0.5");
        return limited(new Factor.Inverse(rate, power), node.limit(), false);
    }

    Factor of(Core.InverseSqrt node) {
        return limited(new Factor.InverseSqrt(every(node.timescale(), "'timescale'")), node.limit(), false);
    }

    private Factor limited(Factor factor, Core limit, boolean grows) {
        return limit == null ? factor : new Factor.Limited(factor, work.value(limit), grows);
    }

    private static boolean grows(Value rate) {
        return rate.first().toDouble() > 1;
    }

    private Length every(Core duration, String name) {
        return duration == null
                ? Length.of(1, true)
                : work.durations().alone(duration, Durations.Least.ONE, RunPosition.nowhere(name));
    }

    private Value positive(Core core, String name) {
        Value value = work.value(core);
        // In a late cycle it may be so small that it is 0, but not from the first on.
        boolean mayVanish = value.dependsOnCycle() && value.first().toDouble() > 0;
        double least = mayVanish ? 0 : Double.MIN_VALUE;
        return work.require(
                new FiniteFrom(least),
                value,
                core,
                name + " is greater than 0",
                "write a finite number above 0, as in " + name + "=0.5");
    }

    private record FiniteFrom(double least) implements DoublePredicate {
        @Override
        public boolean test(double number) {
            return number >= least && Double.isFinite(number);
        }
    }
}
