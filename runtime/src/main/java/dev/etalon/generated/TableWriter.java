package dev.etalon.generated;

import dev.etalon.plan.Plan;
import dev.etalon.tables.Waves;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Packs a plan into text: the version, then in Base64 the number of nodes and, for each node in the order of
 * {@link Plan#nodes}, the code of its kind, how many children and how many numbers it has, and the numbers. An array has its
 * type and length before it: doubles in groups of eight, each with a byte that says which of them are not 0, and whole
 * numbers as differences, seven bits a byte.
 */
public final class TableWriter {

    static final char VERSION = '1';
    static final char REALS = 'd';
    static final char WHOLES = 'l';
    static final char INTEGERS = 'n';
    static final char TEXT = 's';

    /** Doubles that one byte of flags is for. */
    static final int GROUP = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TableWriter() {}

    /** The text that a {@link PackedPlan} has. */
    public static String pack(Plan plan) {
        TableWriter writer = new TableWriter();
        writer.write(TableParts.of(plan));
        return VERSION + Base64.getEncoder().withoutPadding().encodeToString(writer.out.toByteArray());
    }

    /** What two plans have in common that one code is written for. */
    public static String form(Plan plan) {
        return TableParts.of(plan).form();
    }

    private void write(Tables tables) {
        varint(tables.kinds().length);
        for (int node = 0; node < tables.kinds().length; node++) {
            out.write(tables.kinds()[node].code());
            varint(tables.children()[node]);
            Object[] numbers = packed(tables.kinds()[node], tables.numbers()[node]);
            varint(numbers.length);
            for (Object component : numbers) {
                component(component);
            }
        }
    }

    /** Those that do not follow from the others: {@link Tables#read} works them out. */
    private static Object[] packed(NodeKind kind, Object[] numbers) {
        if (kind == NodeKind.GEOMETRIC) {
            return Arrays.copyOf(numbers, numbers.length - 2);
        }
        if (kind == NodeKind.CURVES) {
            long[] waves = (long[]) numbers[7];
            Object[] packed = Arrays.copyOf(numbers, waves.length == 0 ? numbers.length - 2 : numbers.length);
            packed[6] = Waves.written((double[]) numbers[6], waves);
            return packed;
        }
        return numbers;
    }

    private void component(Object component) {
        if (component instanceof double[] reals) {
            array(REALS, reals.length);
            reals(reals);
        } else if (component instanceof long[] wholes) {
            array(WHOLES, wholes.length);
            long before = 0;
            for (long whole : wholes) {
                difference(whole - before);
                before = whole;
            }
        } else if (component instanceof int[] integers) {
            array(INTEGERS, integers.length);
            long before = 0;
            for (int integer : integers) {
                difference(integer - before);
                before = integer;
            }
        } else {
            byte[] text = component.toString().getBytes(StandardCharsets.US_ASCII);
            array(TEXT, text.length);
            out.writeBytes(text);
        }
    }

    private void array(char type, int length) {
        out.write(type);
        varint(length);
    }

    private void reals(double[] values) {
        for (int from = 0; from < values.length; from += GROUP) {
            int end = Math.min(from + GROUP, values.length);
            int present = 0;
            for (int k = from; k < end; k++) {
                present |= isZero(values[k]) ? 0 : 1 << (k - from);
            }
            out.write(present);
            for (int k = from; k < end; k++) {
                if (!isZero(values[k])) {
                    out.writeBytes(ByteBuffer.allocate(Double.BYTES)
                            .putDouble(values[k])
                            .array());
                }
            }
        }
    }

    /** Whether it is 0 and not -0. */
    private static boolean isZero(double value) {
        return Double.doubleToRawLongBits(value) == 0;
    }

    private void difference(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
