package dev.etalon.simulation;

/**
 * One mini-batch after another: what each step of a run sees of a problem. After a draw, {@link #loss} and
 * {@link #gradient} are those of the drawn samples at any point, until the next draw. Belongs to one run.
 */
public interface Sampler {

    /**
     * Draws the samples of {@code step}, from {@code random} alone, so that a run can be resumed at any step: its sequence of
     * the number {@code step}, or another that the step decides.
     */
    void draw(long step, RandomSource random);

    /** The loss of the drawn samples: {@code L(x_t, point)}. */
    double loss(double[] point);

    /** Writes the gradient of the drawn samples' loss into {@code out}. */
    void gradient(double[] point, double[] out);

    /**
     * Takes a whole step of SGD in one pass, {@code point -= rate * gradient}, where it is sure without one that the
     * gradient's norm is at most {@code limit}. The new point has the bits that {@link #gradient} and the update of
     * the point would give it. From one such step to the next, nothing else may move the point without calling
     * {@link #gradient} first.
     *
     * @return whether the step was made; if not, the point is as it was
     */
    default boolean descend(double[] point, double rate, double limit) {
        return false;
    }
}
