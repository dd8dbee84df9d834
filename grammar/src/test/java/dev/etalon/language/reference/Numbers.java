package dev.etalon.language.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers and durations. */
final class Numbers {

    /** What an expression is. */
    enum Kind {
        NUMBER,
        DURATION,
        SCHEDULE,
        LAW
    }

    private static final Q MOST = Q.of(1L << 53);

    /** What sets the units. */
    private final Settings settings;

    private Q horizon;
    private Map<String, Batch> batches;

    /** How often {@code rest} is written, and the steps that it is tried with. */
    private int rests;

    private Q rest = Q.ZERO;

    /** How often a duration is written with what is known only when a schedule is built. */
    private int open;

    Numbers(Settings settings, Q horizon, Map<String, Batch> batches) {
        this.settings = settings;
        this.horizon = horizon;
        this.batches = batches;
    }

    /** Sets what a text is made with, once it is read. */
    void units(Units units) {
        horizon = units.horizon();
        batches = units.batches();
    }

    int rests() {
        return rests;
    }

    int open() {
        return open;
    }

    void rest(Q steps) {
        rest = steps;
    }

    // ---- kinds

    Kind kind(Node node, Env env) {
        if (node instanceof Node.Number) {
            return Kind.NUMBER;
        }
        if (node instanceof Node.Group group) {
            return kind(group.inner(), env);
        }
        if (node instanceof Node.Measure) {
            return Kind.DURATION;
        }
        if (node instanceof Node.Operation operation) {
            return together(operation.operands(), env);
        }
        return node instanceof Node.Use use ? kind(use, env) : Kind.SCHEDULE;
    }

    private Kind together(List<Node> operands, Env env) {
        List<Kind> kinds = operands.stream().map(operand -> kind(operand, env)).toList();
        if (kinds.contains(Kind.LAW)) {
            throw new Refusal("type", "a law in arithmetic");
        }
        return kinds.contains(Kind.SCHEDULE)
                ? Kind.SCHEDULE
                : kinds.contains(Kind.DURATION) ? Kind.DURATION : Kind.NUMBER;
    }

    private Kind kind(Node.Use use, Env env) {
        Env.Meaning meaning = find(use.name(), env);
        if (meaning instanceof Env.Given given) {
            return use.called() ? Kind.SCHEDULE : kind(given.node(), given.where());
        }
        if (meaning instanceof Env.Defined defined) {
            return kind(defined.definition().body(), Binding.definition(use, env, defined));
        }
        if (meaning instanceof Env.Parameter) {
            return Kind.NUMBER;
        }
        if (Words.ALONE.contains(use.name()) && use.called()) {
            throw new Refusal("arity", use.name());
        }
        if (Words.isFunction(use)) {
            return together(Words.operands(use), env);
        }
        if (Law.ALL_LAWS.containsKey(use.name())) {
            Map<String, String> own = Law.ALL_LAWS.get(use.name());
            boolean onlyOwn = !use.called()
                    || !use.given().isEmpty()
                            && use.given().stream()
                                    .allMatch(each -> each.name() != null && own.containsKey(each.name()));
            return onlyOwn ? Kind.LAW : Kind.SCHEDULE;
        }
        return switch (use.name()) {
            case "pi", "epsilon", "i", "steps" -> Kind.NUMBER;
            case "rest" -> Kind.DURATION;
            default -> Kind.SCHEDULE;
        };
    }

    static Env.Meaning find(String name, Env env) {
        Env.Meaning meaning = env.find(name);
        if (meaning instanceof Env.Itself) {
            throw new Refusal("recursion", name);
        }
        return meaning != null ? meaning : Library.ENV.find(name);
    }

    // ---- numbers

    Term term(Env.Given given) {
        return term(given.node(), given.where());
    }

    /** A number; refused if it is anything else. */
    Term term(Node node, Env env) {
        Kind kind = kind(node, env);
        if (kind == Kind.DURATION) {
            throw new Refusal("unit", "a duration where a number belongs");
        }
        if (kind != Kind.NUMBER) {
            throw new Refusal("type", "no number");
        }
        return number(node, env);
    }

    private Term number(Node node, Env env) {
        if (node instanceof Node.Number number) {
            return Term.of(Value.written(number.value()));
        }
        if (node instanceof Node.Group group) {
            return number(group.inner(), env);
        }
        if (node instanceof Node.Operation operation) {
            return apply(operation.operator(), operation.operands(), env);
        }
        Node.Use use = (Node.Use) node;
        Env.Meaning meaning = find(use.name(), env);
        if (meaning instanceof Env.Given given) {
            return number(given.node(), given.where());
        }
        if (meaning instanceof Env.Defined defined) {
            return number(defined.definition().body(), Binding.definition(use, env, defined));
        }
        if (meaning != null || Words.ALONE.contains(use.name())) {
            if (use.called() && (meaning == null || !use.given().isEmpty())) {
                throw new Refusal("arity", use.name());
            }
        }
        if (meaning instanceof Env.Parameter parameter) {
            return Term.of(Value.parameter(parameter.value().doubleValue()));
        }
        if (Words.isFunction(use)) {
            return apply(use.name(), Words.operands(use), env);
        }
        return switch (use.name()) {
            case "pi" -> Term.of(new Value(Q.of(Math.PI), false, false, Math.PI, Math.PI));
            case "epsilon" -> epsilon();
            case "i" -> number(env.cycle());
            default -> {
                Map<String, Env.Given> given = Binding.bind(use, env, List.of("d"), 0, 1);
                Steps steps = operand(given.get("d").node(), env);
                yield turns -> Value.written(alone(steps, new Tally(Q.ZERO, false), false, "length"));
            }
        };
    }

    private Term number(Object cycle) {
        if (cycle == null) {
            throw new Refusal("unknown-name", "i");
        }
        return turns -> Value.of(turns.of(cycle));
    }

    private Term epsilon() {
        boolean parameter = settings.parameters().containsKey("epsilon");
        double value = parameter ? settings.parameters().get("epsilon").doubleValue() : settings.epsilon();
        return Term.of(parameter ? Value.parameter(value) : Value.written(Q.of(BigDecimal.valueOf(value))));
    }

    private Term apply(String operator, List<Node> operands, Env env) {
        List<Term> terms =
                operands.stream().map(operand -> number(operand, env)).toList();
        return turns -> Arithmetic.apply(
                operator, terms.stream().map(term -> term.in(turns)).toList());
    }

    // ---- durations

    Steps steps(Env.Given given) {
        return steps(given.node(), given.where());
    }

    /** A duration, which may be {@code rest} alone. */
    Steps steps(Node node, Env env) {
        Node bare = node;
        Env where = env;
        while (true) {
            if (bare instanceof Node.Group group) {
                bare = group.inner();
            } else if (bare instanceof Node.Use use
                    && find(use.name(), where) instanceof Env.Given given
                    && !use.called()) {
                bare = given.node();
                where = given.where();
            } else if (bare instanceof Node.Use use && find(use.name(), where) instanceof Env.Defined defined) {
                where = Binding.definition(use, where, defined);
                bare = defined.definition().body();
            } else {
                break;
            }
        }
        if (bare instanceof Node.Use use && use.name().equals("rest") && find("rest", where) == null) {
            if (use.called()) {
                throw new Refusal("arity", "rest");
            }
            rests++;
            return tally -> Amount.of(rest);
        }
        return operand(node, env);
    }

    boolean isNumber(Node node, Env env) {
        return kind(node, env) == Kind.NUMBER;
    }

    private Steps operand(Node node, Env env) {
        if (node instanceof Node.Number number) {
            return Steps.of(number.value());
        }
        if (node instanceof Node.Group group) {
            return operand(group.inner(), env);
        }
        if (node instanceof Node.Measure measure) {
            return measure(measure, env);
        }
        if (node instanceof Node.Operation operation) {
            return operate(operation, env);
        }
        if (!(node instanceof Node.Use use)) {
            throw new Refusal("type", "a schedule where a duration belongs");
        }
        return use(use, env);
    }

    private Steps use(Node.Use use, Env env) {
        Env.Meaning meaning = find(use.name(), env);
        if (meaning instanceof Env.Given given) {
            if (use.called()) {
                throw new Refusal("type", "a schedule where a duration belongs");
            }
            return operand(given.node(), given.where());
        }
        if (meaning instanceof Env.Defined defined) {
            return operand(defined.definition().body(), Binding.definition(use, env, defined));
        }
        if (meaning instanceof Env.Parameter parameter) {
            open++;
            return parameter(parameter.value());
        }
        if (Words.isFunction(use)) {
            return function(use, env);
        }
        if (Words.ALONE.contains(use.name()) && use.called()) {
            throw new Refusal("arity", use.name());
        }
        return switch (use.name()) {
            case "pi" -> Steps.of(Q.of(Math.PI));
            case "t" -> throw new Refusal("length", "t in a duration");
            case "i" -> throw new Refusal(env.cycle() == null ? "unknown-name" : "length", "i in a duration");
            case "rest" -> throw new Refusal("rest", "in arithmetic");
            case "epsilon", "steps" -> {
                open += use.name().equals("epsilon") ? 1 : 0;
                Term term = number(use, env);
                yield tally -> Amount.of(term.in(Turns.NONE).real());
            }
            default -> throw new Refusal("type", use.name() + " where a duration belongs");
        };
    }

    private static Steps parameter(Number value) {
        boolean finite = Double.isFinite(value.doubleValue());
        Q exact = value instanceof Double
                ? finite ? Q.of(BigDecimal.valueOf(value.doubleValue())) : null
                : Q.of(value.longValue());
        return tally -> {
            if (exact == null) {
                throw new Refusal("length", "not finite");
            }
            return Amount.of(exact);
        };
    }

    private Steps measure(Node.Measure measure, Env env) {
        Steps amount = count(measure.amount(), env);
        return switch (measure.unit()) {
            case "%" -> {
                yield tally -> {
                    require(horizon != null, "%");
                    Q steps = amount.at(tally).steps().times(horizon).dividedBy(Q.of(100));
                    return new Amount(steps, Q.ZERO, Q.ZERO, true, true);
                };
            }
            case "epoch" -> {
                Number parameter = settings.parameters().get("stepsPerEpoch");
                long steps = parameter == null ? settings.stepsPerEpoch() : parameter.longValue();
                yield tally -> {
                    require(parameter != null || steps > 0, "epochs");
                    if (steps <= 0) {
                        throw new Refusal("length", "stepsPerEpoch " + steps);
                    }
                    return new Amount(amount.at(tally).steps().times(Q.of(steps)), Q.ZERO, Q.ZERO, false, true);
                };
            }
            default -> {
                boolean tokens = measure.unit().equals("token");
                yield tally -> {
                    Batch batch = batches.get(measure.unit());
                    require(batch != null, measure.unit());
                    Q count = amount.at(tally).steps();
                    return batch.isConstant()
                            ? new Amount(count.dividedBy(batch.first()), Q.ZERO, Q.ZERO, true, true)
                            : new Amount(Q.ZERO, tokens ? count : Q.ZERO, tokens ? Q.ZERO : count, true, true);
                };
            }
        };
    }

    private static void require(boolean set, String unit) {
        if (!set) {
            throw new Refusal("percent-without-horizon", unit);
        }
    }

    /** A number that a duration is made of, as an exact one. */
    private Steps count(Node node, Env env) {
        if (kindInDuration(node, env) == Kind.DURATION) {
            throw new Refusal("unit", "a duration where a number belongs");
        }
        return operand(node, env);
    }

    /** What is neither a number nor a duration is refused where it is met. */
    private Kind kindInDuration(Node node, Env env) {
        return kind(node, env);
    }

    private Steps operate(Node.Operation operation, Env env) {
        Node first = operation.operands().get(0);
        if (operation.operator().equals("negate")) {
            Steps steps = operand(first, env);
            return tally -> steps.at(tally).times(Q.of(-1));
        }
        Node second = operation.operands().get(1);
        switch (operation.operator()) {
            case "+", "-" -> {
                Q sign = Q.of(operation.operator().equals("-") ? -1 : 1);
                Steps a = operand(first, env);
                Steps b = operand(second, env);
                return tally -> a.at(tally).plus(b.at(tally).times(sign));
            }
            case "*" -> {
                boolean swapped = kind(second, env) == Kind.DURATION;
                Steps a = operand(swapped ? second : first, env);
                Steps b = count(swapped ? first : second, env);
                return tally -> a.at(tally).times(b.at(tally).steps());
            }
            case "/" -> {
                Steps a = operand(first, env);
                Steps b = count(second, env);
                return tally -> {
                    Q divisor = b.at(tally).steps();
                    if (divisor.isZero()) {
                        throw new Refusal("length", "division by 0");
                    }
                    return a.at(tally).times(Q.ONE.dividedBy(divisor));
                };
            }
            default -> {
                Steps a = count(first, env);
                Steps b = count(second, env);
                return tally -> Amount.of(
                        exactly("^", List.of(a.at(tally).steps(), b.at(tally).steps())));
            }
        }
    }

    private Steps function(Node.Use use, Env env) {
        List<Node> operands = Words.operands(use);
        boolean ofDurations = Words.OF_DURATIONS.contains(use.name());
        List<Steps> steps = new ArrayList<>();
        for (Node operand : operands) {
            steps.add(ofDurations ? operand(operand, env) : count(operand, env));
        }
        return tally -> {
            List<Amount> amounts = steps.stream().map(each -> each.at(tally)).toList();
            List<Q> exact = amounts.stream().map(each -> exactly(each, tally)).toList();
            return new Amount(
                    exactly(use.name(), exact),
                    Q.ZERO,
                    Q.ZERO,
                    amounts.stream().anyMatch(Amount::shared),
                    amounts.stream().anyMatch(Amount::rounded));
        };
    }

    /** The number that a function of exact numbers comes to: a double where it is not exact. */
    private static Q exactly(String operator, List<Q> operands) {
        Value value =
                Arithmetic.apply(operator, operands.stream().map(Value::written).toList());
        if (!value.isFinite()) {
            throw new Refusal("length", value.toString());
        }
        return value.written()
                ? value.real()
                : Q.of(value.real() == null ? value.low() : value.real().nearest());
    }

    /** The number of steps from where the tally is. */
    private Q exactly(Amount amount, Tally tally) {
        if (!amount.depends()) {
            return amount.steps();
        }
        if (!tally.isKnown() || amount.tokens().signum() < 0 || amount.samples().signum() < 0) {
            throw new Refusal("unit", "tokens without a single position");
        }
        Q steps = amount.steps();
        if (!amount.tokens().isZero()) {
            steps = steps.plus(batches.get("token").stepsFor(amount.tokens(), tally.position()));
        }
        if (!amount.samples().isZero()) {
            steps = steps.plus(batches.get("sample").stepsFor(amount.samples(), tally.position()));
        }
        return steps;
    }

    /** The steps of a part of a chain, whose place is told. */
    Q inChain(Steps steps, Tally tally) {
        Amount amount = steps.at(tally);
        Q exact = exactly(amount, tally);
        if (!amount.shared()) {
            Q whole = whole(rounded(amount, exact), false, "length");
            tally.advance(whole);
            return whole;
        }
        if (exact.signum() < 0 || exact.compareTo(MOST) > 0) {
            throw new Refusal("length", exact.toString());
        }
        Q before = tally.step();
        tally.advance(exact);
        return whole(tally.step().minus(before), false, "length");
    }

    /** The steps of what is rounded alone. */
    Q alone(Steps steps, Tally tally, boolean atLeastOne, String refusal) {
        Tally from = new Tally(tally.step(), tally.isKnown());
        Amount amount = steps.at(from);
        Q exact = exactly(amount, from);
        return whole(rounded(amount, exact), atLeastOne, refusal);
    }

    /** What is below 0 is no duration, also where it rounds to 0. */
    private static Q rounded(Amount amount, Q exact) {
        return amount.rounded() && exact.signum() >= 0 ? Q.of(exact.rounded()) : exact;
    }

    private static Q whole(Q steps, boolean atLeastOne, String refusal) {
        if (!steps.isWhole() || steps.signum() < 0 || steps.compareTo(MOST) > 0 || atLeastOne && steps.isZero()) {
            throw new Refusal(refusal, steps.toString());
        }
        return steps;
    }

    /** A number that no cycle and no step changes, exactly: {@code times}, {@code growth}. */
    Steps fixed(Env.Given given) {
        if (kind(given.node(), given.where()) == Kind.DURATION) {
            throw new Refusal("unit", "a duration where a number belongs");
        }
        return operand(given.node(), given.where());
    }
}
