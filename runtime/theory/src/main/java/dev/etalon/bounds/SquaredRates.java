package dev.etalon.bounds;

/** {@code Σ η_k} and {@code Σ η_k² G_k²}, with norms relative to {@link Setting#gradientNorm}. */
final class SquaredRates {

    private SquaredRates() {}

    /** The second as the noise. */
    static Totals of(BackwardRun run) {
        Totals totals = run.totals(SquaredRates::add);
        double last = run.lastRate() * run.lastNorm();
        totals.noise.add(last * last);
        return totals;
    }

    private static void add(Block block, double later, Totals totals) {
        BlockSums.rates(block, totals.rates);
        BlockSums.products(block, block.weighted, block.weighted, totals.noise);
    }
}
