package dev.etalon.workbench.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Some curves over the same steps.
 *
 * @param lines the curves, at least one
 * @param across what is counted to the right, with its unit
 * @param upwards what is measured upwards, with its unit
 * @param isLogarithmic whether equal factors take equal room upwards; what is not above 0 is left out then
 */
public record Picture(List<Line> lines, String across, String upwards, boolean isLogarithmic) {

    public Picture {
        lines = List.copyOf(lines);
    }

    /** The axis to the right. */
    Axis horizontal() {
        double first = lines.stream().mapToDouble(line -> line.steps()[0]).min().orElse(0);
        double last = lines.stream()
                .mapToDouble(line -> line.steps()[line.steps().length - 1])
                .max()
                .orElse(1);
        return Axis.linear(first, last > first ? last : first + 1);
    }

    /** The axis upwards: from 0 for rates, unless it is logarithmic. */
    Axis vertical() {
        double largest = values().max().orElse(1);
        if (isLogarithmic) {
            return Axis.logarithmic(values().min().orElse(largest / 10), largest);
        }
        return Axis.rounded(Math.min(0, values().min().orElse(0)), largest > 0 ? largest : 1);
    }

    private DoubleStream values() {
        return lines.stream()
                .flatMapToDouble(line -> DoubleStream.concat(Arrays.stream(line.low()), Arrays.stream(line.high())))
                .filter(value -> Double.isFinite(value) && isShown(value));
    }

    /** The curves of which no point has a place. */
    public List<Line> hidden() {
        return lines.stream()
                .filter(line -> Arrays.stream(line.values()).noneMatch(this::isShown))
                .toList();
    }

    /** Whether a value has a place. */
    boolean isShown(double value) {
        return !isLogarithmic || value > 0;
    }
}
