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
        return "all rates but the last are 0, and gradient norms are given for each step";
    }

    @Override
    public Optional<Tradeoff> evaluate(Run run) {
        return run.setting.norms() != null ? WorstCaseWeights.of(run).map(WorstCaseWeights::tradeoff) : sharp(run);
    }

    private static Optional<Tradeoff> sharp(Run run) {
        WorstCaseSums sums = WorstCaseSums.of(run);
        return Optional.of(
                new Tradeoff.Sharp(run.setting.distance(), run.setting.gradientNorm(), sums.rates(), sums.excess()));
    }

    @Override
    public Enclosure enclose(Run run) {
        if (run.setting.norms() != null) {
            return WorstCaseWeights.of(run).map(weights -> weights.enclose(run)).orElse(Enclosure.INFINITE);
        }
        WorstCaseSums sums = WorstCaseSums.of(run);
        return enclose(
                run.setting,
                Enclosure.around(sums.rates(), WorstCaseSums.ROUNDINGS, run.steps),
                Enclosure.around(sums.excess(), WorstCaseSums.ROUNDINGS, run.steps));
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
        return Rounding.addUp(near, far) / 2;
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
        return Rounding.addDown(near, far) / 2;
    }

    @Override
    public double[] gradient(double[] rates, Setting setting) {
        if (setting.norms() != null) {
            Run run = new Run(Series.of(rates), setting);
            return WorstCaseWeights.of(run)
                    .map(weights -> weights.gradient(rates, setting.norms().toArray()))
                    .orElseThrow(() -> new IllegalArgumentException(infiniteBecause()));
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
