package dev.etalon.tables;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import java.util.List;
import java.util.Optional;

/** The formulas of {@link dev.etalon.plan.Filled.Formulas} and the laws that they are of. */
public enum Formula {
    /** √u from the vertex: {@code x · n / √(n z)}, or from the other end, since {@code 1 - √u = (1 - u)/(1 + √u)}. */
    ROOT(1L << 44),
    /** u² from the vertex: {@code x · z}, or from the other end, since {@code 1 - u² = (1 - u)(1 + u)}. */
    PARABOLA(94_906_265);

    private static final DoubleDouble TWO = DoubleDouble.of(2.0);

    private final long mostSteps;

    Formula(long mostSteps) {
        this.mostSteps = mostSteps;
    }

    /**
     * That of a law.
     *
     * @param arguments in the order of {@link Law#parameters()}
     */
    public static Optional<Formula> of(Law law, List<DoubleDouble> arguments) {
        if (law == Law.SQRT || law == Law.SQUARE) {
            return Optional.of(law == Law.SQRT ? ROOT : PARABOLA);
        }
        boolean isPower =
                law == Law.POWER || law == Law.POLYNOMIAL && arguments.get(1).equals(DoubleDouble.ONE);
        return isPower ? ofPower(arguments.get(0)) : Optional.empty();
    }

    private static Optional<Formula> ofPower(DoubleDouble power) {
        if (power.equals(DoubleDouble.HALF)) {
            return Optional.of(ROOT);
        }
        return power.equals(TWO) ? Optional.of(PARABOLA) : Optional.empty();
    }

    /** As {@link dev.etalon.plan.Filled.Formulas} has it. */
    long rooted() {
        return this == ROOT ? 1 : 0;
    }

    /**
     * The longest move that it is right for: each step of a root changes the rate by more than rounding does, and the products of a
     * parabola are exact.
     */
    long mostSteps() {
        return mostSteps;
    }

    /** Whether the vertex is at the end of a move: where the law is one of what is left. */
    static boolean isOfRest(Law law) {
        return law == Law.POLYNOMIAL;
    }
}
