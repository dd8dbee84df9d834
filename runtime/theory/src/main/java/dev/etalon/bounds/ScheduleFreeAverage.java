package dev.etalon.bounds;

/**
 * The last loss of schedule-free descent, by the formula of the weighted average: with the weight {@code η_k} for the
 * point that takes the gradient of step k, the average {@code x_T} that the method returns satisfies
 * {@code E L(x_T) − L(θ*) ≤ (D² + Σ η_k² G_k²)/(2 Σ η_k)} for any rates and any interpolation β from 0 to 1, projected
 * or not. The last rate counts as a weight, and its gradient is not used.
 *
 * <p>The weights of the public implementation, squares of the largest rate so far and one step late, have no such
 * guarantee where the rate varies. Source: derived from the online-to-batch theorem of Defazio et al., arXiv 2405.15682;
 * the statement is that of arXiv 2511.07767.
 */
final class ScheduleFreeAverage extends WeightedAverage {}
