package dev.etalon.fit;

/** Huber's loss: half the square of a residual up to {@link #DELTA}, and beyond a line. */
final class Huber {

    /** The threshold of the published fits, in units of a log residual. */
    static final double DELTA = 1e-3;

    private Huber() {}

    static double loss(double residual) {
        double size = Math.abs(residual);
        return size <= DELTA ? size * size / 2 : DELTA * (size - DELTA / 2);
    }

    /** The factor on the residual in the derivative of its loss. */
    static double weight(double residual) {
        double size = Math.abs(residual);
        return size <= DELTA ? 1 : DELTA / size;
    }
}
