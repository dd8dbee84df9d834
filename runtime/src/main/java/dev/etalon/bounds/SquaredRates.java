package dev.etalon.bounds;

/** {@code Σ η_k² G_k²}, with norms relative to {@link Setting#gradientNorm}. */
final class SquaredRates {

    private SquaredRates() {}

    static double sum(Run run) {
        Sum sum = new Sum();
        run.backwards(block -> {
            for (int i = block.count - 1; i >= 0; i--) {
                sum.add(block.weighted[i] * block.weighted[i]);
            }
        });
        return sum.value();
    }

    static Enclosure enclosedSum(Run run) {
        EnclosedSum sum = new EnclosedSum();
        run.backwards(block -> {
            for (int i = block.count - 1; i >= 0; i--) {
                sum.add(squareDown(block, i), squareUp(block, i));
            }
        });
        return sum.value();
    }

    /** A lower bound of {@code (η·G)²}. */
    static double squareDown(Run.Block block, int i) {
        double weighted = Rounding.multiplyDown(block.rate[i], block.norm[i]);
        return Rounding.multiplyDown(weighted, weighted);
    }

    /** An upper bound of {@code (η·G)²}. */
    static double squareUp(Run.Block block, int i) {
        double weighted = Rounding.multiplyUp(block.rate[i], block.norm[i]);
        return Rounding.multiplyUp(weighted, weighted);
    }
}
