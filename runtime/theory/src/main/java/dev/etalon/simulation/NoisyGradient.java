package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * A problem seen through Gaussian noise: the sample {@code x} adds {@code <x, theta>} to the loss and so {@code x} to
 * the gradient. Each coordinate of {@code x} is normal with mean 0 and variance {@code deviation^2 / batch}.
 */
public record NoisyGradient(Problem problem, double deviation) implements Problem {

    /** @throws IllegalArgumentException if {@code deviation} is negative or not finite */
    public NoisyGradient {
        Arguments.notNull("problem", problem);
        Arguments.notNegative("deviation", deviation);
    }

    @Override
    public int dimension() {
        return problem.dimension();
    }

    @Override
    public double loss(double[] point) {
        return problem.loss(point);
    }

    @Override
    public void gradient(double[] point, double[] out) {
        problem.gradient(point, out);
    }

    @Override
    public double[] start() {
        return problem.start();
    }

    @Override
    public Optional<double[]> minimiser() {
        return problem.minimiser();
    }

    @Override
    public Sampler sampler() {
        return problem.sampler();
    }

    @Override
    public Sampler sampler(int batch) {
        return noisy(problem.sampler(batch), batch);
    }

    @Override
    public Sampler epochSampler(int batch, boolean dropRemainder) {
        return noisy(problem.epochSampler(batch, dropRemainder), batch);
    }

    @Override
    public OptionalDouble longestGradient() {
        // Gaussian noise has no bound.
        return OptionalDouble.empty();
    }

    private Sampler noisy(Sampler inner, int batch) {
        Arguments.within("batch", batch, 1, Integer.MAX_VALUE);
        return new NoiseSampler(inner, deviation / Math.sqrt(batch), new double[dimension()]);
    }

    private record NoiseSampler(Sampler inner, double deviation, double[] noise) implements Sampler {

        @Override
        public void draw(long step, RandomSource source) {
            inner.draw(step, source);
            // The sequence of the step itself is the inner sampler's.
            RandomGenerator random = source.at(~step);
            for (int k = 0; k < noise.length; k++) {
                noise[k] = deviation * random.nextGaussian();
            }
        }

        @Override
        public double loss(double[] point) {
            return inner.loss(point) + Vectors.dot(noise, point);
        }

        @Override
        public void gradient(double[] point, double[] out) {
            inner.gradient(point, out);
            Vectors.add(1, noise, out);
        }
    }
}
