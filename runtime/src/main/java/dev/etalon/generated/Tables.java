package dev.etalon.generated;

import dev.etalon.plan.Plan;

/**
 * The numbers of a schedule, node by node, in the order of {@link Plan#nodes}: read from the text of a {@link PackedPlan},
 * or worked out by its {@link Recipe}. What a method returns is the table itself, which nobody may change.
 */
public final class Tables {

    /** For a class whose code is not used: any number is there, and means nothing. */
    static final Tables NONE = new Tables(new NodeKind[0], new int[0], new Object[0][]);

    private final NodeKind[] kinds;

    /** How many nodes are right below each. */
    private final int[] children;

    /** The numbers of each node in the order of its kind: arrays, of one element where there is one number. */
    private final Object[][] numbers;

    Tables(NodeKind[] kinds, int[] children, Object[][] numbers) {
        this.kinds = kinds;
        this.children = children;
        this.numbers = numbers;
    }

    public double[] reals(int node, String component) {
        return this == NONE ? new double[1] : (double[]) get(node, component);
    }

    public long[] wholes(int node, String component) {
        return this == NONE ? new long[1] : (long[]) get(node, component);
    }

    public int[] integers(int node, String component) {
        return this == NONE ? new int[1] : (int[]) get(node, component);
    }

    public double real(int node, String component) {
        return reals(node, component)[0];
    }

    public long whole(int node, String component) {
        return wholes(node, component)[0];
    }

    public int integer(int node, String component) {
        return integers(node, component)[0];
    }

    private Object get(int node, String component) {
        return numbers[node][kinds[node].index(component)];
    }

    NodeKind[] kinds() {
        return kinds;
    }

    int[] children() {
        return children;
    }

    Object[][] numbers() {
        return numbers;
    }

    /** The plan that has these numbers. */
    Plan plan() {
        return TableAssembly.plan(this);
    }

    /** Which nodes there are and how they stand, whatever their numbers: what the code of a class is written for. */
    String form() {
        StringBuilder form = new StringBuilder();
        for (int node = 0; node < kinds.length; node++) {
            form.append(kinds[node].code());
            if (children[node] > 0) {
                form.append(children[node]);
            }
            if (kinds[node] == NodeKind.REPEAT || kinds[node] == NodeKind.GROW) {
                form.append(whole(node, "stride") == 0 ? '-' : '+');
            }
            if (kinds[node] == NodeKind.LINES || kinds[node] == NodeKind.CURVES) {
                form.append(wholes(node, "starts").length);
            }
        }
        return form.toString();
    }
}
