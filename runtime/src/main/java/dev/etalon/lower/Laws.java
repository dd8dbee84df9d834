package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** Works out the own arguments of laws and refuses those that make no law. */
final class Laws {

    private final PhaseContext work;

    Laws(PhaseContext work) {
        this.work = work;
    }

    /**
     * A law for a move of that length.
     *
     * @param place what a refusal of a geometric move points at
     * @param help what to write instead of that
     */
    MovePhase.By by(Core.LawCall call, Length length, Span place, String help) {
        List<Value> arguments = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            Core argument = call.arguments().get(k);
            Law.Parameter parameter = call.law().parameters().get(k);
            arguments.add(call.law() == Law.HYPERBOLIC ? bound(argument, length) : number(argument, parameter));
        }
        return new MovePhase.By(
                place, call.law(), arguments, help, work.budget().curve(call.span()));
    }

    private Value bound(Core argument, Length length) {
        Length bound = work.durations().alone(argument, Durations.Least.ONE, RunPosition.nowhere("'bound'"));
        if (!bound.isFinite()) {
            return Value.Unknown.VALUE;
        }
        if (length.isFinite() && bound.steps() < length.steps()) {
            String rule = "bound is at least the number of steps, " + length.steps();
            String help = "write a larger bound, or fewer steps";
            work.refuse(Code.LENGTH, argument, rule + ", not " + bound.steps(), help);
            return Value.Unknown.VALUE;
        }
        return new Value.Exact(Rational.of(bound.steps()));
    }

    private Value number(Core argument, Law.Parameter parameter) {
        Value value = work.value(argument);
        String name = parameter.name();
        String range = name + (parameter.isCenter() ? " is a finite number" : " is greater than 0");
        return work.requireInTurns(new Allowed(parameter), value, argument, range, help(value, parameter));
    }

    private record Allowed(Law.Parameter parameter) implements DoublePredicate {
        @Override
        public boolean test(double value) {
            return parameter.allows(value);
        }
    }

    private static String help(Value value, Law.Parameter parameter) {
        if (value.dependsOnCycle()) {
            return "keep it in its range in every cycle, as in max(0.1, 1 - 0.1 * i) or min(2^i, 100)";
        }
        return parameter.isCenter()
                ? "write a share of the steps, as in " + parameter.name() + "=0.5"
                : "write a finite number above 0, as in " + parameter.name() + "=2";
    }
}
