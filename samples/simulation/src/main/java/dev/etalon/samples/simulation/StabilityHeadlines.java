package dev.etalon.samples.simulation;

import dev.etalon.simulation.Momentum;
import dev.etalon.stability.ClippingCycle;
import dev.etalon.stability.StabilityLimit;
import java.util.List;

/** H21 and H22: the limits of momentum and of clipping on a quadratic. */
final class StabilityHeadlines {

    private StabilityHeadlines() {}

    static List<Headline> all() {
        Momentum momentum = Momentum.heavyBall(0.9);
        return List.of(
                new Headline(
                        "H21",
                        "largest stable eta lambda, beta=0.9",
                        3.8,
                        StabilityLimit.largestRate(1, momentum),
                        1e-15),
                new Headline(
                        "H21",
                        "radius at eta lambda=1, beta=0.9",
                        0.948683298050514,
                        StabilityLimit.radius(1, 1, momentum),
                        1e-15),
                cycle(3, 0.1),
                cycle(2.5, 0.1),
                cycle(2.1, 0.01),
                cycle(5, 0.3));
    }

    private static Headline cycle(double rate, double start) {
        return new Headline(
                "H22",
                "clipping cycle, peak to peak, eta=" + rate + ", C=1",
                rate,
                ClippingCycle.of(rate, 1, 1, start).peakToPeak(),
                1e-14);
    }
}
