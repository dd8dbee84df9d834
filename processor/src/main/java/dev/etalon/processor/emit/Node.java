package dev.etalon.processor.emit;

import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A node of a plan with what the code for it has to know.
 *
 * @param plan the node
 * @param number its place in {@link Plan#nodes}
 * @param fractional whether it can be asked for times between ticks
 * @param indexed whether its value depends on the number of the cycle around it
 * @param size the number of nodes from it on downwards
 * @param children the nodes below
 */
record Node(Plan plan, int number, boolean fractional, boolean indexed, int size, List<Node> children) {

    private static final Set<Class<? extends Plan>> MAKE_FRACTIONS = Set.of(Plan.Stretch.class, Plan.Grow.class);
    private static final Set<Class<? extends Plan>> COUNT_CYCLES = Set.of(Plan.Repeat.class, Plan.Grow.class);

    /** The tree of a whole plan. */
    static Node root(Plan plan) {
        return node(plan, 0, false);
    }

    private static Node node(Plan plan, int number, boolean fractional) {
        boolean below = MAKE_FRACTIONS.contains(plan.getClass()) || fractional && !(plan instanceof Plan.Stairs);
        boolean indexed = plan instanceof Plan.CycleIndex;
        int size = 1;
        List<Node> children = new ArrayList<>();
        for (Plan child : plan.children()) {
            Node node = node(child, number + size, below);
            children.add(node);
            size += node.size();
            indexed |= node.indexed();
        }
        boolean open = indexed && !COUNT_CYCLES.contains(plan.getClass());
        return new Node(plan, number, fractional, open, size, List.copyOf(children));
    }

    Node child(int index) {
        return children.get(index);
    }
}
