package dev.etalon.language.check;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Scope scope = new Scope(parameters.keySet());
        scope.add(before);
        NameLookup.check(new Session(diagnostics, scope), scope.add(definitions));
    }

    /** As {@link #check}, and looks for calls with too few arguments or too many, whatever a definition is used for. */
    public static void checkCalls(
            List<Syntax.Definition> definitions,
            List<Syntax.Definition> before,
            Map<String, ParameterKind> parameters,
            Diagnostics diagnostics) {
        check(definitions, before, parameters, diagnostics);
        if (diagnostics.hasErrors()) {
            return;
        }
        Scope scope = new Scope(parameters.keySet());
        Set<Defined> broken = new HashSet<>();
        // What is wrong in an earlier text is said there.
        calls(scope, scope.add(before), broken);
        calls(scope, scope.add(definitions), broken)
                .forEach(each -> diagnostics.add(each.code(), each.span(), each.message(), each.help()));
    }

    /** What is wrong with the calls in definitions; those it is wrong in are added to the broken, and not looked into. */
    private static List<Diagnostic> calls(Scope scope, List<Defined> definitions, Set<Defined> broken) {
        List<Diagnostic> calls = new ArrayList<>();
        for (Defined defined : definitions) {
            Diagnostics found = new Diagnostics();
            Session session = new Session(found, scope);
            broken.forEach(session::spoil);
            Syntax body = defined.definition().body();
            Place place = Place.of(Environment.ofDefinition(defined, anything(defined)), Kind.SCHEDULE, body.span());
            new Elaborator(session, place).elaborate(body);
            List<Diagnostic> its = found.sorted().stream()
                    .filter(each -> each.code() == Code.ARITY)
                    .toList();
            calls.addAll(its);
            if (!its.isEmpty()) {
                broken.add(defined);
            }
        }
        return calls;
    }

    /** Arguments of which only the number counts. */
    private static Map<String, Argument> anything(Defined defined) {
        Map<String, Argument> arguments = new LinkedHashMap<>();
        for (Syntax.Definition.Parameter parameter : defined.definition().parameters()) {
            Syntax one = new Syntax.Number(parameter.span(), Rational.ONE, "1");
            arguments.put(parameter.name(), new Argument(one, Environment.ofDefinition(defined, Map.of())));
        }
        return arguments;
    }
}
