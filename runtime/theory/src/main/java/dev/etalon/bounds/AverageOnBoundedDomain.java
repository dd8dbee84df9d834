package dev.etalon.bounds;

import dev.etalon.sums.RateSums;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The average loss on a bounded domain:
 * {@code (1/T) Σ [L(x_k, θ_k) − L(x_k, θ*)] ≤ D²/(2T·η_T) + (1/2T) Σ η_k G_k²} on every path, for rates that do not
 * increase and D the largest distance {@code ‖θ_k − θ*‖}.
 *
 * <p>Source: Zinkevich (2003), as in kexue.fm 11469, inequality avg-1. For given D and G the constant rate
 * {@code D/(G√T)} minimises it, with the value {@code DG/√T}.
 */
final class AverageOnBoundedDomain extends QuotientTheorem {

    @Override
    public Set<Assumption> assumptions() {
        return EnumSet.of(
                Assumption.CONVEX_SAMPLES,
                Assumption.BOUNDED_DOMAIN,
                Assumption.BOUNDED_GRADIENTS,
                Assumption.NON_INCREASING);
    }

    @Override
    public String infiniteBecause() {
        return "the last rate is 0";
    }

    @Override
    Parts parts(BackwardRun run) {
        Totals totals = run.totals(AverageOnBoundedDomain::add);
        double noise;
        if (run.setting.norms() == null) {
            noise = totals.rates.value();
        } else {
            double norm = run.lastNorm();
            totals.noise.add(run.lastRate() * norm * norm);
            noise = totals.noise.value();
        }
        return new Parts(run.steps * run.lastRate(), noise, run.steps);
    }

    private static void add(Block block, double later, Totals totals) {
        if (block.norm == null) {
            BlockSums.rates(block, totals.rates);
        } else {
            BlockSums.products(block, block.weighted, block.norm, totals.noise);
        }
    }

    @Override
    Optional<Parts> parts(RateSums sums, BackwardRun run) {
        return sums.falls()
                ? Optional.of(new Parts(run.steps * sums.last(), sums.rates().high(), run.steps))
                : Optional.empty();
    }

    @Override
    public double[] gradient(double[] rates, Setting setting) {
        int steps = rates.length;
        double[] norms = norms(rates, setting);
        double[] gradient = new double[steps];
        for (int k = 0; k < steps; k++) {
            double norm = norms[k] * setting.gradientNorm();
            gradient[k] = norm * norm / (2 * steps);
        }
        double reach = setting.distance() / rates[steps - 1];
        gradient[steps - 1] -= reach * reach / (2 * steps);
        return gradient;
    }
}
