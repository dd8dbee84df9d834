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
    record Parts(double reach, double noise, double divisor) {
        boolean isSafe() {
            return Scale.isSafe(reach) && Scale.isSafe(noise) && Scale.isSafe(divisor);
        }
    }

    /** To {@link BlockSums#OF_RATES}, {@link BlockSums#ROUNDINGS} and {@link BlockSums#OF_RATES}. */
    abstract Parts parts(BackwardRun run);

    /** To about 1e-15 relative, for one gradient norm, where the sums of the rates and of their squares are enough. */
    Optional<Parts> parts(RateSums sums, BackwardRun run) {
        return Optional.empty();
    }

    @Override
    public final Optional<Tradeoff> evaluate(BackwardRun run) {
        Parts parts = run.sumsByFormula().flatMap(sums -> parts(sums, run)).orElseGet(() -> parts(run));
        double distance = run.setting.distance();
        double norm = run.setting.gradientNorm();
        if (parts.isSafe()) {
            return Optional.of(new Tradeoff.Hyperbola(
                    distance / (2 * parts.reach) * distance, norm * (parts.noise / (2 * parts.divisor)) * norm));
        }
        return run.peak() == 0 ? Optional.empty() : Scaled.of(run).tradeoff(this);
    }

    @Override
    public final Enclosure enclose(BackwardRun run) {
        Parts parts = parts(run);
        if (parts.isSafe()) {
            return enclose(parts, run, Enclosure.exactly(1), Enclosure.exactly(run.setting.gradientNorm()));
        }
        return run.peak() == 0 ? Enclosure.INFINITE : Scaled.of(run).enclose(this);
    }

    /** @param unit of the rates @param norm what norms are relative to */
    private static Enclosure enclose(Parts parts, BackwardRun run, Enclosure unit, Enclosure norm) {
        if (parts.reach == 0) {
            return Enclosure.INFINITE;
        }
        Enclosure reach = Enclosure.around(2 * parts.reach, BlockSums.OF_RATES, run.steps);
        Enclosure noise = Enclosure.around(parts.noise, BlockSums.ROUNDINGS, run.steps);
        Enclosure divisor = Enclosure.around(2 * parts.divisor, BlockSums.OF_RATES, run.steps);
        Enclosure distance = Enclosure.exactly(run.setting.distance());
        Enclosure far = distance.dividedBy(unit).dividedBy(reach).times(distance);
        return far.plus(norm.times(noise.dividedBy(divisor).times(unit)).times(norm));
    }

    /**
     * A run whose squares fall out of the doubles, in units of its own.
     *
     * @param run with rates and norms near 1
     * @param unit the power of two that rates were divided by
     * @param norm what the norms were divided by, a power of two where there is one for each step
     */
    private record Scaled(BackwardRun run, double unit, double norm) {

        static Scaled of(BackwardRun run) {
            double unit = Scale.of(run.peak());
            Series rates = Scale.divided(run.rates, unit);
            Setting setting = run.setting;
            if (setting.norms() == null) {
                return new Scaled(new BackwardRun(rates, setting), unit, setting.gradientNorm());
            }
            double norm = Scale.of(Scale.largest(setting.norms()));
            Setting relative = Setting.of(setting.distance(), Scale.divided(setting.norms(), norm));
            return new Scaled(new BackwardRun(rates, relative), unit, norm);
        }

        Optional<Tradeoff> tradeoff(QuotientTheorem theorem) {
            Parts parts = theorem.parts(run);
            double distance = run.setting.distance();
            return parts.reach == 0
                    ? Optional.empty()
                    : Optional.of(new Tradeoff.Hyperbola(
                            distance / unit / (2 * parts.reach) * distance,
                            norm * (parts.noise / (2 * parts.divisor) * unit) * norm));
        }

        Enclosure enclose(QuotientTheorem theorem) {
            return QuotientTheorem.enclose(theorem.parts(run), run, Enclosure.exactly(unit), Enclosure.exactly(norm));
        }
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
