package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * Where generated code takes a plan's numbers from; {@code component} is the name of a number in the node's record and in
 * {@link dev.etalon.generated.Tables}.
 */
interface NumberSource {

    /** Whether the code itself holds the numbers, so that it may be simpler where they allow it. */
    boolean areLiteral();

    CodeBlock real(Node node, String component, double value);

    CodeBlock whole(Node node, String component, long value);

    CodeBlock integer(Node node, String component, int value);

    /** One of the numbers of an array. */
    CodeBlock whole(Node node, String component, long[] values, int index);

    CodeBlock reals(Node node, String component, double[] values);

    CodeBlock wholes(Node node, String component, long[] values);

    CodeBlock integers(Node node, String component, int[] values);

    /** The {@link dev.etalon.generated.Buckets} of a node's pieces, where the numbers are literal. */
    CodeBlock buckets(Node node, long[] starts);
}
