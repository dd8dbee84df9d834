package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

/**
 * The two quantities that a guarantee depends on besides the rates: how far the minimiser is, and how large gradients
 * are.
 *
 * @param distance D, a bound on the distance {@code ‖θ_1 − θ*‖} from the start to a minimiser; positive and finite
 * @param gradientNorm G, with {@code E‖g_k‖² ≤ G²} at every step; positive and finite; 1 where there are {@code norms}
 * @param norms G_k for each step, or {@code null} where G serves them all
 */
public record Setting(double distance, double gradientNorm, Series norms) {

    /** {@code D = G = 1}. */
    public static final Setting UNIT = of(1, 1);

    public Setting {
        Arguments.positive("distance", distance);
        Arguments.positive("gradientNorm", gradientNorm);
        if (norms != null && gradientNorm != 1) {
            throw new IllegalArgumentException(
                    "gradientNorm must be 1 where norms are given for each step, but is " + gradientNorm);
        }
    }

    /** One bound on the gradient norms of all steps. */
    public static Setting of(double distance, double gradientNorm) {
        return new Setting(distance, gradientNorm, null);
    }

    /** A bound on the gradient norm of each step; as many as there are rates. */
    public static Setting of(double distance, Series norms) {
        return new Setting(distance, 1, Arguments.notNull("norms", norms));
    }

    /**
     * The best that any schedule can guarantee in {@code steps} steps: {@code D / √(Σ G_k^−2)}, which is
     * {@code DG/√T} for one G. It is the smallest value of the weighted-average bound and, for one G, the minimax
     * worst case of θ_T after T − 1 subgradient steps (Zamani and Glineur, arXiv 2307.11134).
     */
    public double minimax(long steps) {
        Arguments.within("steps", steps, 1, Long.MAX_VALUE);
        if (norms == null) {
            return distance * gradientNorm / Math.sqrt(steps);
        }
        Sum inverseSquares = new Sum();
        double least = Scale.least(norms);
        new BackwardRun(norms, UNIT).backwards(block -> {
            for (int i = 0; i < block.count; i++) {
                double ratio = least / block.rate[i];
                inverseSquares.add(ratio * ratio);
            }
        });
        return distance * (least / Math.sqrt(inverseSquares.value()));
    }
}
