package dev.etalon.bounds;

import dev.etalon.sums.RateSums;
import java.util.Arrays;
import java.util.Optional;

/**
 * A bound of the form {@code D²/(2A) + G²·N/(2B)}, with sums of rates as A and B, and N a sum over the steps that
 * gradient norms are in.
 */
abstract class QuotientTheorem implements Theorem {

    /** A, N and B: A and B are sums of rates, or a rate times the number of steps. */
    record Parts(double reach, double noise, double divisor) {}

    /** To {@link BlockSums#OF_RATES}, {@link BlockSums#ROUNDINGS} and {@link BlockSums#OF_RATES}. */
    abstract Parts parts(Run run);

    /** To about 1e-15 relative, for one gradient norm, where the sums of the rates and of their squares are enough. */
    Optional<Parts> parts(RateSums sums, Run run) {
        return Optional.empty();
    }

    @Override
    public final Optional<Tradeoff> evaluate(Run run) {
        Parts parts = run.sumsByFormula().flatMap(sums -> parts(sums, run)).orElseGet(() -> parts(run));
        double distance = run.setting.distance();
        double norm = run.setting.gradientNorm();
        return parts.reach == 0
                ? Optional.empty()
                : Optional.of(new Tradeoff.Hyperbola(
                        distance / (2 * parts.reach) * distance, norm * (parts.noise / (2 * parts.divisor)) * norm));
    }

    @Override
    public final Enclosure enclose(Run run) {
        Parts parts = parts(run);
        if (parts.reach == 0) {
            return Enclosure.INFINITE;
        }
        Enclosure reach = Enclosure.around(parts.reach, BlockSums.OF_RATES, run.steps);
        Enclosure noise = Enclosure.around(parts.noise, BlockSums.ROUNDINGS, run.steps);
        Enclosure divisor = Enclosure.around(parts.divisor, BlockSums.OF_RATES, run.steps);
        Enclosure distance = Enclosure.exactly(run.setting.distance());
        Enclosure norm = Enclosure.exactly(run.setting.gradientNorm());
        Enclosure two = Enclosure.exactly(2);
        return distance.times(distance)
                .dividedBy(reach)
                .plus(norm.times(norm).times(noise).dividedBy(divisor))
                .dividedBy(two);
    }

    /** Relative gradient norms of an array's length. */
    static double[] norms(double[] rates, Setting setting) {
        if (setting.norms() != null) {
            return setting.norms().toArray();
        }
        double[] ones = new double[rates.length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
