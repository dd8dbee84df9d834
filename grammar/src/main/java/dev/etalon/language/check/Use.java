package dev.etalon.language.check;

import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.parse.Syntax;
import java.util.List;

/**
 * A name where it is used, with its arguments if it has any.
 *
 * @param span all of it
 * @param nameSpan the name
 * @param called whether it has parentheses after it
 */
record Use(Span span, String name, Span nameSpan, List<Syntax.Argument> arguments, boolean called) {

    static Use of(Syntax.Name name) {
        return new Use(name.span(), name.text(), name.span(), List.of(), false);
    }

    static Use of(Syntax.Call call) {
        return new Use(call.span(), call.name(), call.nameSpan(), call.arguments(), true);
    }

    /** The use that {@code syntax} is, or {@code null}. */
    static Use of(Syntax syntax) {
        return syntax.accept(new Reader());
    }

    /** The name, for messages. */
    String shown() {
        return Printable.quoted(name);
    }

    /** Whether its only argument is given by position, as of a function of one number. */
    boolean isFunction() {
        return arguments.size() == 1 && arguments.get(0).name() == null;
    }

    boolean hasPositional() {
        for (Syntax.Argument argument : arguments) {
            if (argument.name() == null) {
                return true;
            }
        }
        return false;
    }

    boolean hasNamed(String argumentName) {
        for (Syntax.Argument argument : arguments) {
            if (argumentName.equals(argument.name())) {
                return true;
            }
        }
        return false;
    }

    private static final class Reader extends DefaultVisitor<Use> {
        @Override
        public Use visitName(Syntax.Name node) {
            return of(node);
        }

        @Override
        public Use visitCall(Syntax.Call node) {
            return of(node);
        }

        @Override
        Use otherwise(Syntax node) {
            return null;
        }
    }
}
