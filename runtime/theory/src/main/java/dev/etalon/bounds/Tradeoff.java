package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;

/**
 * How a bound depends on a common factor on all rates: too small, and the run does not get there; too large, and noise
 * dominates.
 */
public sealed interface Tradeoff permits Tradeoff.Hyperbola, Tradeoff.Sharp, Tradeoff.InUnits, WorstCaseValleys {

    /** The value where all rates are multiplied by {@code factor}, positive. */
    double at(double factor);

    /**
     * The factor at which the value is smallest.
     *
     * @throws IllegalStateException if the value is the same at every factor, as for a run of one step
     */
    double bestFactor();

    /** Whether the value is the same at every factor. */
    default boolean isFlat() {
        return false;
    }

    /** @throws IllegalStateException if the tradeoff is flat */
    static void requireSlope(Tradeoff tradeoff) {
        if (tradeoff.isFlat()) {
            throw new IllegalStateException(
                    "no factor on the rates is the best: the bound does not depend on them, as none is used before the end");
        }
    }

    /** The smallest value over all factors. */
    double bestValue();

    /**
     * {@code distance/factor + gradient·factor}, which is smallest at {@code √(distance/gradient)}.
     *
     * @param distance the part of the bound that is due to the distance from the minimiser
     * @param gradient the part that is due to the size of the gradients
     */
    record Hyperbola(double distance, double gradient) implements Tradeoff {
        public Hyperbola {
            Arguments.number("distance", distance);
            Arguments.number("gradient", gradient);
        }

        @Override
        public double at(double factor) {
            return distance / factor + gradient * factor;
        }

        @Override
        public double bestFactor() {
            return Math.sqrt(distance) / Math.sqrt(gradient);
        }

        @Override
        public double bestValue() {
            return 2 * Math.sqrt(distance) * Math.sqrt(gradient);
        }
    }

    /**
     * The exact worst case: {@code (D²/(u·factor) + G²·X·factor)/2} with {@code u = 2S + X} where that is larger than
     * {@code D/(G·factor)}, and {@code DG − G²·S·factor}, the run that does not get there, where it is not.
     *
     * @param sum S, the sum of the rates but the last
     * @param excess X, see {@link WorstCase}
     */
    record Sharp(double distance, double gradientNorm, double sum, double excess) implements Tradeoff {
        public Sharp {
            Arguments.number("distance", distance);
            Arguments.number("gradientNorm", gradientNorm);
            Arguments.number("sum", sum);
            Arguments.number("excess", excess);
        }

        @Override
        public double at(double factor) {
            double u = factor * (2 * sum + excess);
            return gradientNorm * u <= distance
                    ? gradientNorm * (distance - gradientNorm * factor * sum)
                    : (distance / u * distance + gradientNorm * factor * excess * gradientNorm) / 2;
        }

        @Override
        public boolean isFlat() {
            return sum == 0;
        }

        @Override
        public double bestFactor() {
            requireSlope(this);
            return distance / (gradientNorm * Math.sqrt(2 * sum + excess) * Math.sqrt(excess));
        }

        @Override
        public double bestValue() {
            return excess == 0
                    ? distance * gradientNorm
                    : distance * gradientNorm * Math.sqrt(excess / (2 * sum + excess));
        }
    }

    /**
     * A tradeoff of rates that were divided by a unit.
     *
     * @param unit a power of two
     */
    record InUnits(Tradeoff tradeoff, double unit) implements Tradeoff {
        public InUnits {
            Arguments.notNull("tradeoff", tradeoff);
            Arguments.positive("unit", unit);
        }

        @Override
        public double at(double factor) {
            return tradeoff.at(factor * unit);
        }

        @Override
        public boolean isFlat() {
            return tradeoff.isFlat();
        }

        @Override
        public double bestFactor() {
            return tradeoff.bestFactor() / unit;
        }

        @Override
        public double bestValue() {
            return tradeoff.bestValue();
        }
    }
}
