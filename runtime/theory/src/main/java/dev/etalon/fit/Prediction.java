package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import java.util.List;

/** A law's loss for a schedule at a step. */
public sealed interface Prediction {

    /** What the law says. */
    double value();

    /** What makes the law doubtful here, {@link dev.etalon.losslaw.LossLaw#warnings}. */
    List<String> warnings();

    /**
     * Within what the curves have seen.
     *
     * @param value the law's loss
     * @param sampling the standard error that the curves' noise leaves in it; the variance between seeds is not in it, where
     *     each curve is one run
     * @param model the error of the law itself, as it was given
     * @param low the low end of the 90 % interval
     * @param high the high end
     * @param warnings see {@link #warnings()}
     */
    record Interval(double value, double sampling, double model, double low, double high, List<String> warnings)
            implements Prediction {
        public Interval {
            warnings = Arguments.items("warnings", warnings);
        }
    }

    /**
     * Outside of it, or by a fit that the curves do not bear: no interval.
     *
     * @param refusals what the curves have not seen, and what speaks against the fit; one at least
     * @param warnings see {@link #warnings()}
     */
    record Extrapolated(double value, List<Refusal> refusals, List<String> warnings) implements Prediction {
        public Extrapolated {
            refusals = Arguments.items("refusals", refusals);
            warnings = Arguments.items("warnings", warnings);
        }
    }
}
