package dev.etalon.bounds;

import java.util.Optional;
import java.util.Set;

/** The formula of one theorem, three ways. */
interface Theorem {

    /** All that it assumes. */
    Set<Assumption> assumptions();

    /** When the formula is infinite, to follow "because". */
    String infiniteBecause();

    /** In doubles, compensated: within a few units in the last place. Empty where infinite. */
    Optional<Tradeoff> evaluate(BackwardRun run);

    /** By outward rounding. */
    Enclosure enclose(BackwardRun run);

    /** The derivative by each rate, where the bound is finite. */
    double[] gradient(double[] rates, Setting setting);
}
