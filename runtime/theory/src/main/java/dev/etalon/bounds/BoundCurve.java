package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;
import java.util.Arrays;

/**
 * The last-iterate bound {@link Bound#LAST_ITERATE} at every horizon t ≤ T of one schedule: what is guaranteed if the
 * run is stopped after θ_t.
 *
 * <p>{@code Ω_t = D²/(2 η_{1:t}) + ½ (η_t G_t² + Σ_{s<t} η_s² G_s²/η_{s+1:t})} would take {@code O(T²)}. With
 * {@code 1/x = ∫ e^{u − x·e^u} du} and the trapezoid rule, the sum is one of exponentials of what remains, each of
 * which is carried along by one factor: {@code O(T·K)} time and {@code O(K)} memory with K of one to two hundred.
 *
 * <p>Error control: the step of the rule is {@code π²/(ln(1/ε) + 6)}, which leaves a relative error of ε for every x,
 * as do the ends of the grid for all x that occur: from the smallest positive rate to the sum of all. Nodes are in
 * ratio {@code 2^{1/m}}, so that factors {@code e^{−vη}} that are not near 1 are squares of others.
 * Source of the curve: Schaipp et al., arXiv 2501.18965, whose double loop is {@code O(T²)}.
 */
public final class BoundCurve {

    /** The relative error of {@link #of(double[], Setting)}. */
    public static final double ACCURACY = 1e-13;

    /** Receives the bound at each horizon, from 1 on. */
    @FunctionalInterface
    public interface Reader {
        void accept(long horizon, double bound);
    }

    private static final int BLOCK = 4096;

    private BoundCurve() {}

    /** The bound at the horizons 1 … T, to {@link #ACCURACY}; +∞ where it is infinite. */
    public static double[] of(double[] rates, Setting setting) {
        double[] curve = new double[Arguments.allNotNegative("rates", rates).length];
        read(Series.of(rates), setting, ACCURACY, (horizon, bound) -> curve[(int) horizon - 1] = bound);
        return curve;
    }

    /**
     * Shows the bound at each horizon to {@code reader}.
     *
     * @param accuracy the relative error ε allowed besides rounding, from 1e-15 to 0.1
     * @throws IllegalArgumentException if a rate is negative or not finite, or the accuracy is not in range
     */
    public static void read(Series rates, Setting setting, double accuracy, Reader reader) {
        Arguments.within("accuracy", accuracy, 1e-15, 0.1);
        BackwardRun run = new BackwardRun(rates, setting);
        double[] smallest = {Double.POSITIVE_INFINITY};
        Sum total = new Sum();
        run.backwards(block -> {
            for (int i = 0; i < block.count; i++) {
                double rate = block.rate[i];
                smallest[0] = rate > 0 && rate < smallest[0] ? rate : smallest[0];
                total.add(rate);
            }
        });
        // In units in which rates and norms are near 1, so that no square of theirs is beyond the doubles.
        double unit = run.peak() > 0 ? Scale.of(run.peak()) : 1;
        ReciprocalSum sum = total.value() == 0
                ? new ReciprocalSum(1, 1, accuracy)
                : new ReciprocalSum(smallest[0] / unit, total.value() / unit, accuracy);
        forwards(rates, setting, unit, sum, reader);
    }

    private static void forwards(Series rates, Setting setting, double unit, ReciprocalSum sum, Reader reader) {
        double[] rate = new double[(int) Math.min(BLOCK, rates.steps())];
        double[] norm = new double[rate.length];
        Arrays.fill(norm, 1);
        double normUnit = setting.norms() == null ? setting.gradientNorm() : Scale.of(Scale.largest(setting.norms()));
        Series relative = setting.norms() == null ? null : Scale.divided(setting.norms(), normUnit);
        double distance = setting.distance();
        Sum reach = new Sum();
        for (long from = 0; from < rates.steps(); from += rate.length) {
            int count = (int) Math.min(rate.length, rates.steps() - from);
            rates.read(from, rate, count);
            if (relative != null) {
                relative.read(from, norm, count);
            }
            for (int i = 0; i < count; i++) {
                double bound = Double.POSITIVE_INFINITY;
                double eta = rate[i] / unit;
                if (eta > 0) {
                    reach.add(eta);
                    double noise = sum.after(eta) + eta * norm[i] * norm[i];
                    sum.add(eta * norm[i] * (eta * norm[i]));
                    bound = distance / unit / (2 * reach.value()) * distance + normUnit * (noise / 2 * unit) * normUnit;
                }
                reader.accept(from + i + 1, bound);
            }
        }
    }
}
