package dev.etalon.language.check;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;
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
     * @return the names of those in which something is wrong
     */
    public static Set<String> check(
            List<Syntax.Definition> definitions,
            KnownDefinitions before,
            Map<String, ParameterKind> parameters,
            Diagnostics diagnostics) {
        Scope scope = new Scope(parameters.keySet(), before);
        Session session = new Session(diagnostics, scope);
        List<Defined> all = scope.add(definitions);
        NameLookup.check(session, all);
        Set<String> wrong = new HashSet<>();
        for (Defined defined : all) {
            if (session.isBroken(defined)) {
                wrong.add(defined.name());
            }
        }
        return wrong;
    }

    /** As {@link #check}, and looks for calls with too few arguments or too many, whatever a definition is used for. */
    public static Set<String> checkCalls(
            List<Syntax.Definition> definitions,
            KnownDefinitions before,
            Map<String, ParameterKind> parameters,
            Diagnostics diagnostics) {
        Set<String> wrong = new HashSet<>(check(definitions, before, parameters, diagnostics));
        Scope scope = new Scope(parameters.keySet(), before.and(List.of(), wrong));
        for (Defined defined : scope.add(definitions)) {
            List<Diagnostic> found = wrong.contains(defined.name()) ? List.of() : calls(scope, defined);
            if (!found.isEmpty()) {
                wrong.add(defined.name());
                scope.lose(defined.name());
            }
            found.forEach(each -> diagnostics.add(each.code(), each.span(), each.message(), each.help()));
        }
        return wrong;
    }

    /** What is wrong with the calls in a definition. */
    private static List<Diagnostic> calls(Scope scope, Defined defined) {
        Diagnostics found = new Diagnostics();
        Syntax body = defined.definition().body();
        Place place = Place.of(Environment.ofDefinition(defined, anything(defined)), Kind.SCHEDULE, body.span());
        new Elaborator(new Session(found, scope), place).elaborate(body);
        return found.sorted().stream().filter(each -> each.code() == Code.ARITY).toList();
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
