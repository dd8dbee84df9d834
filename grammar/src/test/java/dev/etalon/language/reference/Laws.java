package dev.etalon.language.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads laws, with their own arguments. */
final class Laws {

    /** A law once it is known where the part that it is of begins, and how long it is. */
    interface Made extends BiFunction<Tally, Q, Law> {}

    static final Node.Use LINEAR = new Node.Use("linear", null);

    private final Numbers numbers;

    Laws(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The law that stands where one is asked for. */
    Made law(Node node, Env env) {
        if (node instanceof Node.Group group) {
            return law(group.inner(), env);
        }
        if (!(node instanceof Node.Use use)) {
            throw new Refusal("type", "no law");
        }
        Env.Meaning meaning = Numbers.find(use.name(), env);
        if (meaning instanceof Env.Given given && !use.called()) {
            return law(given.node(), given.where());
        }
        if (meaning instanceof Env.Defined defined) {
            return law(defined.definition().body(), Binding.definition(use, env, defined));
        }
        Map<String, String> own = Law.ALL_LAWS.get(use.name());
        if (meaning != null || own == null) {
            throw new Refusal("type", "no law");
        }
        boolean move = own.isEmpty() && use.given().stream().anyMatch(each -> each.name() == null);
        if (move) {
            throw new Refusal("type", "a schedule where a law belongs");
        }
        return made(use.name(), own, Binding.own(use, env, own));
    }

    Made made(String name, Map<String, String> own, Map<String, Env.Given> given) {
        if (name.equals("hyperbolic")) {
            Steps bound = numbers.steps(given.get("bound"));
            return (tally, steps) -> {
                Q its = numbers.alone(bound, new Tally(tally.step(), false), true, "length");
                if (steps != null && its.compareTo(steps) < 0) {
                    throw new Refusal("length", "bound less than steps");
                }
                return new Law(name, Map.of(), its);
            };
        }
        Map<String, Term> terms = new LinkedHashMap<>();
        own.forEach((argument, fallback) -> {
            Env.Given its = given.get(argument);
            Term term =
                    its == null ? Term.of(Value.written(Q.of(new java.math.BigDecimal(fallback)))) : numbers.term(its);
            terms.put(argument, term);
            mark(term);
        });
        return (tally, steps) -> new Law(name, terms, null);
    }

    /** Notes in each cycle whose number a law's own argument depends on that it does. */
    private static void mark(Term term) {
        Turns known = Turns.NONE;
        while (true) {
            try {
                term.in(known);
                return;
            } catch (Turns.Missing missing) {
                Frame frame = (Frame) missing.cycle();
                frame.varies = true;
                known = known.in(frame, 0);
            }
        }
    }
}
