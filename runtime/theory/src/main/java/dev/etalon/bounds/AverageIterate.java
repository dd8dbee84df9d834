package dev.etalon.bounds;

import dev.etalon.sums.RateSums;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The average loss without a bound on the domain:
 * {@code (1/T) Σ E[L(θ_k) − L(θ*)] ≤ D²/(2T·η_T) + (1/2T) Σ η_k² G_k² / η_T} for rates that do not increase; D is the
 * distance at the start alone. By convexity it also bounds the loss at the average of θ_1 … θ_T.
 *
 * <p>Source: kexue.fm 11469, inequality avg-2. (What is not negative in its proof is {@code L(θ_k) − L(θ*)}, the
 * expected loss, and not the loss of each sample as printed there.)
 */
final class AverageIterate extends QuotientTheorem {

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
        double reach = run.steps * run.lastRate();
        return new Parts(reach, SquaredRates.of(run).noise.value(), reach);
    }

    @Override
    Optional<Parts> parts(RateSums sums, BackwardRun run) {
        double reach = run.steps * sums.last();
        return sums.falls() ? Optional.of(new Parts(reach, sums.squares().high(), reach)) : Optional.empty();
    }

    @Override
    public double[] gradient(double[] rates, Setting setting) {
        int steps = rates.length;
        double[] norms = norms(rates, setting);
        double last = rates[steps - 1];
        double[] gradient = new double[steps];
        double reach = setting.distance() / last;
        Sum byLast = new Sum();
        byLast.add(reach * reach);
        for (int k = 0; k < steps; k++) {
            double norm = norms[k] * setting.gradientNorm();
            double ratio = rates[k] / last * norm;
            gradient[k] = ratio * norm / steps;
            byLast.add(ratio * ratio);
        }
        gradient[steps - 1] -= byLast.value() / (2.0 * steps);
        return gradient;
    }
}
