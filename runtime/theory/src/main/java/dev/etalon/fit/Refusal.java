package dev.etalon.fit;

/**
 * Why data do not answer a question.
 *
 * @param reason its kind
 * @param message one line, with the numbers
 */
public record Refusal(Reason reason, String message) {

    /** The kinds of refusal. */
    public enum Reason {
        /** No curve's rate falls by a fifth after its peak: nothing tells what lower rates bring. */
        NO_DECAY,
        /** What lower rates bring was fitted as nothing, or is not known to a half of itself. */
        NO_GAIN,
        /** Directions of the parameters are not told apart: the normalised Jacobian's condition is above 1e5. */
        NOT_IDENTIFIED,
        /** One curve only, too few measurements, or intrinsic times within a factor of 3. */
        TOO_LITTLE_DATA,
        /** Errors of a law that does not describe the curves: large beside the noise, and each like the one before. */
        WRONG_LAW,
        /** The schedule asked for is outside of what the curves have seen. */
        EXTRAPOLATED
    }
}
