package dev.etalon.export.bind;

import dev.etalon.export.code.CodeOperator;
import dev.etalon.export.code.Expr;
import dev.etalon.export.code.ExprRewriter;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Statement;
import dev.etalon.export.code.StatementVisitor;
import dev.etalon.export.code.Type;
import dev.etalon.export.code.Walk;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies the body of a function for one node: its components and what is below it are put in. */
final class FunctionCopy extends ExprRewriter implements StatementVisitor<List<Statement>> {

    private static final long LAST_STEP = 1L << 53;

    private final Binder binder;
    private final BoundNode node;
    private final Map<String, Expr> known;
    private final boolean isOfNode;
    private final String prefix;
    private Set<String> assigned = Set.of();

    /**
     * @param known numbers and tables that take the place of variables
     * @param isOfNode whether it is the function of the node, and not one that this calls
     */
    FunctionCopy(Binder binder, BoundNode node, Map<String, Expr> known, boolean isOfNode) {
        this(binder, node, known, isOfNode, "");
    }

    private FunctionCopy(Binder binder, BoundNode node, Map<String, Expr> known, boolean isOfNode, String prefix) {
        this.binder = binder;
        this.node = node;
        this.known = new HashMap<>(known);
        this.isOfNode = isOfNode;
        this.prefix = prefix;
    }

    List<Statement> statements(List<Statement> statements) {
        assigned = Walk.assigned(statements).collect(Collectors.toSet());
        List<Statement> all = copy(statements);
        List<Statement> read = read(all);
        while (read.size() < all.size()) {
            all = read;
            read = read(all);
        }
        return all;
    }

    /** The statements without declarations of what is not read. */
    private List<Statement> read(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> !(statement instanceof Statement.Declare declare)
                        || assigned.contains(declare.name())
                        || declare.type() == Type.DOUBLES
                        || Walk.reads(Walk.all(statements), declare.name()) > 0)
                .toList();
    }

    private List<Statement> copy(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.accept(this).stream())
                .toList();
    }

    /** The name of a variable of the copy. */
    private String declared(String name, Type type) {
        if (prefix.isEmpty()) {
            return name;
        }
        String full = prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        known.put(name, new Expr.Variable(full, type));
        return full;
    }

    @Override
    public List<Statement> visit(Statement.Declare statement) {
        if (statement.value() instanceof Expr.Call call && call.type() == Type.DOUBLES) {
            return array(statement.name(), call);
        } else if (statement.type() == Type.DOUBLES) {
            String name = declared(statement.name(), Type.DOUBLES);
            known.put(statement.name(), new Expr.Variable(name, Type.DOUBLES));
            return List.of(new Statement.Declare(name, Type.DOUBLES, rewrite(statement.value())));
        }
        Expr rewritten = rewrite(statement.value());
        Expr value = isOfNode ? node.within(statement.name(), rewritten) : rewritten;
        boolean isNumber = value instanceof Expr.Whole || value instanceof Expr.Real;
        if (isNumber && !assigned.contains(statement.name())) {
            known.put(statement.name(), value);
            return List.of();
        }
        return List.of(new Statement.Declare(declared(statement.name(), statement.type()), statement.type(), value));
    }

    /** The statements of a function whose result is an array, for there is none in C. */
    private List<Statement> array(String name, Expr.Call call) {
        Function called = PlanNodes.function(call.function());
        List<Statement> all = new ArrayList<>();
        Map<String, Expr> arguments = new HashMap<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            arguments.put(
                    called.parameters().get(k).name(), rewrite(call.arguments().get(k)));
        }
        FunctionCopy copy = new FunctionCopy(binder, node, arguments, false, prefix + called.name());
        all.addAll(copy.statements(called.body()));
        Statement.Return returned = (Statement.Return) all.remove(all.size() - 1);
        known.put(name, returned.value());
        return all;
    }

    @Override
    public List<Statement> visit(Statement.Store statement) {
        Expr.Variable array = (Expr.Variable) known.get(statement.array());
        return List.of(new Statement.Store(array.name(), rewrite(statement.index()), rewrite(statement.value())));
    }

    @Override
    public List<Statement> visit(Statement.Assign statement) {
        Expr.Variable variable = new Expr.Variable(statement.name(), statement.type());
        String name = ((Expr.Variable) rewrite(variable)).name();
        return List.of(new Statement.Assign(name, statement.type(), rewrite(statement.value())));
    }

    @Override
    public List<Statement> visit(Statement.Return statement) {
        return List.of(new Statement.Return(rewrite(statement.value())));
    }

    @Override
    public List<Statement> visit(Statement.If statement) {
        Expr condition = rewrite(statement.condition());
        if (condition instanceof Expr.Whole truth) {
            return copy(truth.value() != 0 ? statement.then() : statement.otherwise());
        }
        return List.of(new Statement.If(condition, copy(statement.then()), copy(statement.otherwise())));
    }

    @Override
    public List<Statement> visit(Statement.While statement) {
        return List.of(new Statement.While(rewrite(statement.condition()), copy(statement.body())));
    }

    @Override
    public List<Statement> visit(Statement.Dispatch statement) {
        Expr index = rewrite(statement.index());
        return choice(statement, index, 0, node.children(statement.path()).size());
    }

    /** Which of the nodes from {@code first} to {@code end}, exclusive, it is. */
    private List<Statement> choice(Statement.Dispatch statement, Expr index, int first, int end) {
        if (index instanceof Expr.Whole whole && end - first > 1) {
            return choice(statement, index, (int) whole.value(), (int) whole.value() + 1);
        }
        if (end - first == 1) {
            known.put(statement.index().name(), new Expr.Whole(first, Type.INT));
            List<Expr> time = new ArrayList<>(rewrite(statement.arguments()));
            known.remove(statement.index().name());
            time.set(0, within(time.get(0), first));
            Plan part = (Plan) node.children(statement.path()).get(first);
            return List.of(new Statement.Return(binder.child(part, time)));
        }
        int middle = end - first <= 4 ? first + 1 : (first + end) >>> 1;
        Expr before = new Expr.Binary(CodeOperator.LESS, index, new Expr.Whole(middle, Type.INT));
        List<Statement> all = new ArrayList<>();
        all.add(new Statement.If(before, choice(statement, index, first, middle), List.of()));
        all.addAll(choice(statement, index, middle, end));
        return all;
    }

    /** The ticks of a part, of which its first and its last are known. */
    private Expr within(Expr tick, int part) {
        long[] starts = node.wholes("starts");
        long origin = node.wholes("origins")[part];
        long end = part + 1 < starts.length ? starts[part + 1] - 1 : LAST_STEP;
        return tick instanceof Expr.Whole ? tick : new Expr.Within(tick, starts[part] - origin, end - origin);
    }

    @Override
    public Expr visit(Expr.Variable expr) {
        return known.getOrDefault(expr.name(), expr);
    }

    @Override
    public Expr visit(Expr.Binary expr) {
        Expr simplified = super.visit(expr);
        // A distance from 0 on.
        return isOfNode
                        && simplified instanceof Expr.Binary shift
                        && shift.operator() == CodeOperator.SHIFT_RIGHT_UNSIGNED
                        && shift.right().equals(new Expr.Whole(Filled.Curves.UNIFORM, Type.INT))
                ? new Expr.Whole(0, expr.type())
                : simplified;
    }

    @Override
    public Expr visit(Expr.Field expr) {
        return node.value(expr.path(), expr.type());
    }

    @Override
    public Expr visit(Expr.Child expr) {
        List<Expr> time = rewrite(expr.arguments());
        boolean isOperand = expr.path().startsWith("operands.");
        Plan below = isOperand
                ? (Plan) node.children("operands")
                        .get(Integer.parseInt(expr.path().substring("operands.".length())))
                : node.child(expr.path());
        return binder.child(below, time);
    }

    @Override
    public Expr visit(Expr.Call expr) {
        return binder.kernel(expr.function(), rewrite(expr.arguments()), node);
    }
}
