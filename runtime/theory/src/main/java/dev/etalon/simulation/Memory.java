package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What an {@link Optimiser} keeps from one step to the next: a few vectors as long as the point, and a few numbers.
 * All of them are 0 before {@link Optimiser#begin}.
 *
 * @param vectors as many as {@link Optimiser#vectors()}
 * @param numbers as many as {@link Optimiser#numbers()}
 */
public record Memory(double[][] vectors, double[] numbers) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public Memory {
        Arguments.notNull("vectors", vectors);
        for (int k = 0; k < vectors.length; k++) {
            Arguments.notNull("vectors[" + k + "]", vectors[k]);
        }
        Arguments.notNull("numbers", numbers);
    }

    static Memory of(Optimiser optimiser, double[] start) {
        Memory memory = new Memory(new double[optimiser.vectors()][start.length], new double[optimiser.numbers()]);
        optimiser.begin(memory, start);
        return memory;
    }

    /** Whether it has the form that {@code optimiser} needs for points of this dimension. */
    boolean fits(Optimiser optimiser, int dimension) {
        return vectors.length == optimiser.vectors()
                && numbers.length == optimiser.numbers()
                && Arrays.stream(vectors).allMatch(vector -> vector.length == dimension);
    }

    /** Vector {@code k}. @throws IllegalArgumentException if there is none, or it is not as long as {@code gradient} */
    double[] vector(int k, double[] gradient) {
        Arguments.notNull("gradient", gradient);
        if (k >= vectors.length) {
            throw new IllegalArgumentException("memory must hold " + (k + 1) + " vectors, but has " + vectors.length);
        }
        Arguments.ofLength("gradient", gradient, vectors[k].length, "the memory holds");
        return vectors[k];
    }

    Memory copy() {
        return new Memory(Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new), numbers.clone());
    }
}
