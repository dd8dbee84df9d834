package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parts: what is refused whatever the numbers are is refused here, the rest when the makers make. */
final class Parts {

    private final Numbers numbers;
    private final Laws laws;
    private long horizon;

    Parts(Numbers numbers) {
        this.numbers = numbers;
        this.laws = new Laws(numbers);
    }

    /** Sets the horizon once the text is read; 0 for none. */
    void horizon(long steps) {
        horizon = steps;
    }

    Maker part(Node node, Env env) {
        if (node instanceof Node.Group group) {
            return part(group.inner(), env);
        }
        if (node instanceof Node.Chain chain) {
            return new Chains(this, numbers).chain(chain.parts(), env);
        }
        if (node instanceof Node.BareCycle) {
            throw new Refusal("syntax", "a bare cycle");
        }
        if (node instanceof Node.Table table) {
            return new Tables(numbers, laws).table(table, env);
        }
        if (node instanceof Node.Use use) {
            return use(use, env);
        }
        return formula(node, env);
    }

    /** What has a number for a value, or is arithmetic on schedules. */
    private Maker formula(Node node, Env env) {
        Numbers.Kind kind = numbers.kind(node, env);
        if (kind == Numbers.Kind.DURATION) {
            throw new Refusal("unit", "a duration where a rate belongs");
        }
        if (kind == Numbers.Kind.NUMBER) {
            Term term = numbers.term(node, env);
            return tally -> new Flat(term, false, null);
        }
        boolean operation = node instanceof Node.Operation;
        String operator = operation ? ((Node.Operation) node).operator() : ((Node.Use) node).name();
        List<Node> written = operation ? ((Node.Operation) node).operands() : Words.operands((Node.Use) node);
        List<Maker> operands =
                written.stream().map(operand -> operand(operand, env)).toList();
        return tally -> advance(
                tally,
                new Formula(
                        operator,
                        operands.stream()
                                .map(operand -> operand.make(tally.apart(true)))
                                .toList()));
    }

    private Maker operand(Node node, Env env) {
        Node bare = node;
        while (bare instanceof Node.Group group) {
            bare = group.inner();
        }
        if (bare instanceof Node.Use use && use.name().equals("warmup") && env.find("warmup") == null) {
            throw new Refusal("warmup-target", "as an operand");
        }
        return part(node, env);
    }

    /** A schedule that is the argument of a definition: where it stands is no single position. */
    private static Maker unplaced(Maker maker) {
        return tally -> {
            boolean known = tally.isKnown();
            tally.known(false);
            Part part = maker.make(tally);
            tally.known(known);
            return part;
        };
    }

    private static Part advance(Tally tally, Part part) {
        if (part.isBounded()) {
            tally.advance(part.length);
        }
        return part;
    }

    private Maker use(Node.Use use, Env env) {
        Env.Meaning meaning = Numbers.find(use.name(), env);
        if (meaning instanceof Env.Given given) {
            if (!use.called()) {
                return unplaced(part(given.node(), given.where()));
            }
            Laws.Made law = laws.law(given.node(), given.where());
            return move(law, Binding.move(use, env, Map.of()));
        }
        if (meaning instanceof Env.Defined defined) {
            return part(defined.definition().body(), Binding.definition(use, env, defined));
        }
        if (meaning instanceof Env.Parameter || Words.isFunction(use)) {
            return formula(use, env);
        }
        if (Law.ALL_LAWS.containsKey(use.name())) {
            if (numbers.kind(use, env) == Numbers.Kind.LAW) {
                throw new Refusal("type", "a law where a schedule belongs");
            }
            Map<String, String> own = Law.ALL_LAWS.get(use.name());
            Map<String, Env.Given> given = Binding.move(use, env, own);
            return move(laws.made(use.name(), own, given), given);
        }
        if (use.name().equals("t")) {
            if (use.called()) {
                throw new Refusal("arity", "t");
            }
            return tally -> new LocalStep();
        }
        if (!Words.PARTS.containsKey(use.name())) {
            return formula(use, env);
        }
        if (use.name().equals("cycle") && takesWhatIsBefore(use)) {
            throw new Refusal("empty-cycle", "nothing before it");
        }
        return builtIn(use, env, Binding.part(use, env));
    }

    /** Whether a part after an arrow is a cycle of what is before the arrow. */
    static boolean takesWhatIsBefore(Node part) {
        return part instanceof Node.BareCycle
                || part instanceof Node.Use use
                        && use.name().equals("cycle")
                        && use.called()
                        && use.given().stream()
                                .noneMatch(each ->
                                        each.name() == null || each.name().equals("s"));
    }

    private Maker move(Laws.Made law, Map<String, Env.Given> given) {
        Term from = given.containsKey("from") ? numbers.term(given.get("from")) : null;
        Term to = numbers.term(given.get("to"));
        return moving(law, from, to, numbers.steps(given.get("steps")));
    }

    private Maker moving(Laws.Made law, Term from, Term to, Steps steps) {
        return tally -> {
            Tally before = tally.apart(true);
            Q its = numbers.inChain(steps, tally);
            return new Move(law.apply(before, its), from, to, its);
        };
    }

    private Maker builtIn(Node.Use use, Env env, Map<String, Env.Given> given) {
        return switch (use.name()) {
            case "constant" -> flat(numbers.term(given.get("value")), given.get("steps"));
            case "hold" -> flat(null, given.get("steps"));
            case "warmup" -> {
                Term from = term(given, "from", numbers.term(new Node.Use("epsilon", null), Env.EMPTY));
                yield moving(law(given), from, null, numbers.steps(given.get("steps")));
            }
            case "cooldown" ->
                moving(law(given), null, term(given, "to", Term.of(0)), numbers.steps(given.get("steps")));
            case "optimal" -> {
                Term peak = numbers.term(given.get("peak"));
                Steps steps = numbers.steps(given.get("steps"));
                yield tally -> new Optimal(peak, numbers.inChain(steps, tally));
            }
            case "decay", "step", "inverse", "inverseSqrt" -> decay(use.name(), given);
            case "cycle" -> new Chains(this, numbers).cycle(env, given);
            default -> cut(use.name(), given);
        };
    }

    private Term term(Map<String, Env.Given> given, String name, Term fallback) {
        return given.containsKey(name) ? numbers.term(given.get(name)) : fallback;
    }

    private Laws.Made law(Map<String, Env.Given> given) {
        Env.Given law = given.get("law");
        return law == null ? laws.law(Laws.LINEAR, Env.EMPTY) : laws.law(law.node(), law.where());
    }

    private Maker flat(Term value, Env.Given written) {
        Steps steps = written == null ? null : numbers.steps(written);
        return tally -> new Flat(value, true, steps == null ? null : numbers.inChain(steps, tally));
    }

    private Maker decay(String name, Map<String, Env.Given> given) {
        Term from = term(given, "from", null);
        List<Term> arguments = new ArrayList<>();
        for (String argument : List.of("rate", "factor")) {
            if (given.containsKey(argument)) {
                arguments.add(numbers.term(given.get(argument)));
            }
        }
        if (name.equals("inverse")) {
            arguments.add(term(given, "power", Term.of(1)));
        }
        Env.Given every = given.containsKey("every") ? given.get("every") : given.get("timescale");
        Steps period = every != null ? numbers.steps(every) : Steps.of(Q.ONE);
        Steps steps = given.containsKey("steps") ? numbers.steps(given.get("steps")) : null;
        Term limit = term(given, "limit", null);
        return tally -> {
            Q its = numbers.alone(period, new Tally(tally.step(), false), true, "length");
            Q length = steps == null ? null : numbers.inChain(steps, tally);
            return new Decay(name, from, arguments, its, length, limit);
        };
    }

    private Maker cut(String name, Map<String, Env.Given> given) {
        boolean inside = name.equals("take") || name.equals("staircase");
        boolean itsSteps = name.equals("take") || name.equals("stretch");
        Maker whole = part(given.get("s").node(), given.get("s").where());
        Steps n = numbers.steps(given.get("n"));
        return tally -> {
            Q steps = numbers.alone(n, tally.apart(itsSteps), true, "length");
            return advance(tally, new Cut(name, whole.make(tally.apart(inside)), steps));
        };
    }

    Starts starts(Q body, Q growth, Long times) {
        return growth == null || growth.equals(Q.ONE) ? null : new Starts(body, growth, times, horizon);
    }
}
