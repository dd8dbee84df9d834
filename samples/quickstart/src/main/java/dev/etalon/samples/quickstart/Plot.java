package dev.etalon.samples.quickstart;

import dev.etalon.LearningRate;
import java.util.Arrays;
import java.util.Locale;

/** A plot for a terminal, in plain ASCII. */
final class Plot {

    private static final int WIDTH = 72;
    private static final int HEIGHT = 16;

    private Plot() {}

    /** The rates of the steps from 0 to {@code end} (exclusive), which is no less than the width of the plot. */
    static String of(LearningRate schedule, int end) {
        double[] rates = new double[end];
        schedule.fill(0, rates);
        double top = Math.max(Double.MIN_NORMAL, Arrays.stream(rates).max().orElseThrow());
        char[][] rows = new char[HEIGHT][WIDTH];
        for (char[] row : rows) {
            Arrays.fill(row, ' ');
        }
        for (int column = 0; column < WIDTH; column++) {
            int from = (int) ((long) column * end / WIDTH);
            int to = (int) ((column + 1L) * end / WIDTH);
            double high = Arrays.stream(rates, from, to).max().orElseThrow();
            double low = Arrays.stream(rates, from, to).min().orElseThrow();
            for (int row = rowOf(high / top); row <= rowOf(low / top); row++) {
                rows[row][column] = '*';
            }
        }
        StringBuilder plot = new StringBuilder();
        for (int row = 0; row < HEIGHT; row++) {
            double rate = top * (HEIGHT - 1 - row) / (HEIGHT - 1);
            String label = row % 5 == 0 ? String.format(Locale.ROOT, "%8.3g |", rate) : "         |";
            plot.append(label).append(new String(rows[row]).stripTrailing()).append('\n');
        }
        plot.append("         +").append("-".repeat(WIDTH)).append('\n');
        plot.append(String.format(Locale.ROOT, "%11d%," + (WIDTH - 1) + "d", 0, end));
        return plot.toString();
    }

    private static int rowOf(double share) {
        return (int) Math.round((1 - share) * (HEIGHT - 1));
    }
}
