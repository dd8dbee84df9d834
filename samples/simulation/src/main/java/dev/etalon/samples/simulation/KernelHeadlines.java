package dev.etalon.samples.simulation;

import dev.etalon.losslaw.KernelRisk;
import java.util.List;
import java.util.stream.Stream;

/** H18 and H19: the exact risk of kernel regression after one pass with the best peak of a shape. */
final class KernelHeadlines {

    private static final int MODES = 1_000_000;

    /**
     * What is compared: the capacity exponent, a shape, and the published slope and risk, the latter where there is
     * one.
     */
    private record Row(String claim, double capacity, DecayShape shape, double slope, double risk) {}

    private static final List<Row> ROWS = List.of(
            new Row("H18", 3, DecayShape.CONSTANT, -0.4931, 1.2455e-3),
            new Row("H18", 3, DecayShape.LINEAR, -0.6471, 3.034e-4),
            new Row("H18", 3, DecayShape.COSINE, -0.6930, 2.317e-4),
            new Row("H18", 3, DecayShape.POWER_5, -0.7305, 2.111e-4),
            new Row("H19", 2, DecayShape.CONSTANT, -0.4950, Double.NaN),
            new Row("H19", 2, DecayShape.LINEAR, -0.6187, Double.NaN),
            new Row("H19", 2, DecayShape.COSINE, -0.6425, Double.NaN),
            new Row("H19", 2, DecayShape.POWER_3, -0.6546, Double.NaN));

    private KernelHeadlines() {}

    /**
     * How far apart slopes may be, and risks relatively. The published risks of the constant rate are at peaks of a
     * coarse grid; with the best peaks ours are up to 1 % lower, and their slopes nearer to the -1/2 of theory.
     */
    private static double tolerance(Row row) {
        return row.shape() == DecayShape.CONSTANT ? 1e-2 : 6e-4;
    }

    /** Local slopes from {@code 2^16} to {@code 2^18} steps, and the risks at the latter; takes most of a minute. */
    static List<Headline> all() {
        return ROWS.parallelStream().flatMap(KernelHeadlines::measured).toList();
    }

    private static Stream<Headline> measured(Row row) {
        KernelRisk risk = risk(1, row.capacity());
        double early = row.shape().bestRisk(risk, 1 << 16);
        double late = row.shape().bestRisk(risk, 1 << 18);
        String setting = row.shape() + ", s=1, beta=" + (int) row.capacity() + ", last iterate, ";
        double tolerance = tolerance(row);
        double exponent = Math.log(late / early) / Math.log(4);
        Headline slope = new Headline(row.claim(), setting + "slope 2^16..2^18", row.slope(), exponent, tolerance);
        Headline value =
                new Headline(row.claim(), setting + "risk at 2^18", row.risk(), late, tolerance * Math.abs(row.risk()));
        return Double.isNaN(row.risk()) ? Stream.of(slope) : Stream.of(slope, value);
    }

    /** The regression with a million modes and noise 1, seen one sample at a time. */
    static KernelRisk risk(double source, double capacity) {
        return KernelRisk.ofPowerLaw(MODES, source, capacity, 1, 1, 60, 100);
    }
}
