package dev.etalon.bounds;

import java.util.Arrays;
import java.util.Optional;

/**
 * A bound of the form {@code D²/(2A) + G²·N/(2B)}, with sums of rates as A and B, and N a sum over the steps that
 * gradient norms are in.
 */
abstract class QuotientTheorem implements Theorem {

    /** A, N and B. */
    record Parts(double reach, double noise, double divisor) {}

    /** A, N and B, enclosed. */
    record EnclosedParts(Enclosure reach, Enclosure noise, Enclosure divisor) {}

    abstract Parts parts(Run run);

    abstract EnclosedParts enclosedParts(Run run);

    @Override
    public final Optional<Tradeoff> evaluate(Run run) {
        Parts parts = parts(run);
        double distance = run.setting.distance();
        double norm = run.setting.gradientNorm();
        return parts.reach == 0
                ? Optional.empty()
                : Optional.of(new Tradeoff.Hyperbola(
                        distance / (2 * parts.reach) * distance, norm * (parts.noise / (2 * parts.divisor)) * norm));
    }

    @Override
    public final Enclosure enclose(Run run) {
        EnclosedParts parts = enclosedParts(run);
        if (parts.reach.low() == 0) {
            return Enclosure.INFINITE;
        }
        Enclosure distance = Enclosure.exactly(run.setting.distance());
        Enclosure norm = Enclosure.exactly(run.setting.gradientNorm());
        Enclosure two = Enclosure.exactly(2);
        return distance.times(distance)
                .dividedBy(parts.reach)
                .plus(norm.times(norm).times(parts.noise).dividedBy(parts.divisor))
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
