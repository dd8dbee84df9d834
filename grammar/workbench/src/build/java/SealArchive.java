import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Run by the build: writes the checksum and the size of a file as POSIX's {@code cksum} prints them. By it the launcher knows
 * a damaged archive of classes, of which the JVM dies.
 *
 * <p>Arguments: the file, and where the checksum goes.
 */
final class SealArchive {

    private static final int POLYNOMIAL = 0x04C11DB7;

    private SealArchive() {}

    public static void main(String[] args) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        int sum = 0;
        for (byte each : bytes) {
            sum = with(sum, each);
        }
        // The length follows the content, its lowest byte first.
        for (long rest = bytes.length; rest > 0; rest >>>= 8) {
            sum = with(sum, (byte) rest);
        }
        Files.writeString(Path.of(args[1]), Integer.toUnsignedString(~sum) + " " + bytes.length + "\n");
    }

    private static int with(int sum, byte next) {
        int changed = sum ^ next << 24;
        for (int bit = 0; bit < 8; bit++) {
            changed = changed << 1 ^ (changed < 0 ? POLYNOMIAL : 0);
        }
        return changed;
    }
}
