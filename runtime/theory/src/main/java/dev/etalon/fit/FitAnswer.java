package dev.etalon.fit;

import java.util.List;

/** What fitting a law to curves has come to. */
public sealed interface FitAnswer {

    /**
     * A fit that may be used.
     *
     * @param fit the law and how sure it is
     * @param identified whether the parameters mean something each: with a condition from 1e3 to 1e5 only predictions do
     */
    record Fitted(LawFit fit, boolean identified) implements FitAnswer {}

    /**
     * A fit that was refused before it was made.
     *
     * @param refusals one at least
     * @param instead what these curves can tell: {@link LawFamily#signal} where no rate falls; the same family where
     *     more data would help
     */
    record NoFit(List<Refusal> refusals, LawFamily instead) implements FitAnswer {
        public NoFit {
            refusals = List.copyOf(refusals);
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
            refusals = List.copyOf(refusals);
        }
    }
}
