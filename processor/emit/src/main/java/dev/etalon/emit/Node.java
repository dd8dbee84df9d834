package dev.etalon.emit;

import dev.etalon.core.Operator;
import dev.etalon.plan.Around;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A node of a plan with what the code for it has to know.
 *
 * @param plan the node
 * @param number its place in {@link Plan#nodes}; negative for a node that is not in the plan
 * @param fractional whether it can be asked for times between ticks
 * @param indexed whether its value depends on the number of the cycle around it
 * @param weight the number of nodes that one method would evaluate if it began with it: from it on downwards, as far as
 *     there are no nodes that have methods of their own
 * @param children the nodes below
 */
record Node(Plan plan, int number, boolean fractional, boolean indexed, int weight, List<Node> children) {

    private static final Set<Class<? extends Plan>> MAKE_FRACTIONS =
            Set.of(Around.Stretch.class, Around.Grow.class, Around.Frozen.class);

    /** Nodes that one method evaluates by itself at most, well within what the compilers of a JVM take in. */
    private static final int MAX_INLINE = 24;

    /** Operands of one node at most; only MIN, MAX and PICK have more than three. */
    private static final int MAX_OPERANDS = 16;

    /** The tree of a whole plan. */
    static Node root(Plan plan) {
        return node(plan, 0, false);
    }

    private static Node node(Plan plan, int number, boolean fractional) {
        boolean fractions = MAKE_FRACTIONS.contains(plan.getClass()) || fractional && !(plan instanceof Around.Stairs);
        boolean indexed = plan instanceof Plan.CycleIndex;
        int next = number + 1;
        List<Node> children = new ArrayList<>();
        for (Plan child : plan.children()) {
            Node node = node(child, next, fractions);
            children.add(node);
            next += child.nodes().size();
            indexed |= node.indexed();
        }
        boolean open = indexed && !countsCyclesAlone(plan);
        List<Node> below = plan instanceof Plan.Apply apply ? nested(apply, fractional, children) : children;
        return new Node(plan, number, fractional, open, weight(below), List.copyOf(below));
    }

    /** Whether the number of the cycle around makes no difference to it. */
    private static boolean countsCyclesAlone(Plan plan) {
        return plan instanceof Around.Repeat repeat && repeat.stride() == 0
                || plan instanceof Around.Grow grow && grow.stride() == 0;
    }

    /**
     * The operands of a function of many, of which the first are operands of a node of their own until few are left. The
     * number by which values are picked is an operand of each.
     */
    private static List<Node> nested(Plan.Apply plan, boolean fractional, List<Node> operands) {
        List<Node> left = operands;
        while (left.size() > MAX_OPERANDS) {
            List<Node> group = left.subList(0, MAX_OPERANDS);
            List<Plan> plans = group.stream().map(Node::plan).toList();
            Node inner = new Node(
                    new Plan.Apply(plan.operator(), plans),
                    -group.get(MAX_OPERANDS - 1).number(),
                    fractional,
                    group.stream().anyMatch(Node::indexed),
                    weight(group),
                    List.copyOf(group));
            left = new ArrayList<>(left.subList(MAX_OPERANDS, left.size()));
            left.add(0, inner);
            if (plan.operator() == Operator.PICK) {
                left.add(0, operands.get(0));
            }
        }
        return left;
    }

    /** How many of the values to pick from the node that stands for the first ones has, beside its last. */
    int earlierValues() {
        Node first = children.get(1);
        boolean picks = first.number < 0 && ((Plan.Apply) first.plan).operator() == Operator.PICK;
        return picks ? first.earlierValues() + first.children.size() - 2 : 0;
    }

    private static int weight(List<Node> children) {
        int weight = 1;
        for (Node child : children) {
            weight += child.isInline() ? child.weight : 1;
        }
        return weight;
    }

    /** Whether the method that needs its value evaluates it by itself. */
    boolean isInline() {
        return weight <= MAX_INLINE;
    }

    Node child(int index) {
        return children.get(index);
    }
}
