package dev.etalon.workbench.export;

import dev.etalon.workbench.console.Output;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Rates as an array of NumPy: format 1.0, little-endian doubles. */
public final class NumpyFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private NumpyFile() {}

    /** Writes the file. */
    public static void write(Rates rates, Output out) {
        String form = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rates.count() + ",), }";
        int prefix = MAGIC.length + 2;
        int padding = Math.floorMod(-(prefix + form.length() + 1), ALIGNMENT);
        String header = form + " ".repeat(padding) + "\n";
        out.write(MAGIC);
        out.write(new byte[] {(byte) header.length(), (byte) (header.length() >> 8)});
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = new byte[Double.BYTES];
        ByteBuffer number = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        rates.forEach(rate -> {
            number.putDouble(0, rate);
            out.write(bytes);
        });
    }
}
