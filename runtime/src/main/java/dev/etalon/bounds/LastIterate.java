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

    /** Suffix sums within which four of them can be multiplied without overflow or loss. */
    private static final double SMALLEST = 1e-45;

    private static final double LARGEST = 1e45;

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
    Parts parts(Run run) {
        Sum suffix = new Sum();
        Sum noise = new Sum();
        suffix.add(run.lastRate());
        if (suffix.high == 0) {
            run.backwards(block -> {}); // every rate is checked, as for every bound
            return new Parts(0, 0, 1);
        }
        noise.add(run.lastRate() * run.lastNorm() * run.lastNorm());
        run.backwards(block -> add(block, run.withoutLast(block), suffix, noise));
        return new Parts(suffix.value(), noise.value(), 1);
    }

    /** Four terms share a division, and the sums are compensated once for the four. */
    private static void add(Run.Block block, int count, Sum suffix, Sum noise) {
        double[] rate = block.rate;
        double[] weighted = block.weighted;
        double reach = suffix.high;
        double reachErrors = suffix.low;
        double total = noise.high;
        double totalErrors = noise.low;
        int i = count - 1;
        for (; i >= 3; i -= 4) {
            double a = reach + reachErrors;
            double b = a + rate[i];
            double c = b + rate[i - 1];
            double d = c + rate[i - 2];
            double rates = (rate[i] + rate[i - 1]) + (rate[i - 2] + rate[i - 3]);
            double ab = a * b;
            double cd = c * d;
            double terms = ((weighted[i] * weighted[i] * b + weighted[i - 1] * weighted[i - 1] * a) * cd
                            + (weighted[i - 2] * weighted[i - 2] * d + weighted[i - 3] * weighted[i - 3] * c) * ab)
                    / (ab * cd);
            if (!(a > SMALLEST && d < LARGEST && terms < LARGEST)) {
                break;
            }
            double sum = total + terms;
            double part = sum - total;
            totalErrors += (total - (sum - part)) + (terms - part);
            total = sum;
            sum = reach + rates;
            part = sum - reach;
            reachErrors += (reach - (sum - part)) + (rates - part);
            reach = sum;
        }
        suffix.high = reach;
        suffix.low = reachErrors;
        noise.high = total;
        noise.low = totalErrors;
        for (; i >= 0; i--) {
            noise.add(weighted[i] / suffix.value() * weighted[i]);
            suffix.add(rate[i]);
        }
    }

    @Override
    EnclosedParts enclosedParts(Run run) {
        EnclosedSum suffix = new EnclosedSum();
        EnclosedSum noise = new EnclosedSum();
        Enclosure one = Enclosure.exactly(1);
        double last = run.lastRate();
        if (last == 0) {
            run.backwards(block -> {});
            return new EnclosedParts(Enclosure.exactly(0), Enclosure.exactly(0), one);
        }
        Enclosure lastNorm = Enclosure.exactly(run.lastNorm());
        Enclosure lastTerm = Enclosure.exactly(last).times(lastNorm).times(lastNorm);
        suffix.add(last);
        noise.add(lastTerm.low(), lastTerm.high());
        run.backwards(block -> {
            for (int i = run.withoutLast(block) - 1; i >= 0; i--) {
                noise.add(
                        Rounding.divideDown(SquaredRates.squareDown(block, i), suffix.high()),
                        Rounding.divideUp(SquaredRates.squareUp(block, i), suffix.low()));
                suffix.add(block.rate[i]);
            }
        });
        return new EnclosedParts(suffix.value(), noise.value(), one);
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
