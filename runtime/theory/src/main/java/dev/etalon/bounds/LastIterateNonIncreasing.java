package dev.etalon.bounds;

import java.util.EnumSet;
import java.util.Set;

/**
 * The loss at θ_T, by an older bound for rates that do not increase:
 * {@code D²/(2T·η_T) + ½ Σ η_k² G_k² / (η_T·max(1, T − k))}. It is {@link LastIterate} with every suffix sum replaced
 * by its least possible value, and so never smaller; equal where the rate is constant.
 *
 * <p>Source: kexue.fm, the third part of the series, inequality (14).
 */
final class LastIterateNonIncreasing extends QuotientTheorem {

    @Override
    public Set<Assumption> assumptions() {
        return EnumSet.of(
                Assumption.CONVEX,
                Assumption.MEAN_SQUARE_GRADIENTS,
                Assumption.INDEPENDENT_SAMPLES,
                Assumption.FIXED_RATES,
                Assumption.NON_INCREASING);
    }

    @Override
    public String infiniteBecause() {
        return "the last rate is 0";
    }

    @Override
    Parts parts(BackwardRun run) {
        Totals totals = run.totals((block, later, chunk) -> add(block, run.steps, chunk));
        double last = run.lastRate();
        double lastNorm = run.lastNorm();
        totals.noise.add(last * lastNorm * (last * lastNorm));
        return new Parts(run.steps * last, totals.noise.value(), last);
    }

    private static void add(Block block, long steps, Totals totals) {
        totals.noise.add(BlockSums.quotientsByTime(block, steps - block.first));
    }

    @Override
    public double[] gradient(double[] rates, Setting setting) {
        int steps = rates.length;
        double[] norms = norms(rates, setting);
        double last = rates[steps - 1];
        double[] gradient = new double[steps];
        double reach = setting.distance() / last;
        Sum byLast = new Sum();
        byLast.add(reach * reach / steps);
        for (int k = 0; k < steps; k++) {
            double norm = norms[k] * setting.gradientNorm();
            double ratio = rates[k] / last * norm;
            gradient[k] = ratio * norm / toGo(steps, k + 1);
            byLast.add(ratio * ratio / toGo(steps, k + 1));
        }
        gradient[steps - 1] -= byLast.value() / 2;
        return gradient;
    }

    private static double toGo(long steps, long step) {
        return Math.max(1L, steps - step);
    }
}
