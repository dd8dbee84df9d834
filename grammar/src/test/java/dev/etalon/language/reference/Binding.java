package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts arguments in their places. */
final class Binding {

    private Binding() {}

    /**
     * Of a law: {@code from, to, steps}, or {@code to, steps} if two are given by position and none of these by name, and its
     * own by name.
     */
    static Map<String, Env.Given> move(Node.Use use, Env env, Map<String, String> own) {
        List<String> formals = new ArrayList<>(Words.MOVE);
        own.forEach((name, fallback) -> formals.add(name + (fallback.isEmpty() ? "" : "?")));
        boolean named = use.given().stream()
                .anyMatch(each ->
                        each.name() != null && (Words.MOVE.contains(each.name()) || "from".equals(each.name())));
        int first = positional(use) == 2 && !named ? 1 : 0;
        return bind(use, env, formals, first, Words.MOVE.size());
    }

    /** Of a law where one is asked for. */
    static Map<String, Env.Given> own(Node.Use use, Env env, Map<String, String> own) {
        List<String> formals = new ArrayList<>();
        own.forEach((name, fallback) -> formals.add(name + (fallback.isEmpty() ? "" : "?")));
        return bind(use, env, formals, 0, 0);
    }

    static Map<String, Env.Given> part(Node.Use use, Env env) {
        List<String> formals = Words.PARTS.get(use.name());
        boolean mayLeaveOut = formals.get(0).equals("from?");
        List<String> required =
                formals.stream().filter(formal -> !formal.endsWith("?")).toList();
        boolean onlyRequired = positional(use) > 0
                && use.given().size() == required.size()
                && use.given().stream().allMatch(each -> each.name() == null || required.contains(each.name()));
        return bind(use, env, formals, mayLeaveOut && onlyRequired ? 1 : 0, formals.size());
    }

    /** The environment of the body of a definition, with its parameters. */
    static Env definition(Node.Use use, Env env, Env.Defined defined) {
        Node.Definition definition = defined.definition();
        List<String> formals = definition.parameters().stream()
                .map(each -> each.name() + (each.fallback() == null ? "" : "?"))
                .toList();
        if (use.called() && formals.isEmpty() && !use.given().isEmpty()) {
            throw new Refusal("arity", use.name());
        }
        Map<String, Env.Given> given = bind(use, env, formals, 0, formals.size());
        Env inside = defined.before().with(definition.name(), new Env.Itself());
        for (Node.Parameter parameter : definition.parameters()) {
            Env.Given its = given.get(parameter.name());
            inside = inside.with(parameter.name(), its != null ? its : new Env.Given(parameter.fallback(), inside));
        }
        return inside;
    }

    private static long positional(Node.Use use) {
        return use.given().stream().filter(each -> each.name() == null).count();
    }

    /**
     * @param first the argument that the first positional one is
     * @param byPosition so many may be given by position
     */
    static Map<String, Env.Given> bind(Node.Use use, Env env, List<String> formals, int first, int byPosition) {
        Map<String, Env.Given> all = new LinkedHashMap<>();
        List<String> names = formals.stream().map(each -> each.replace("?", "")).toList();
        int next = first;
        boolean named = false;
        for (Node.Argument argument : use.given()) {
            String name = argument.name();
            if (name == null) {
                if (named || next >= byPosition) {
                    throw new Refusal("arity", use.name());
                }
                name = names.get(next++);
            } else {
                named = true;
                if (!names.contains(name)) {
                    throw new Refusal("unknown-name", name);
                }
            }
            if (all.put(name, new Env.Given(argument.value(), env)) != null) {
                throw new Refusal("arity", name + " twice");
            }
        }
        for (String formal : formals) {
            if (!formal.endsWith("?") && !all.containsKey(formal)) {
                throw new Refusal("arity", use.name() + " needs " + formal);
            }
        }
        return all;
    }
}
