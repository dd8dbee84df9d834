package dev.etalon.scaling;

import dev.etalon.arguments.Arguments;

/**
 * The least rate by the peak, r_min, for a family of optimisers.
 *
 * @param low of the usual range
 * @param high of it
 * @param source what is known
 */
public record FinalRate(double low, double high, String source) {

    public FinalRate {
        Arguments.notNegative("low", low);
        Arguments.within("high", high, low, Double.MAX_VALUE);
        Arguments.notNull("source", source);
    }

    /** Optimisers that share a habit. */
    public enum Family {
        /** SGD, with or without momentum. */
        SGD,
        /** Adam and AdamW. */
        ADAM,
        /** Lion and Tiger, which step by signs. */
        SIGN
    }

    /**
     * What to end at.
     *
     * @param continues whether training goes on after the schedule's end
     */
    public static FinalRate of(Family family, boolean continues) {
        Arguments.notNull("family", family);
        if (family == Family.SIGN) {
            return new FinalRate(
                    1e-5,
                    1e-4,
                    "a habit of the note on four decay strategies, without data; theory does not set signs apart: their"
                            + " noise falls with the rate as SGD's does, and their peaks are 3 to 10 times smaller");
        }
        return continues
                ? new FinalRate(0.1, 0.1, "a tenth keeps a rate to go on from; it costs 15 % of the worst case")
                : new FinalRate(
                        0,
                        0.01,
                        "straight to zero: in the tuned worst case of a linear decay, 0.01 costs 1.2 % and 0.1 costs 14.7 %;"
                                + " the note on four decay strategies says 0.1 or 0.01; no law fitted at 0.1 can choose less");
    }
}
