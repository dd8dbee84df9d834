package dev.etalon.samples.benchmarks.report;

import java.util.Locale;

/** The unit in which a table shows what was measured. */
public enum Unit {
    NANOSECONDS("ns", 1),
    MICROSECONDS("µs", 1e3),
    MILLISECONDS("ms", 1e6),
    BYTES("bytes", 1),
    KILOBYTES("KiB", 1024);

    private final String symbol;
    private final double size;

    Unit(String symbol, double size) {
        this.symbol = symbol;
        this.size = size;
    }

    String symbol() {
        return symbol;
    }

    /** The number with three digits, or more if it is large. */
    String show(double measured) {
        double value = measured / size;
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
