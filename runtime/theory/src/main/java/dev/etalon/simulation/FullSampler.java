package dev.etalon.simulation;

/** The sampler of a problem without randomness: it always sees the whole. */
record FullSampler(Problem problem) implements Sampler {

    @Override
    public void draw(long step, RandomSource random) {
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
