package dev.etalon.language.check;

import dev.etalon.diagnostic.Span;
import java.util.Map;

/**
 * What is known where an expression is written.
 *
 * @param arguments those of the definition whose body it is
 * @param visible the number of definitions that it sees
 * @param self the definition whose body it is, or {@code null}
 * @param call where the outermost definition is called, or {@code null} in the text of the schedule itself
 * @param indexed the number of cycles around the one in whose body it is written, from 1; 0 if it is written in none;
 *     {@value #DOUBTFUL} if what may have been meant for a cycle could not be read
 * @param seesParameters whether it sees the parameters of the method
 */
record Environment(
        Map<String, Argument> arguments, int visible, Defined self, Span call, int indexed, boolean seesParameters) {

    private static final int DOUBTFUL = -1;

    /** That of a text which sees the first {@code visible} definitions. */
    static Environment ofText(int visible) {
        return new Environment(Map.of(), visible, null, null, 0, true);
    }

    /** That of the own text of a definition with these arguments. */
    static Environment ofDefinition(Defined defined, Map<String, Argument> arguments) {
        return new Environment(Map.copyOf(arguments), defined.order(), defined, null, 0, !defined.library());
    }

    /** That of what is built in, in something that stands at {@code call}. */
    static Environment builtIn(Span call) {
        return new Environment(Map.of(), 0, null, call, 0, false);
    }

    /** That of the body of a definition, called from here at {@code span}. */
    Environment inside(Defined defined, Map<String, Argument> bound, Span span) {
        return new Environment(bound, defined.order(), defined, at(span), 0, !defined.library());
    }

    /** The same in the body of a cycle with {@code cycles} cycles around it, itself included. */
    Environment inCycle(int cycles) {
        return new Environment(arguments, visible, self, call, cycles, seesParameters);
    }

    /** The same inside of what may have been meant for a cycle. */
    Environment doubtful() {
        return indexed != 0 ? this : new Environment(arguments, visible, self, call, DOUBTFUL, seesParameters);
    }

    /** Where to point for what is written at {@code span}. */
    Span at(Span span) {
        return call == null ? span : call;
    }
}
