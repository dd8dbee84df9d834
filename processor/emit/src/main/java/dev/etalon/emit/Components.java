package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * The numbers of the piece {@code k} of a table: an element of an array, or a literal where all pieces have the same.
 */
record Components(NumberSource numbers, Node node, int pieces) {

    CodeBlock real(String component, double[] values) {
        boolean same = true;
        for (double value : values) {
            same &= Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(values[0]);
        }
        return numbers.areLiteral() && same
                ? numbers.real(node, component, values[0])
                : CodeBlock.of("$L[$L]", numbers.reals(node, component, values), index());
    }

    CodeBlock whole(String component, long[] values) {
        boolean same = true;
        for (long value : values) {
            same &= value == values[0];
        }
        return numbers.areLiteral() && same
                ? numbers.whole(node, component, values[0])
                : CodeBlock.of("$L[$L]", numbers.wholes(node, component, values), index());
    }

    CodeBlock integer(String component, int[] values) {
        boolean same = true;
        for (int value : values) {
            same &= value == values[0];
        }
        return numbers.areLiteral() && same
                ? numbers.integer(node, component, values[0])
                : CodeBlock.of("$L[$L]", numbers.integers(node, component, values), index());
    }

    private String index() {
        return pieces == 1 ? "0" : "k";
    }
}
