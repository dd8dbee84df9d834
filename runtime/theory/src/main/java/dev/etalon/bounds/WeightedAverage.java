package dev.etalon.bounds;

import dev.etalon.sums.RateSums;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The average loss weighted by the rates: {@code Σ η_k E[L(θ_k) − L(θ*)] / Σ η_k ≤ (D² + Σ η_k² G_k²) / (2 Σ η_k)}. The
 * rates may go up and down and end at 0. By convexity it also bounds the loss at the average of θ_1 … θ_T so weighted.
 *
 * <p>Source: kexue.fm 11469, inequality avg-3; it tends to 0 where {@code Σ η_k} diverges and {@code Σ η_k²/Σ η_k}
 * tends to 0, for which {@code Σ η_k² < ∞} (Robbins and Monro) is not needed.
 */
class WeightedAverage extends QuotientTheorem {

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
        return "all rates are 0";
    }

    @Override
    Parts parts(BackwardRun run) {
        Totals totals = SquaredRates.of(run);
        return new Parts(totals.rates.value(), totals.noise.value(), totals.rates.value());
    }

    @Override
    Optional<Parts> parts(RateSums sums, BackwardRun run) {
        double rates = sums.rates().high();
        return Optional.of(new Parts(rates, sums.squares().high(), rates));
    }

    @Override
    public double[] gradient(double[] rates, Setting setting) {
        double[] norms = norms(rates, setting);
        Sum reach = new Sum();
        Sum numerator = new Sum();
        numerator.add(setting.distance() * setting.distance());
        double[] gradient = new double[rates.length];
        for (int k = 0; k < rates.length; k++) {
            double norm = norms[k] * setting.gradientNorm();
            gradient[k] = rates[k] * norm * norm;
            reach.add(rates[k]);
            numerator.add(gradient[k] * rates[k]);
        }
        double value = numerator.value() / (2 * reach.value());
        for (int k = 0; k < rates.length; k++) {
            gradient[k] = (gradient[k] - value) / reach.value();
        }
        return gradient;
    }
}
