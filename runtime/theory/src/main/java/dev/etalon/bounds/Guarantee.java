package dev.etalon.bounds;

import java.util.Optional;

/** What a bound says about a schedule: a number, that there is none, or that the theorem does not apply. */
public sealed interface Guarantee {

    Bound bound();

    /**
     * The value, in units of the loss; +∞ where the formula is infinite.
     *
     * @throws IllegalStateException if the theorem does not apply; the message says which step breaks which assumption
     */
    double value();

    /** One line: the value, or why there is none. */
    String explanation();

    /**
     * How the guarantee changes with the height of the schedule, and where it is best; empty where it is not finite.
     */
    default Optional<Tuning> tuning() {
        return Optional.empty();
    }

    /**
     * A finite bound.
     *
     * @param tradeoff how it depends on a common factor on all rates
     * @param peak the largest rate
     * @param minimax the best that any schedule of that length can guarantee, {@link Setting#minimax}
     */
    record Finite(Bound bound, Tradeoff tradeoff, double peak, double minimax) implements Guarantee {
        @Override
        public double value() {
            return tradeoff.at(1);
        }

        @Override
        public String explanation() {
            return bound.title() + ": at most " + value();
        }

        @Override
        public Optional<Tuning> tuning() {
            return Optional.of(new Tuning(tradeoff, peak, minimax));
        }
    }

    /** A bound whose formula is infinite for these rates. */
    record Infinite(Bound bound, String reason) implements Guarantee {
        @Override
        public double value() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public String explanation() {
            return bound.title() + ": no bound, because " + reason;
        }
    }

    /**
     * A theorem whose assumption these rates break.
     *
     * @param step the first step, from 1 on, that breaks it
     */
    record Inapplicable(Bound bound, Assumption assumption, long step) implements Guarantee {
        @Override
        public double value() {
            throw new IllegalStateException(explanation());
        }

        @Override
        public String explanation() {
            return bound.title() + ": does not apply; it assumes that " + assumption.statement() + ", and step " + step
                    + ", counted from 1, breaks that";
        }
    }
}
