package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/** Works out the own arguments of laws and refuses those that make no law. */
final class Laws {

    private final Work work;

    Laws(Work work) {
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
            String name = call.law().parameters().get(k).name();
            arguments.add(call.law() == Law.HYPERBOLIC ? bound(argument, length) : number(argument, name));
        }
        return new MovePhase.By(place, call.law(), arguments, help);
    }

    private Value bound(Core argument, Length length) {
        Length bound = work.durations().alone(argument, Durations.Least.ONE, Position.nowhere("'bound'"));
        if (!bound.isFinite()) {
            return Value.UNKNOWN;
        }
        if (length.isFinite() && bound.steps() < length.steps()) {
            String rule = "bound is at least the number of steps, " + length.steps();
            work.refuse(Code.LENGTH, argument, rule + ", not " + bound.steps());
            return Value.UNKNOWN;
        }
        return new Value.Exact(Rational.of(bound.steps()));
    }

    private Value number(Core argument, String name) {
        Value value = work.value(argument);
        if (value.dependsOnCycle()) {
            work.refuse(Code.TYPE, argument, "a law's own argument is the same in every cycle");
            return Value.UNKNOWN;
        }
        double number = value.toDouble();
        return name.equals("center")
                ? work.require(Double.isFinite(number), value, argument, "center is a finite number")
                : work.require(number > 0 && Double.isFinite(number), value, argument, name + " is greater than 0");
    }
}
