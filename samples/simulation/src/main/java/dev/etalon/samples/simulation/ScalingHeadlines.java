package dev.etalon.samples.simulation;

import dev.etalon.losslaw.FixedShape;
import dev.etalon.losslaw.FunctionalScalingLaw;
import dev.etalon.losslaw.OptimalDecay;
import dev.etalon.losslaw.ScalingExponents;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** H16 and H17: exponents of the functional scaling law, as local slopes of its optima in the number of steps. */
final class ScalingHeadlines {

    private static final double CAP = 0.2;

    /** Enough for the limit: the error of a slope falls like a small power of the steps. */
    private static final double STEPS = 1e50;

    private ScalingHeadlines() {}

    static List<Headline> all() {
        List<Headline> rows = new ArrayList<>();
        for (double[] pair : new double[][] {{1, 1.5}, {1, 2}, {1.5, 3}}) {
            FunctionalScalingLaw law = FunctionalScalingLaw.of(pair[0], pair[1]);
            ScalingExponents theory = law.exponents();
            String setting = ", easy: s=" + pair[0] + ", beta=" + pair[1] + ", N=1e50";
            rows.add(new Headline(
                    "H16",
                    "slope of the loss" + setting,
                    -theory.loss(),
                    slope(
                            STEPS,
                            n -> OptimalDecay.of(law, n, Double.POSITIVE_INFINITY)
                                    .loss()),
                    1e-4));
            rows.add(new Headline(
                    "H16",
                    "slope of the peak" + setting,
                    -theory.peak(),
                    slope(
                            STEPS,
                            n -> OptimalDecay.of(law, n, Double.POSITIVE_INFINITY)
                                    .peak()),
                    1e-4));
        }
        for (double[] pair : new double[][] {{0.2, 2}, {0.3, 3}}) {
            FunctionalScalingLaw law = FunctionalScalingLaw.of(pair[0], pair[1]);
            ScalingExponents theory = law.exponents();
            String setting = ", hard: s=" + pair[0] + ", beta=" + pair[1] + ", N=1e50";
            rows.add(new Headline(
                    "H16",
                    "slope of the loss" + setting,
                    -theory.loss(),
                    slope(STEPS, n -> OptimalDecay.of(law, n, CAP).loss()),
                    1e-4));
            rows.add(new Headline(
                    "H16",
                    "slope of the decay fraction" + setting,
                    -theory.decayFraction(),
                    slope(STEPS, n -> OptimalDecay.of(law, n, CAP).decayFraction()),
                    1e-4));
        }
        FunctionalScalingLaw law = FunctionalScalingLaw.of(1, 4);
        double[][] saturation = {{0, -0.5000}, {1, -0.6665}, {2, -0.7453}, {3, -0.7789}, {7, -0.7981}};
        for (double[] row : saturation) {
            rows.add(new Headline(
                    "H17",
                    "slope of (1-z/N)^" + (int) row[0] + ", s=1, beta=4, N=1e18",
                    row[1],
                    slope(1e18, n -> FixedShape.of(law, row[0], n).loss()),
                    6e-5));
        }
        return rows;
    }

    /** The derivative of log f by log n. */
    private static double slope(double n, DoubleUnaryOperator f) {
        return Math.log(f.applyAsDouble(1.02 * n) / f.applyAsDouble(n)) / Math.log(1.02);
    }
}
