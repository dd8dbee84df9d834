package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.generated.Buckets;
import java.util.StringJoiner;

/**
 * Writes the code that finds the piece that holds at tick {@code t}: the last that has begun. No code here branches:
 * {@code (t - start) >> 63} is -1 before a start and 0 from it on.
 */
final class PieceIndex {

    /** Boundaries up to which all are looked at. */
    private static final int FEW = 6;

    private PieceIndex() {}

    /**
     * Statements that declare {@code int k}, the index into the pieces of {@code node} that begin at {@code starts}.
     */
    static CodeBlock find(NumberSource numbers, Node node, long[] starts) {
        if (starts.length - 1 <= FEW) {
            return sum(numbers, node, starts);
        }
        return inBuckets(numbers, starts)
                ? CodeBlock.of("int k = $L.piece(t);\n", numbers.buckets(node, starts))
                : search(numbers, node, starts);
    }

    /** Whether pieces are found at any tick, also before the first one. */
    static boolean isTotal(NumberSource numbers, long[] starts) {
        return !inBuckets(numbers, starts);
    }

    private static boolean inBuckets(NumberSource numbers, long[] starts) {
        return starts.length - 1 > FEW && numbers.areLiteral() && Buckets.fit(starts);
    }

    private static CodeBlock sum(NumberSource numbers, Node node, long[] starts) {
        int boundaries = starts.length - 1;
        if (boundaries == 0) {
            return CodeBlock.of("int k = 0;\n");
        }
        StringJoiner notBegun = new StringJoiner(" + ");
        for (int k = 1; k <= boundaries; k++) {
            notBegun.add("((t - " + numbers.whole(node, "starts", starts, k) + ") >> 63)");
        }
        return CodeBlock.of("int k = $L + (int) ($L);\n", boundaries, notBegun);
    }

    /** Half of the pieces are ruled out each time. */
    private static CodeBlock search(NumberSource numbers, Node node, long[] starts) {
        CodeBlock array = numbers.wholes(node, "starts", starts);
        CodeBlock.Builder code = CodeBlock.builder().addStatement("int k = 0");
        for (int left = starts.length; left > 1; left -= left / 2) {
            code.addStatement("k += $1L & (int) ~((t - $2L[k + $1L]) >> 63)", left / 2, array);
        }
        return code.build();
    }
}
