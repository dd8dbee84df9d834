package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;

/** Where generated code takes a plan's numbers from; {@code component} is the name in the node's record. */
interface Numbers {

    /** Whether the code itself holds the numbers, so that it may be simpler where they allow it. */
    boolean areLiteral();

    /** Whether every object of the class has the numbers that are passed here. */
    boolean areKnown();

    CodeBlock real(Node node, String component, double value);

    CodeBlock whole(Node node, String component, long value);

    /** One of the numbers of an array. */
    CodeBlock whole(Node node, String component, long[] values, int index);

    CodeBlock reals(Node node, String component, double[] values);

    CodeBlock wholes(Node node, String component, long[] values);

    CodeBlock integers(Node node, String component, int[] values);

    /** The {@link dev.etalon.plan.Buckets} of a node's pieces; the numbers are known. */
    CodeBlock buckets(Node node, long[] starts);

    /** The node itself, which is a table. */
    CodeBlock table(Node node);
}
