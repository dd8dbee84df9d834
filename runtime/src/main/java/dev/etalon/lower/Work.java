package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;

/** What the makers of phases work with. */
record Work(Setting setting, Diagnostics diagnostics, Durations durations, Terms terms) {

    static Work of(Setting setting, Diagnostics diagnostics, Durations durations) {
        return new Work(setting, diagnostics, durations, new Terms(setting, durations));
    }

    Value value(Core core) {
        return terms.of(core);
    }

    /** The first token of a node. */
    Span first(Core core) {
        return Tokens.first(setting.text(), core.span());
    }

    /** Refuses what stands at a place. */
    void refuse(Code code, Span place, String message, String help) {
        diagnostics.add(code, place, message, help);
    }

    /** Refuses an argument, at its first token. */
    void refuse(Code code, Core argument, String message) {
        refuse(code, first(argument), message, "");
    }

    /**
     * Refuses a value that is not as it must be; what is unknown, or differs from cycle to cycle, is left alone.
     *
     * @return the value, or an unknown one if it was refused
     */
    Value require(boolean fits, Value value, Core argument, String rule) {
        if (fits || !value.isKnown() || value.dependsOnCycle()) {
            return value;
        }
        refuse(Code.NUMBER, argument, rule + ", not " + Numbers.show(value.toDouble()));
        return Value.UNKNOWN;
    }
}
