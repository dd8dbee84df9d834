package dev.etalon.simulation;

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

    Memory copy() {
        return new Memory(Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new), numbers.clone());
    }
}
