package dev.etalon.bounds;

import java.util.EnumSet;
import java.util.Set;

/**
 * The loss at θ_T, for any rates: {@code E L(θ_T) − L(θ*) ≤ D²/(2 η_{1:T}) + ½ Σ η_k² G_k² / η_{min(k+1,T):T}}, with
 * {@code η_{a:b}} the sum of the rates from a to b. It holds for projected descent too. Infinite where the last rate
 * is 0 (and where it is very small, very large: an artefact of the proof, see {@link WorstCase} for the exact value).
 *
 * <p>Source: kexue.fm 11494, inequality last-2 (θ* stands there as φ); equal to Theorem 10 of Defazio et al., arXiv
 * 2310.07831, and Theorem 1 of Schaipp et al., arXiv 2501.18965, whose double sum is
 * {@link Identities#lastIterateAsDoubleSum}.
 */
final class LastIterate extends QuotientTheorem {

    @Override
    public Set<Assumption> assumptions() {
        return EnumSet.of(
                Assumption.CONVEX,
                Assumption.MEAN_SQUARE_GRADIENTS,
                Assumption.INDEPENDENT_SAMPLES,
                Assumption.FIXED_RATES);
    }

    @Override
    public String infiniteBecause() {
        return "the last rate is 0";
    }

    @Override
    Parts parts(BackwardRun run) {
        double last = run.lastRate();
        if (last == 0) {
            run.totals(Kernel.NONE); // every rate is checked, as for every bound
            return new Parts(0, 0, 1);
        }
        Totals totals = run.totalsWithLater(LastIterate::add);
        totals.noise.add(last * run.lastNorm() * run.lastNorm());
        return new Parts(totals.rates.value(), totals.noise.value(), 1);
    }

    private static void add(Block block, double later, Totals totals) {
        totals.noise.add(BlockSums.quotients(block, later, totals.rates));
    }

    /** {@code ∂/∂η_k = −D²/(2 η_{1:T}²) + η_k G_k²/η_{k+1:T} − ½ Σ_{t<k} η_t² G_t²/η_{t+1:T}²}, and G_T²/2 at k = T. */
    @Override
    public double[] gradient(double[] rates, Setting setting) {
        int last = rates.length - 1;
        double[] norms = norms(rates, setting);
        double[] suffixes = new double[rates.length];
        Sum suffix = new Sum();
        for (int k = last; k >= 0; k--) {
            suffixes[k] = suffix.value();
            suffix.add(rates[k]);
        }
        double reach = setting.distance() / suffix.value();
        Sum common = new Sum();
        common.add(-reach * reach / 2);
        double[] gradient = new double[rates.length];
        for (int k = 0; k < last; k++) {
            double norm = norms[k] * setting.gradientNorm();
            double ratio = rates[k] / suffixes[k] * norm;
            gradient[k] = common.value() + ratio * norm;
            common.add(-ratio * ratio / 2);
        }
        double norm = norms[last] * setting.gradientNorm();
        gradient[last] = common.value() + norm * norm / 2;
        return gradient;
    }
}
