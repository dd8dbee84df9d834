package dev.etalon.samples.simulation;

import dev.etalon.losslaw.KernelRisk;
import dev.etalon.losslaw.ScalingExponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * H18 in full: the exact risk of kernel regression, s = 1 and beta = 3, after one pass of {@code N} steps with the best
 * peak of a shape, and its local slope {@code log2(risk(N) / risk(N / 2))}, at powers of two.
 *
 * @param shape what decays
 * @param first the binary logarithm of the first {@code N}
 * @param risks those at {@code 2^(first - 1), 2^first, …}: one more than there are slopes
 */
record KernelSlopes(DecayShape shape, int first, double[] risks) {

    private static final double SOURCE = 1;
    private static final double CAPACITY = 3;
    private static final List<DecayShape> SHAPES =
            List.of(DecayShape.CONSTANT, DecayShape.LINEAR, DecayShape.COSINE, DecayShape.POWER_5);

    /** The slopes of each shape from {@code N = 2^first} to {@code 2^last}; to {@code 2^18}, in half a minute. */
    static List<KernelSlopes> of(int first, int last) {
        KernelRisk risk = KernelHeadlines.risk(SOURCE, CAPACITY);
        return SHAPES.parallelStream()
                .map(shape -> new KernelSlopes(
                        shape,
                        first,
                        IntStream.rangeClosed(first - 1, last)
                                .mapToDouble(k -> shape.bestRisk(risk, 1 << k))
                                .toArray()))
                .toList();
    }

    /** The risk at {@code N = 2^exponent}. */
    double risk(int exponent) {
        return risks[exponent - first + 1];
    }

    /** The slope from {@code N = 2^(exponent - 1)} to {@code 2^exponent}. */
    double slope(int exponent) {
        return Math.log(risk(exponent) / risk(exponent - 1)) / Math.log(2);
    }

    /** The slope as {@code N} grows without bound, up to a logarithm for the cosine. */
    double theory() {
        return -new ScalingExponents(SOURCE, CAPACITY).lossOfShape(shape.order());
    }

    /** A line for each {@code N}, with the slope and the risk of each shape, and one of what theory says of slopes. */
    static List<String> table(List<KernelSlopes> columns) {
        StringBuilder names = new StringBuilder(String.format("%-8s", "N"));
        StringBuilder theory = new StringBuilder(String.format("%-8s", "theory"));
        for (KernelSlopes column : columns) {
            names.append(String.format(Locale.ROOT, "%22s", column.shape));
            theory.append(String.format(Locale.ROOT, "%10.4f%12s", column.theory(), ""));
        }
        List<String> lines = new ArrayList<>(List.of(names.toString()));
        int first = columns.get(0).first;
        for (int k = first; k < first - 1 + columns.get(0).risks.length; k++) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", "2^" + k));
            for (KernelSlopes column : columns) {
                line.append(String.format(Locale.ROOT, "%10.4f%12.4e", column.slope(k), column.risk(k)));
            }
            lines.add(line.toString());
        }
        lines.add(theory.toString());
        return lines;
    }
}
