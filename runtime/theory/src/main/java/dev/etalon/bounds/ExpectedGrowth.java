package dev.etalon.bounds;

import java.util.stream.IntStream;

/**
 * What X of {@link WorstCaseSums} grows by over the next whole block, if it goes on as a cubic through what it was at the
 * ends of the three blocks before; and how far off that is.
 */
final class ExpectedGrowth {

    private static final int QUARTER = Block.SIZE / 4;
    private static final double STEP = 1.0 / Block.SIZE;

    /** The share of a block that comes after each of its elements. */
    private static final double[] AFTER = IntStream.range(0, Block.SIZE)
            .mapToDouble(i -> (Block.SIZE - 1 - i) * STEP)
            .toArray();

    private final double[] misses = new double[Block.SIZE];

    /** By how much it grew over the last three blocks, the latest first; 0 where there was none. */
    private double first;

    private double second;
    private double third;

    /** The cubic's coefficients; all are 0 where its growth might not be positive all along. */
    private double linear;

    private double square;
    private double cube;

    /** Writes the growth before each step of the next block, at least 0, into {@code growth}. */
    void write(double[] growth) {
        double bend = (first - second) / 2;
        double turn = (first - 2 * second + third) / 6;
        boolean grows = first > 2 * Math.abs(bend) + 6 * Math.abs(turn);
        linear = grows ? first + bend + 2 * turn : 0;
        square = grows ? bend + 3 * turn : 0;
        cube = grows ? turn : 0;
        write(growth, linear, square, cube);
    }

    private static void write(double[] growth, double linear, double square, double cube) {
        for (int i = 0; i < Block.SIZE; i++) {
            growth[i] = AFTER[i] * (linear + AFTER[i] * (square + AFTER[i] * cube));
        }
    }

    /** No less than the largest difference of what was written and the sums of the terms after each step. */
    double missed(double[] terms) {
        double constant = STEP * (linear + STEP * (square + STEP * cube));
        misses(terms, constant, STEP * (2 * square + STEP * 3 * cube), STEP * 3 * cube, misses);
        quarters(misses);
        double even = 0;
        double odd = 0;
        for (int i = 0; i < QUARTER; i += 4) {
            even += misses[i] + misses[i + 1];
            odd += misses[i + 2] + misses[i + 3];
        }
        return even + odd;
    }

    private static void misses(double[] terms, double constant, double slope, double bend, double[] misses) {
        for (int i = 0; i < Block.SIZE; i++) {
            misses[i] = Math.abs(terms[i] - (constant + AFTER[i] * (slope + AFTER[i] * bend)));
        }
    }

    private static void quarters(double[] terms) {
        for (int i = 0; i < QUARTER; i++) {
            terms[i] = (terms[i] + terms[i + QUARTER]) + (terms[i + 2 * QUARTER] + terms[i + 3 * QUARTER]);
        }
    }

    /** What it came to in the block. */
    void learn(double grown) {
        third = second;
        second = first;
        first = grown;
    }
}
