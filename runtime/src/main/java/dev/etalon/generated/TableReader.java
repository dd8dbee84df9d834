package dev.etalon.generated;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Reads the text of {@link TableWriter}, where its form is described. */
final class TableReader {

    private final ByteBuffer bytes;

    TableReader(String... text) {
        String whole = text.length == 1 ? text[0] : String.join("", text);
        if (whole.isEmpty() || whole.charAt(0) != TableWriter.VERSION) {
            throw LaterVersion.unknown("these tables were packed by a later version of Etalon: '"
                    + whole.substring(0, Math.min(1, whole.length())) + "'");
        }
        bytes = ByteBuffer.wrap(Base64.getDecoder().decode(whole.substring(1)));
    }

    Tables read() {
        int nodes = (int) varint();
        NodeKind[] kinds = new NodeKind[nodes];
        int[] children = new int[nodes];
        Object[][] numbers = new Object[nodes][];
        for (int node = 0; node < nodes; node++) {
            kinds[node] = NodeKind.of((char) bytes.get());
            children[node] = (int) varint();
            numbers[node] = new Object[kinds[node].components()];
            int present = (int) varint();
            for (int k = 0; k < present; k++) {
                numbers[node][k] = component();
            }
            if (kinds[node] == NodeKind.GEOMETRIC) {
                TableAssembly.completeGeometric(numbers[node]);
            }
        }
        return new Tables(kinds, children, numbers);
    }

    private Object component() {
        char type = (char) bytes.get();
        int length = (int) varint();
        return switch (type) {
            case TableWriter.REALS -> reals(length);
            case TableWriter.WHOLES -> wholes(length);
            case TableWriter.INTEGERS -> integers(length);
            default -> text(length);
        };
    }

    private double[] reals(int length) {
        double[] values = new double[length];
        for (int from = 0; from < length; from += TableWriter.GROUP) {
            int present = bytes.get();
            for (int k = from; k < Math.min(from + TableWriter.GROUP, length); k++) {
                values[k] = (present >> (k - from) & 1) == 0 ? 0 : bytes.getDouble();
            }
        }
        return values;
    }

    private long[] wholes(int length) {
        long[] values = new long[length];
        long before = 0;
        for (int k = 0; k < length; k++) {
            before += difference();
            values[k] = before;
        }
        return values;
    }

    private int[] integers(int length) {
        int[] values = new int[length];
        long before = 0;
        for (int k = 0; k < length; k++) {
            before += difference();
            values[k] = (int) before;
        }
        return values;
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append((char) bytes.get());
        }
        return text.toString();
    }

    /** Of either sign: 0, -1, 1, -2, … are written as 0, 1, 2, 3, …. */
    private long difference() {
        long written = varint();
        return written >>> 1 ^ -(written & 1);
    }

    /** Seven bits a byte, the lowest first. */
    private long varint() {
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
