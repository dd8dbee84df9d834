package dev.etalon.simulation;

import java.util.random.RandomGenerator;

/**
 * One mini-batch after another: what each step of a run sees of a problem. After a draw, {@link #loss} and
 * {@link #gradient} are those of the drawn samples at any point, until the next draw. Belongs to one run.
 */
public interface Sampler {

    /** Draws the samples of {@code step}, from {@code random} alone, so that a run can be resumed at any step. */
    void draw(long step, RandomGenerator random);

    /** The loss of the drawn samples: {@code L(x_t, point)}. */
    double loss(double[] point);

    /** Writes the gradient of the drawn samples' loss into {@code out}. */
    void gradient(double[] point, double[] out);
}
