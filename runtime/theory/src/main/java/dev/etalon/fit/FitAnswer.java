package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import java.util.List;
import java.util.Optional;

/** What fitting a law to curves has come to. */
public sealed interface FitAnswer {

    /** Why the law should not be used; empty where it may be. */
    List<Refusal> refusals();

    /** The fit that was made, usable or not; empty where it was refused before. */
    Optional<LawFit> made();

    /** Whether the parameters mean something each: with a condition above 1e3 only predictions do. */
    boolean identified();

    /** A fit that may be used. */
    record Fitted(LawFit fit, boolean identified) implements FitAnswer {
        @Override
        public List<Refusal> refusals() {
            return List.of();
        }

        @Override
        public Optional<LawFit> made() {
            return Optional.of(fit);
        }
    }

    /**
     * A fit that was refused before it was made.
     *
     * @param refusals one at least
     * @param instead what these curves can tell: {@link LawFamily#signal} where no rate falls; the same family where
     *     more data would help
     */
    record NoFit(List<Refusal> refusals, LawFamily instead) implements FitAnswer {
        public NoFit {
            refusals = Arguments.items("refusals", refusals);
        }

        @Override
        public Optional<LawFit> made() {
            return Optional.empty();
        }

        @Override
        public boolean identified() {
            return false;
        }
    }

    /**
     * A fit that was made and should not be used.
     *
     * @param fit for a look at what is wrong
     * @param refusals one at least
     */
    record Rejected(LawFit fit, List<Refusal> refusals) implements FitAnswer {
        public Rejected {
            refusals = Arguments.items("refusals", refusals);
        }

        @Override
        public Optional<LawFit> made() {
            return Optional.of(fit);
        }

        @Override
        public boolean identified() {
            return false;
        }
    }
}
