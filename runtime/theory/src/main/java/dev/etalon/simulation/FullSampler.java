package dev.etalon.simulation;

import java.util.random.RandomGenerator;

/** The sampler of a problem without randomness: it always sees the whole. */
record FullSampler(Problem problem) implements Sampler {

    @Override
    public void draw(long step, RandomGenerator random) {
        // every step sees the same
    }

    @Override
    public double loss(double[] point) {
        return problem.loss(point);
    }

    @Override
    public void gradient(double[] point, double[] out) {
        problem.gradient(point, out);
    }
}
