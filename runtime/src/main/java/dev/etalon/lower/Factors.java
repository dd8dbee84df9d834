package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;

/** Works out the arguments of the parts that are a value times a {@link Factor}. */
final class Factors {

    private final Setting setting;
    private final Diagnostics diagnostics;
    private final Durations durations;
    private final Terms terms;

    Factors(Setting setting, Diagnostics diagnostics, Durations durations, Terms terms) {
        this.setting = setting;
        this.diagnostics = diagnostics;
        this.durations = durations;
        this.terms = terms;
    }

    Factor of(Core.Decay node) {
        Value rate = positive(node.rate(), "rate");
        return limited(new Factor.Decay(rate, every(node.every())), node.limit(), grows(rate));
    }

    Factor of(Core.Step node) {
        Value factor = positive(node.factor(), "factor");
        return limited(new Factor.Step(factor, every(node.every())), node.limit(), grows(factor));
    }

    Factor of(Core.Inverse node) {
        Value rate = terms.of(node.rate());
        if (rate.isKnown() && !rate.dependsOnCycle() && !(rate.toDouble() >= 0 && rate.toDouble() < Double.POSITIVE_INFINITY)) {
            refuse(node.rate(), "rate is at least 0, not " + Numbers.show(rate.toDouble()));
            rate = Value.UNKNOWN;
        }
        return limited(new Factor.Inverse(rate, terms.of(node.power())), node.limit(), false);
    }

    Factor of(Core.InverseSqrt node) {
        return limited(new Factor.InverseSqrt(every(node.timescale())), node.limit(), false);
    }

    private Factor limited(Factor factor, Core limit, boolean grows) {
        return limit == null ? factor : new Factor.Limited(factor, terms.of(limit), grows);
    }

    private static boolean grows(Value rate) {
        return rate.inCycle(0).toDouble() > 1;
    }

    private long every(Core duration) {
        return duration == null ? 1 : durations.alone(duration, Durations.Least.ONE).steps();
    }

    private Value positive(Core core, String name) {
        Value value = terms.of(core);
        double number = value.toDouble();
        if (value.isKnown() && !value.dependsOnCycle() && !(number > 0 && number < Double.POSITIVE_INFINITY)) {
            refuse(core, name + " is greater than 0, not " + Numbers.show(number));
            return Value.UNKNOWN;
        }
        return value;
    }

    private void refuse(Core argument, String message) {
        diagnostics.add(Code.NUMBER, Tokens.first(setting.text(), argument.span()), message, "");
    }
}
