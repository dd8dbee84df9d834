package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which pieces of a table have the rows of a {@link Wave}, in numbers, as {@link CosineRows} reads them. */
public final class Waves {

    private final List<long[]> waves = new ArrayList<>();
    private final List<DoubleDouble> ends = new ArrayList<>();

    Waves() {}

    /** Adds one, of which a piece of the table is; its rows have come last. */
    void add(int piece, int rows, int before, Wave wave) {
        waves.add(new long[] {
            before, rows - before, piece, number(wave.near()), number(wave.far()), wave.ticks(), wave.whole() ? 1 : 0
        });
    }

    private int number(DoubleDouble end) {
        int known = ends.indexOf(end);
        if (known < 0) {
            ends.add(end);
        }
        return known < 0 ? ends.size() - 1 : known;
    }

    long[] numbers() {
        long[] numbers = new long[CosineRows.NUMBERS * waves.size()];
        for (int k = 0; k < waves.size(); k++) {
            System.arraycopy(waves.get(k), 0, numbers, CosineRows.NUMBERS * k, CosineRows.NUMBERS);
        }
        return numbers;
    }

    double[] ends() {
        double[] numbers = new double[2 * ends.size()];
        for (int k = 0; k < ends.size(); k++) {
            numbers[2 * k] = ends.get(k).high();
            numbers[2 * k + 1] = ends.get(k).low();
        }
        return numbers;
    }

    /** The coefficients of the rows that are of no wave: those that a text has. */
    public static double[] written(double[] all, long[] waves) {
        double[] written = new double[all.length];
        int size = 0;
        int from = 0;
        for (int wave = 0; wave < waves.length; wave += CosineRows.NUMBERS) {
            int to = (int) waves[wave] * Fit.TERMS;
            System.arraycopy(all, from, written, size, to - from);
            size += to - from;
            from = to + (int) waves[wave + 1] * Fit.TERMS;
        }
        System.arraycopy(all, from, written, size, all.length - from);
        return Arrays.copyOf(written, size + all.length - from);
    }
}
