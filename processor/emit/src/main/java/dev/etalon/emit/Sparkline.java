package dev.etalon.emit;

import dev.etalon.plan.Plan;

/** A curve as a line of text: {@code ▁▃▅▇█▇▅▃▁}, from 0 up to the largest rate. */
final class Sparkline {

    private static final int WIDTH = 64;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** The rates at {@value #WIDTH} steps from 0 to {@code last}. */
    static String draw(Plan plan, long last) {
        double[] rates = new double[WIDTH];
        double largest = 0;
        for (int k = 0; k < WIDTH; k++) {
            rates[k] = plan.at((long) ((double) last * k / (WIDTH - 1)), 0, 0);
            largest = Double.isFinite(rates[k]) ? Math.max(largest, rates[k]) : largest;
        }
        StringBuilder out = new StringBuilder(WIDTH);
        for (double rate : rates) {
            out.append(block(rate, largest));
        }
        return out.toString();
    }

    private static char block(double rate, double largest) {
        int level = largest > 0 ? (int) (rate / largest * BLOCKS.length()) : 0;
        return BLOCKS.charAt(Math.max(0, Math.min(level, BLOCKS.length() - 1)));
    }
}
