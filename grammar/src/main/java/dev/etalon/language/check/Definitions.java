package dev.etalon.language.check;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.parse.Syntax;
import java.util.List;
import java.util.Map;

/** Checks definitions that stand apart from a schedule, whether it uses them or not. */
public final class Definitions {

    private Definitions() {}

    /**
     * Looks for unknown names, recursion and bad lists of parameters. What else may be wrong
     * shows where a definition is used.
     *
     * @param definitions those of one text, in order
     * @param before those of texts before it, which they see
     * @param parameters the parameters of the schedule's method, which they see
     * @param diagnostics takes all that is found, with spans of the text of the definitions
     */
    public static void check(
            List<Syntax.Definition> definitions,
            List<Syntax.Definition> before,
            Map<String, ParameterKind> parameters,
            Diagnostics diagnostics) {
        Scope scope = new Scope(parameters.keySet(), Library.definitions());
        scope.add(before);
        Names.check(new Session(diagnostics, scope), scope.add(definitions));
    }
}
