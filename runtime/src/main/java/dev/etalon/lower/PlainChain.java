package dev.etalon.lower;

import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what is built at run time most often: moves, constants and last a decay one after the other, once, in a cycle or before one, or a number times them. It works
 * from the words of the tree, without the tree and without all that a refusal needs, so that little has to be loaded where
 * it is the first schedule of a program.
 *
 * <p>It does no more than {@link Lowering} does, and makes the same plan, to the bit. Whatever it does not know, and
 * whatever is not plainly right, it leaves to that.
 */
public final class PlainChain {

    private static final Rational HUNDRED = Rational.of(100);

    /** Longer trees are left to {@link Lowering} and its budget. */
    private static final int LONG = 50_000;

    /** So many polynomials are far within the {@link Budget}, which need not be asked for less. */
    private static final int FEW = 10_000;

    private final String tree;
    private final RunSetting setting;
    private final Long horizon;
    private final List<Object> made = new ArrayList<>();
    private int next;

    /** The name of the node before the one that is read. */
    private String before = "";

    /** What the whole is multiplied by; null if by nothing. */
    private Value factor;

    private boolean factorFirst;

    /** What repeats the whole, or the end of it; null where nothing does. */
    private PlainCycle cycle;

    /**
     * Steps, before they are rounded.
     *
     * @param amount null of none, and of what is left
     * @param percent whether it is a share of the horizon: then boundaries are rounded, and not lengths
     * @param whole whether it is a number of steps, which must be whole
     */
    record Steps(Rational amount, boolean percent, boolean whole) {
        static final Steps NONE = new Steps(null, false, false);
        static final Steps REST = new Steps(null, false, false);
    }

    /**
     * A move, or a constant, which has no law, or a value times a factor, which has no end.
     *
     * @param arguments those of the law
     * @param from null where the part before ended
     * @param to null where the part after starts; of what is no move, where it starts itself
     * @param factor null where there is none
     */
    record Part(Law law, List<Value> arguments, Value from, Value to, Steps steps, Factor factor) {
        Part(Law law, List<Value> arguments, Value from, Value to, Steps steps) {
            this(law, arguments, from, to, steps, null);
        }

        boolean isMove() {
            return law != null;
        }
    }

    private PlainChain(String tree, RunSetting setting) {
        this.tree = tree;
        this.setting = setting;
        this.horizon = setting.knownHorizon();
    }

    /**
     * The plan of a chain.
     *
     * @param tree as {@link dev.etalon.core.CoreReader} reads it
     * @param setting with the values of all parameters
     * @return null where it is not as plain as that, or wrong
     */
    public static Lowered lower(String tree, RunSetting setting) {
        PlainChain chain = new PlainChain(tree, setting);
        if (tree.length() > LONG || !chain.isPlainSetting() || !chain.read()) {
            return null;
        }
        try {
            return chain.lowered();
        } catch (ArithmeticException tooMuch) {
            return null;
        }
    }

    private boolean isPlainSetting() {
        if (!setting.texts().isEmpty()
                || setting.parameters().containsKey(RunSetting.TOKENS_PER_STEP)
                || setting.parameters().containsKey(RunSetting.SAMPLES_PER_STEP)) {
            return false;
        }
        boolean isTwice = isTwice(RunSetting.HORIZON, setting.horizon() != 0)
                || isTwice(RunSetting.STEPS_PER_EPOCH, setting.stepsPerEpoch() != 0)
                || isTwice(RunSetting.EPSILON, setting.epsilon().signum() != 0);
        double epsilon = setting.startOfWarmups().toDouble();
        return !isTwice
                && isCount(RunSetting.HORIZON, horizon)
                && isCount(RunSetting.STEPS_PER_EPOCH, setting.knownStepsPerEpoch())
                && epsilon >= 0
                && epsilon < Double.POSITIVE_INFINITY;
    }

    private boolean isTwice(String name, boolean given) {
        return given && setting.parameters().containsKey(name);
    }

    private boolean isCount(String name, Long value) {
        return value == null
                || value >= 1 && value <= Length.MAX && !(setting.parameters().get(name) instanceof Double);
    }

    /** Whether all of it is known. */
    private boolean read() {
        boolean plain = true;
        while (plain && !isAtEnd()) {
            String name = word();
            plain = isRead(name);
            before = name;
        }
        return plain && made.size() == 1;
    }

    private boolean isAtEnd() {
        return next >= tree.length();
    }

    private String word() {
        int from = next;
        skipWord();
        return tree.substring(from, next - 1);
    }

    private void skipWord() {
        int end = tree.indexOf(' ', next);
        next = (end < 0 ? tree.length() : end) + 1;
    }

    private boolean isRead(String name) {
        if (name.equals("-")) {
            made.add(null);
            return true;
        }
        skipWord(); // the span
        skipWord();
        return made.add(
                        switch (name) {
                            case "number" -> new Value.Exact(Rational.fraction(word()));
                            case "parameter" -> Value.ofParameter(setting.parameters(), word());
                            case "epsilon" -> setting.startOfWarmups();
                            case "i" -> Value.Unknown.VALUE;
                            case "rest" -> Steps.REST;
                            case "percent" -> share(true, horizon, HUNDRED);
                            case "epochs" -> share(false, setting.knownStepsPerEpoch(), Rational.ONE);
                            case "steps" -> stepsOf(alone(steps(pop())));
                            case "apply" -> apply(Operator.named(word()), popAll(count()));
                            case "law" -> law(Law.named(word()), popAll(count()));
                            case "sequence" -> sequence(popAll(count()));
                            case "table" -> table(count());
                            case "move", "warmup", "cooldown" -> move(name);
                            case "constant" -> constant(steps(pop()), pop());
                            case "hold" -> new Part(null, null, null, null, steps(pop()));
                            case "decay", "step", "inverse" -> PlainFactor.part(name, popAll(5));
                            case "inverseSqrt" -> PlainFactor.part(name, popAll(4));
                            case "cycle" -> cycle();
                            default -> null;
                        })
                && made.get(made.size() - 1) != null;
    }

    private int count() {
        return Integer.parseInt(word());
    }

    private Object pop() {
        return made.remove(made.size() - 1);
    }

    /** The last that were made, the first of them first. */
    private List<Object> popAll(int count) {
        Object[] all = new Object[count];
        for (int k = count - 1; k >= 0; k--) {
            all[k] = pop();
        }
        return Arrays.asList(all);
    }

    /** A share of so many steps. */
    private Steps share(boolean percent, Long of, Rational whole) {
        return pop() instanceof Value.Exact amount && of != null
                ? new Steps(amount.value().times(Rational.of(of)).dividedBy(whole), percent, false)
                : null;
    }

    static Steps steps(Object written) {
        if (written == null) {
            return Steps.NONE;
        }
        if (written instanceof Value.Exact amount) {
            return new Steps(amount.value(), false, true);
        }
        return written instanceof Steps steps ? steps : null;
    }

    private Object apply(Operator operator, List<Object> operands) {
        List<Value> values = new ArrayList<>();
        for (Object operand : operands) {
            if (operand instanceof Value value) {
                values.add(value);
            }
        }
        if (values.size() == operands.size()) {
            return Values.apply(operator, values);
        }
        if (operator != Operator.MULTIPLY || values.size() != 1) {
            return null;
        }
        factor = values.get(0);
        factorFirst = operands.get(0) == factor;
        // That is all: a product of products, or a part of a chain that is one, is left to Lowering.
        return isAtEnd() ? parts(operands.get(factorFirst ? 1 : 0)) : null;
    }

    /** With arguments that {@link Laws} would not refuse; the rest of the part is still to come. */
    private static Part law(Law law, List<Object> arguments) {
        List<Value> values = new ArrayList<>();
        for (Object argument : arguments) {
            if (law == Law.HYPERBOLIC
                    || !(argument instanceof Value value)
                    || !law.parameters().get(values.size()).allows(value.toDouble())) {
                return null;
            }
            values.add((Value) argument);
        }
        return new Part(law, values, null, null, null);
    }

    /** Those of a chain, or a part alone; null of anything else. */
    @SuppressWarnings("unchecked")
    private static List<Part> parts(Object of) {
        return of instanceof Part part ? List.of(part) : of instanceof List<?> ? (List<Part>) of : null;
    }

    /** Chains in a chain are parts of it. */
    private static List<Part> sequence(List<Object> written) {
        List<Part> all = new ArrayList<>();
        for (Object each : written) {
            List<Part> parts = parts(each);
            if (parts == null) {
                return null;
            }
            all.addAll(parts);
        }
        return all;
    }

    /** One constant after the other, or with a law one move; null where it is a part of a chain, and its steps are not the run's. */
    private List<Part> table(int entries) {
        Part law = (Part) pop();
        List<Object> written = popAll(2 * entries);
        if (!isAtEnd() && !tree.startsWith("apply ", next)) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (int k = 0; k < entries; k++) {
            Long step = step(steps(written.get(2 * k)));
            if (step == null || k == 0 && step != 0 || !(written.get(2 * k + 1) instanceof Value value)) {
                return null;
            }
            if (k > 0) {
                Steps steps = new Steps(Rational.of(step - before), false, true);
                Value last = (Value) written.get(2 * k - 1);
                parts.add(
                        law == null
                                ? new Part(null, null, last, last, steps)
                                : new Part(law.law(), law.arguments(), last, value, steps));
            }
            if (k == entries - 1 && (k == 0 || law == null)) {
                parts.add(new Part(null, null, value, value, Steps.NONE));
            }
            before = step;
        }
        return parts;
    }

    /** All of it again and again. A 1 for the growth is one that is written: no parameter shapes a plan. */
    private List<Part> cycle() {
        skipWord(); // whether it stands behind an arrow
        boolean isNumber = before.equals("number");
        Object growth = pop();
        Object times = pop();
        List<Part> parts = parts(pop());
        if (cycle != null || parts == null) {
            return null;
        }
        cycle = PlainCycle.of(parts, times, growth, isNumber);
        return cycle == null ? null : parts;
    }

    private static Value stepsOf(Long count) {
        return count == null ? null : new Value.Exact(Rational.of(count));
    }

    /** A number of steps that stands for itself; null of anything else. */
    static Long alone(Steps steps) {
        Long count = steps == null || steps.percent() ? null : step(steps);
        return count != null && count >= 0 && count <= Length.MAX ? count : null;
    }

    /** The step that is meant by so many; null where it is none. */
    private static Long step(Steps steps) {
        boolean isStep = steps != null
                && steps.amount() != null
                && steps.amount().signum() >= 0
                && (!steps.whole() || steps.amount().isWhole());
        return isStep ? steps.amount().roundHalfUp().longValueExact() : null;
    }

    /** @throws ArithmeticException where there are more polynomials than the budget may allow */
    static void checkFew(long polynomials) {
        if (polynomials > FEW) {
            throw new ArithmeticException("more than " + FEW + " polynomials");
        }
    }

    private Part move(String name) {
        Part law = (Part) pop();
        Object last = pop();
        Object middle = pop();
        // A move is written as from, to, steps; a warmup as steps, from; a cooldown as steps, to.
        boolean isMove = name.equals("move");
        Object from = isMove ? pop() : name.equals("warmup") ? last : null;
        Object to = isMove ? middle : name.equals("warmup") ? null : last;
        Steps steps = steps(isMove ? last : middle);
        boolean isPlain = law != null
                && steps != null
                && steps != Steps.NONE
                && (from == null || from instanceof Value)
                && (to == null || to instanceof Value);
        return isPlain ? new Part(law.law(), law.arguments(), (Value) from, (Value) to, steps) : null;
    }

    private static Part constant(Steps steps, Object value) {
        return steps != null && value instanceof Value known ? new Part(null, null, known, known, steps) : null;
    }

    private Lowered lowered() {
        List<Part> parts = parts(made.get(0));
        PlainPieces pieces = parts == null ? null : PlainPieces.of(parts, cycle == null ? horizon : null);
        if (pieces == null) {
            return null;
        }
        Lowered chain = cycle == null
                ? new Lowered(pieces.plan(), pieces.length(), List.of(), List.of())
                : cycle.lowered(parts, pieces, horizon);
        return factor == null || chain == null ? chain : product(chain, pieces);
    }

    /** Null where it is not certain that all rates are finite and at least 0, and of a constant, which is one number, or a factor. */
    private Lowered product(Lowered chain, PlainPieces pieces) {
        double number = factor.toDouble();
        if (pieces.isConstant() || pieces.hasFactor() || !(number >= 0 && number * pieces.most() < RateRange.LARGE)) {
            return null;
        }
        Plan constant = new Plan.Constant(factor.precise().high());
        List<Plan> operands = factorFirst ? List.of(constant, chain.plan()) : List.of(chain.plan(), constant);
        Plan product = new Plan.Apply(Operator.MULTIPLY, operands);
        // The form does not depend on whether these numbers can come to -0: others of the same parameters can.
        Plan plan = new Plan.Apply(Operator.ADD, List.of(product, new Plan.Constant(0)));
        return new Lowered(plan, chain.length(), List.of(), List.of());
    }
}
