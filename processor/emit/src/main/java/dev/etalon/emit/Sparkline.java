package dev.etalon.emit;

import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A curve as a line of text: {@code ▁▃▅▇█▇▅▃▁}, from 0 up to the largest rate. */
final class Sparkline {

    private static final int WIDTH = 64;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** The rates at {@value #WIDTH} steps from 0 to {@code last}. */
    static String draw(LongToDoubleFunction rate, long last) {
        double[] rates = IntStream.range(0, WIDTH)
                .mapToLong(k -> (long) ((double) last * k / (WIDTH - 1)))
                .mapToDouble(rate)
                .toArray();
        double largest = DoubleStream.of(rates).filter(Double::isFinite).max().orElse(0);
        return DoubleStream.of(rates).mapToObj(each -> block(each, largest)).collect(Collectors.joining());
    }

    private static String block(double rate, double largest) {
        int level = largest > 0 ? (int) (rate / largest * BLOCKS.length()) : 0;
        int shown = Math.max(0, Math.min(level, BLOCKS.length() - 1));
        return BLOCKS.substring(shown, shown + 1);
    }
}
