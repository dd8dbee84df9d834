package dev.etalon.generated;

import dev.etalon.plan.Plan;
import java.lang.ref.WeakReference;

/**
 * What a generated class without variables holds: its expression, its length, and its plan, packed in a text. The text is
 * read again where its numbers are asked for once more: a class keeps those that its code needs.
 */
public final class PackedPlan {

    private final String expression;
    private final long length;
    private final String[] text;

    /** Made when they are needed, be it twice: all are alike. */
    private WeakReference<Tables> tables = new WeakReference<>(null);

    private Plan plan;

    private PackedPlan(String expression, long length, String... text) {
        this.expression = expression;
        this.length = length;
        this.text = text;
    }

    /**
     * What the processor has worked out.
     *
     * @param expression the canonical text
     * @param length in steps, or {@link dev.etalon.LearningRate#UNBOUNDED}
     * @param text what {@link TableWriter} has written; a long one comes in pieces
     */
    public static PackedPlan of(String expression, long length, String... text) {
        return new PackedPlan(expression, length, text);
    }

    public double[] reals(int node, String component) {
        return tables().reals(node, component);
    }

    public long[] wholes(int node, String component) {
        return tables().wholes(node, component);
    }

    public int[] integers(int node, String component) {
        return tables().integers(node, component);
    }

    String expression() {
        return expression;
    }

    long length() {
        return length;
    }

    Plan plan() {
        Plan made = plan;
        if (made == null) {
            made = tables().plan();
            plan = made;
        }
        return made;
    }

    private Tables tables() {
        Tables read = tables.get();
        if (read == null) {
            read = Tables.read(text);
            tables = new WeakReference<>(read);
        }
        return read;
    }
}
