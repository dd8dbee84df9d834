package dev.etalon.export.bind;

import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Program;
import dev.etalon.export.code.Statement;
import dev.etalon.export.code.Type;
import dev.etalon.export.code.Walk;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the program of a plan: a function for each node, with the numbers of the node in it, and one for each kernel that
 * these call; what is one short expression stands where it is used.
 */
public final class Binder {

    /** Expressions of more parts than this stay functions of their own. */
    private static final int LARGEST_INLINED = 24;

    private final List<Function> functions = new ArrayList<>();
    private final Map<String, Bound> kernels = new HashMap<>();
    private final TakenNames names = new TakenNames();

    /**
     * A function for some numbers, and the parameters that it had without them.
     *
     * @param isInlined whether it stands where it is used
     */
    private record Bound(Function function, List<Expr.Variable> parameters, boolean isInlined) {}

    private Binder() {}

    /** The program that evaluates a plan; its one parameter is the step. */
    public static Program program(Plan plan) {
        Binder binder = new Binder();
        String name = binder.names.unique("rate");
        Expr.Variable step = new Expr.Variable("step", Type.LONG);
        Expr rate = binder.child(plan, List.of(step, new Expr.Real(0), new Expr.Whole(0, Type.LONG)));
        List<Statement> body = List.of(new Statement.Return(rate));
        binder.functions.add(new Function(name, List.of(step), Type.DOUBLE, body, false, "The rate at a step"));
        return new Program(binder.called());
    }

    /** The functions that the last one needs, in their order. */
    private List<Function> called() {
        Set<String> needed = new HashSet<>();
        List<Function> called = new ArrayList<>();
        for (int k = functions.size() - 1; k >= 0; k--) {
            Function function = functions.get(k);
            if (called.isEmpty() || needed.contains(function.name())) {
                called.add(0, function);
                Walk.all(function.body())
                        .filter(Expr.Call.class::isInstance)
                        .forEach(call -> needed.add(((Expr.Call) call).function()));
            }
        }
        return called;
    }

    /** The value of a node at a time: the tick, the fraction, the cycle's number. */
    Expr child(Plan plan, List<Expr> time) {
        PlanNode node = plan.accept(new PlanNodes());
        String name = names.unique(node.kind());
        return use(bind(node.at(), new BoundNode(node, name), name, time, true), time);
    }

    /** The value of a kernel, called in the function of a node. */
    Expr kernel(String key, List<Expr> arguments, BoundNode node) {
        Function template = PlanNodes.function(key);
        StringBuilder known = new StringBuilder(key);
        boolean isOfNode = Walk.all(template.body()).anyMatch(Expr.Field.class::isInstance);
        known.append(isOfNode ? node.name() : "");
        List<Expr> tables = new ArrayList<>();
        for (Expr argument : arguments) {
            boolean isTable = argument instanceof Expr.TableName;
            tables.add(isTable ? argument : new Expr.Variable("", argument.type()));
            known.append(' ')
                    .append(isTable ? ((Expr.TableName) argument).table().name() : "");
            known.append(argument.type() == Type.DOUBLES ? node.name() : "");
        }
        Bound bound = kernels.get(known.toString());
        if (bound == null) {
            bound = bind(template, node, names.unique(template.name()), tables, false);
            kernels.put(known.toString(), bound);
        }
        return use(bound, arguments);
    }

    /** A template for a node; parameters whose arguments are numbers or tables are replaced by these. */
    private Bound bind(Function template, BoundNode node, String name, List<Expr> arguments, boolean isOfNode) {
        Map<String, Expr> known = new HashMap<>();
        for (int k = 0; k < arguments.size(); k++) {
            if (isKnown(arguments.get(k))) {
                known.put(template.parameters().get(k).name(), arguments.get(k));
            }
        }
        List<Statement> body = new FunctionCopy(this, node, known, isOfNode).statements(template.body());
        List<Expr.Variable> parameters = template.parameters().stream()
                .filter(parameter -> Walk.reads(Walk.all(body), parameter.name()) > 0)
                .toList();
        Function function =
                new Function(name, parameters, template.type(), body, template.isTime(), template.comment());
        boolean isInlined = body.size() == 1
                && body.get(0) instanceof Statement.Return returned
                && Walk.all(returned.value()).count() <= LARGEST_INLINED;
        if (!isInlined) {
            functions.add(function);
        }
        return new Bound(function, template.parameters(), isInlined);
    }

    private static boolean isKnown(Expr argument) {
        return argument instanceof Expr.Real
                || argument instanceof Expr.Whole
                || argument instanceof Expr.TableName
                || argument instanceof Expr.Constant;
    }

    private Expr use(Bound bound, List<Expr> arguments) {
        Function function = bound.function();
        Map<String, Expr> values = new HashMap<>();
        for (int k = 0; k < arguments.size(); k++) {
            values.put(bound.parameters().get(k).name(), arguments.get(k));
        }
        if (bound.isInlined()) {
            Expr value = ((Statement.Return) function.body().get(0)).value();
            boolean isOnce = function.parameters().stream()
                    .allMatch(parameter -> isShort(values.get(parameter.name()))
                            || Walk.reads(Walk.all(value), parameter.name()) <= 1);
            if (isOnce) {
                return new Replacement(values).rewrite(value);
            }
            if (!functions.contains(function)) {
                functions.add(function);
            }
        }
        List<Expr> passed = function.parameters().stream()
                .map(parameter -> values.get(parameter.name()))
                .toList();
        return new Expr.Call(function.name(), passed, function.type());
    }

    private static boolean isShort(Expr argument) {
        return isKnown(argument) || argument instanceof Expr.Variable;
    }
}
