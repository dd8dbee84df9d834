package dev.etalon.plan;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Arrays of numbers as generated classes hold them where they are long: their big-endian bytes in Base64. */
public final class Packed {

    private Packed() {}

    public static double[] doubles(String text) {
        ByteBuffer bytes = bytes(text);
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    public static long[] longs(String text) {
        ByteBuffer bytes = bytes(text);
        long[] values = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(values);
        return values;
    }

    public static int[] ints(String text) {
        ByteBuffer bytes = bytes(text);
        int[] values = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(values);
        return values;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(text));
    }
}
