package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.core.Rational;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Works out the own arguments of laws and refuses those that make no law. */
final class Laws {

    private final Setting setting;
    private final Diagnostics diagnostics;
    private final Durations durations;
    private final Terms terms;

    Laws(Setting setting, Diagnostics diagnostics, Durations durations, Terms terms) {
        this.setting = setting;
        this.diagnostics = diagnostics;
        this.durations = durations;
        this.terms = terms;
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
            arguments.add(
                    call.law() == Law.HYPERBOLIC
                            ? bound(argument, length)
                            : number(argument, call.law().parameters().get(k).name()));
        }
        return new MovePhase.By(place, call.law(), arguments, help);
    }

    private Value bound(Core argument, Length length) {
        Length bound = durations.alone(argument, Durations.Least.ONE);
        if (!bound.isFinite()) {
            return Value.UNKNOWN;
        }
        if (length.isFinite() && bound.steps() < length.steps()) {
            refuse(
                    Code.LENGTH,
                    argument,
                    "bound is at least the number of steps, " + length.steps() + ", not " + bound.steps());
        }
        return new Value.Exact(Rational.of(bound.steps()));
    }

    private Value number(Core argument, String name) {
        Value value = terms.of(argument);
        if (value.dependsOnCycle()) {
            refuse(Code.TYPE, argument, "a law's own argument is the same in every cycle");
            return Value.UNKNOWN;
        }
        double number = value.toDouble();
        boolean anySign = name.equals("center");
        if (value.isKnown() && (!Double.isFinite(number) || !anySign && number <= 0)) {
            refuse(
                    Code.NUMBER,
                    argument,
                    name + " is " + (anySign ? "a finite number" : "greater than 0") + ", not " + Numbers.show(number));
            return Value.UNKNOWN;
        }
        return value;
    }

    private void refuse(Code code, Core argument, String message) {
        diagnostics.add(code, Tokens.first(setting.text(), argument.span()), message, "");
    }
}
