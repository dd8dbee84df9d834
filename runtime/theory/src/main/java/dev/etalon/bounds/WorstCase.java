package dev.etalon.bounds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The largest loss {@code L(θ_T) − L(θ*)} that any convex problem with gradients no longer than G makes subgradient
 * descent end at: an upper bound, and with one G for all steps one that {@link WorstCaseFunction} attains. The last
 * rate does not matter, as it is used after θ_T; rates may be 0 and go up and down.
 *
 * <p>Weights {@code w} that satisfy {@code η_k = w_k W_{k+1}/W_1}, with {@code W_k = w_{k:T}}, prove
 * {@code E L(θ_T) − L(θ*) ≤ (D² + Σ w_k² G_k²)/(2 W_1)} (Theorem 1 of arXiv 2310.07831 in other parameters). They are
 * {@code W_k = y_1 y_k} with {@code y_k = y_{k+1} + η_k/y_{k+1}} and {@code y_T > 0} free. With one G the best y_T is
 * found on the way: {@code u = y², X = u − 2S} and S the sum of the rates so far.
 */
final class WorstCase implements Theorem {

    @Override
    public Set<Assumption> assumptions() {
        return EnumSet.of(
                Assumption.CONVEX,
                Assumption.MEAN_SQUARE_GRADIENTS,
                Assumption.INDEPENDENT_SAMPLES,
                Assumption.FIXED_RATES,
                Assumption.NOT_PROJECTED);
    }

    @Override
    public String infiniteBecause() {
        return "it is beyond the largest double";
    }

    @Override
    public Optional<Tradeoff> evaluate(BackwardRun run) {
        return Optional.of(run.setting.norms() != null ? WorstCaseValleys.of(run) : sharp(run));
    }

    private static Tradeoff sharp(BackwardRun run) {
        WorstCaseSums sums = WorstCaseSums.of(run);
        double unit = unit(sums, run);
        if (unit == 1) {
            return sharp(run.setting, sums);
        }
        BackwardRun scaled = new BackwardRun(Scale.divided(run.rates, unit), run.setting);
        return new Tradeoff.InUnits(sharp(run.setting, WorstCaseSums.of(scaled)), unit);
    }

    private static Tradeoff sharp(Setting setting, WorstCaseSums sums) {
        return new Tradeoff.Sharp(setting.distance(), setting.gradientNorm(), sums.rates(), sums.excess());
    }

    /** The unit in which the sums are well within the doubles: 1 where they are so anyhow. */
    private static double unit(WorstCaseSums sums, BackwardRun run) {
        boolean safe = sums.rates() == 0 || Scale.isSafe(sums.rates()) && Scale.isSafe(sums.excess());
        return safe ? 1 : Scale.of(run.peak());
    }

    @Override
    public Enclosure enclose(BackwardRun run) {
        if (run.setting.norms() != null) {
            return WorstCaseValleys.of(run).enclose();
        }
        WorstCaseSums sums = WorstCaseSums.of(run);
        double unit = unit(sums, run);
        WorstCaseSums scaled =
                unit == 1 ? sums : WorstCaseSums.of(new BackwardRun(Scale.divided(run.rates, unit), run.setting));
        Enclosure factor = Enclosure.exactly(unit);
        return enclose(
                run.setting,
                Enclosure.around(scaled.rates(), WorstCaseSums.ROUNDINGS, run.steps)
                        .times(factor),
                Enclosure.around(scaled.excess(), WorstCaseSums.ROUNDINGS, run.steps)
                        .times(factor));
    }

    /** The value does not decrease with X nor increase with S, so that each end comes from one end of each. */
    private static Enclosure enclose(Setting setting, Enclosure sum, Enclosure excess) {
        double high = valueUp(setting, sum.low(), excess.high());
        double low = valueDown(setting, sum.high(), excess.low());
        return new Enclosure(Math.min(low, high), high);
    }

    /** An upper bound whatever is rounded, as both formulas are where {@code G·u} is at least D. */
    private static double valueUp(Setting setting, double sum, double excess) {
        double distance = setting.distance();
        double norm = setting.gradientNorm();
        if (Rounding.multiplyUp(norm, Rounding.addUp(2 * sum, excess)) <= distance) {
            return Rounding.multiplyUp(norm, -Rounding.addDown(-distance, Rounding.multiplyDown(norm, sum)));
        }
        double u = Rounding.addDown(2 * sum, excess);
        double near = Rounding.multiplyUp(Rounding.divideUp(distance, u), distance);
        double far = Rounding.multiplyUp(Rounding.multiplyUp(norm, excess), norm);
        return Rounding.addUp(Rounding.divideUp(near, 2), Rounding.divideUp(far, 2));
    }

    private static double valueDown(Setting setting, double sum, double excess) {
        double distance = setting.distance();
        double norm = setting.gradientNorm();
        if (Rounding.multiplyDown(norm, Rounding.addDown(2 * sum, excess)) <= distance) {
            // DG − G²S is below the other formula for every u.
            return Math.max(0, Rounding.multiplyDown(norm, -Rounding.addUp(-distance, Rounding.multiplyUp(norm, sum))));
        }
        double u = Rounding.addUp(2 * sum, excess);
        double near = Rounding.multiplyDown(Rounding.divideDown(distance, u), distance);
        double far = Rounding.multiplyDown(Rounding.multiplyDown(norm, excess), norm);
        return Rounding.addDown(Rounding.divideDown(near, 2), Rounding.divideDown(far, 2));
    }

    @Override
    public double[] gradient(double[] rates, Setting setting) {
        if (setting.norms() != null) {
            return WorstCaseValleys.of(new BackwardRun(Series.of(rates), setting))
                    .gradient(rates);
        }
        return sharpGradient(rates, setting);
    }

    /** By the chain rule from the value back through the recursion. */
    private static double[] sharpGradient(double[] rates, Setting setting) {
        int last = rates.length - 1;
        double[] us = new double[rates.length];
        WorstCaseSums sums = new WorstCaseSums();
        for (int k = last - 1; k >= 0; k--) {
            us[k] = sums.add(rates[k]);
        }
        double norm = setting.gradientNorm();
        double u = 2 * sums.rates() + sums.excess();
        double[] gradient = new double[rates.length];
        if (norm * u <= setting.distance()) {
            Arrays.fill(gradient, 0, last, -norm * norm);
            return gradient;
        }
        double reach = setting.distance() / u;
        double bySum = -reach * reach;
        double byExcess = (norm * norm - reach * reach) / 2;
        for (int k = 0; k < last; k++) {
            boolean restarts = us[k] <= rates[k];
            double ratio = restarts ? 1 : rates[k] / us[k];
            gradient[k] = bySum + 2 * ratio * byExcess;
            bySum -= 2 * ratio * ratio * byExcess;
            byExcess *= restarts ? 0 : 1 - ratio * ratio;
        }
        return gradient;
    }
}
