package dev.etalon.generated;

import dev.etalon.plan.Filled;
import dev.etalon.plan.GeometricBlocks;
import dev.etalon.plan.Plan;
import dev.etalon.tables.CosineRows;
import java.nio.ByteBuffer;
import java.util.Base64;

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
            if (kinds[node] == NodeKind.LINES || kinds[node] == NodeKind.CURVES || kinds[node] == NodeKind.FORMULAS) {
                form.append(wholes(node, "starts").length);
            }
            if (kinds[node] == NodeKind.FORMULAS) {
                form.append(whole(node, "rooted") == 1 ? '/' : '*');
            }
        }
        return form.toString();
    }

    /** Reads the text of {@link TableWriter}, where its form is described. */
    static Tables read(String... text) {
        ByteBuffer bytes = bytes(text);
        int nodes = (int) varint(bytes);
        NodeKind[] kinds = new NodeKind[nodes];
        int[] children = new int[nodes];
        Object[][] numbers = new Object[nodes][];
        for (int node = 0; node < nodes; node++) {
            kinds[node] = NodeKind.of((char) bytes.get());
            children[node] = (int) varint(bytes);
            numbers[node] = new Object[kinds[node].components()];
            int present = (int) varint(bytes);
            for (int k = 0; k < present; k++) {
                numbers[node][k] = component(bytes);
            }
            complete(kinds[node], numbers[node], present);
        }
        return new Tables(kinds, children, numbers);
    }

    /** Works out what is not in the text: {@link TableWriter} left it out. */
    private static void complete(NodeKind kind, Object[] numbers, int present) {
        if (kind == NodeKind.GEOMETRIC) {
            Filled.Geometric plan = GeometricBlocks.of(
                    ((double[]) numbers[0])[0],
                    ((double[]) numbers[1])[0],
                    ((double[]) numbers[2])[0],
                    ((int[]) numbers[3])[0]);
            numbers[4] = new long[] {plan.last()};
            numbers[5] = plan.powers();
        } else if (kind == NodeKind.CURVES && present < numbers.length) {
            numbers[7] = new long[0];
            numbers[8] = new double[0];
        } else if (kind == NodeKind.CURVES) {
            numbers[6] = CosineRows.all(
                    (double[]) numbers[6],
                    (long[]) numbers[7],
                    (double[]) numbers[8],
                    (long[]) numbers[0],
                    (long[]) numbers[1],
                    (long[]) numbers[2],
                    (int[]) numbers[3],
                    (int[]) numbers[4]);
        }
    }

    private static ByteBuffer bytes(String... text) {
        String whole = text.length == 1 ? text[0] : String.join("", text);
        if (whole.isEmpty() || whole.charAt(0) != TableWriter.VERSION) {
            throw LaterVersion.unknown("these tables were packed by a later version of Etalon: '"
                    + whole.substring(0, Math.min(1, whole.length())) + "'");
        }
        return ByteBuffer.wrap(Base64.getDecoder().decode(whole.substring(1)));
    }

    private static Object component(ByteBuffer bytes) {
        char type = (char) bytes.get();
        int length = (int) varint(bytes);
        return switch (type) {
            case TableWriter.REALS -> reals(bytes, length);
            case TableWriter.WHOLES -> wholes(bytes, length);
            case TableWriter.INTEGERS -> integers(bytes, length);
            default -> text(bytes, length);
        };
    }

    private static double[] reals(ByteBuffer bytes, int length) {
        double[] values = new double[length];
        for (int from = 0; from < length; from += TableWriter.GROUP) {
            int present = bytes.get();
            for (int k = from; k < Math.min(from + TableWriter.GROUP, length); k++) {
                values[k] = (present >> (k - from) & 1) == 0 ? 0 : bytes.getDouble();
            }
        }
        return values;
    }

    private static long[] wholes(ByteBuffer bytes, int length) {
        long[] values = new long[length];
        long before = 0;
        for (int k = 0; k < length; k++) {
            before += difference(bytes);
            values[k] = before;
        }
        return values;
    }

    private static int[] integers(ByteBuffer bytes, int length) {
        int[] values = new int[length];
        long before = 0;
        for (int k = 0; k < length; k++) {
            before += difference(bytes);
            values[k] = (int) before;
        }
        return values;
    }

    private static String text(ByteBuffer bytes, int length) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append((char) bytes.get());
        }
        return text.toString();
    }

    /** Of either sign: 0, -1, 1, -2, … are written as 0, 1, 2, 3, …. */
    private static long difference(ByteBuffer bytes) {
        long written = varint(bytes);
        return written >>> 1 ^ -(written & 1);
    }

    /** Seven bits a byte, the lowest first. */
    private static long varint(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes.get();
            value |= (part & 0x7fL) << shift;
            shift += 7;
        } while (part < 0);
        return value;
    }
}
