package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import dev.etalon.bounds.WorstCaseFunction;
import java.util.Optional;

/**
 * The convex Lipschitz function on which subgradient descent with given rates {@code eta_1 … eta_T} ends exactly at its
 * worst case. The step {@code t} of a run is given the subgradient number {@code t + 1}, which is the worst choice among
 * those that are right on that path; a run of {@code T - 1} steps with those rates ends at the value of
 * {@link dev.etalon.bounds.Bound#WORST_CASE}.
 */
public record WorstCaseProblem(WorstCaseFunction function) implements Problem {

    /** @throws IllegalArgumentException if there is no function */
    public WorstCaseProblem {
        Arguments.notNull("function", function);
    }

    @Override
    public int dimension() {
        return function.dimension();
    }

    @Override
    public double loss(double[] point) {
        Arguments.ofDimension("point", point, dimension());
        return function.value(point);
    }

    @Override
    public void gradient(double[] point, double[] out) {
        Arguments.ofDimension("point", point, dimension());
        Arguments.ofDimension("out", out, dimension());
        System.arraycopy(function.subgradientAt(point), 0, out, 0, out.length);
    }

    @Override
    public double[] start() {
        return function.start();
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[dimension()]);
    }

    @Override
    public Sampler sampler() {
        return new Adversary(function);
    }

    /** Answers each step with the subgradient that hurts most. */
    private static final class Adversary implements Sampler {

        private final WorstCaseFunction function;
        private double[] answer = {};

        Adversary(WorstCaseFunction function) {
            this.function = function;
        }

        @Override
        public void draw(long step, RandomSource random) {
            answer = function.subgradient(Math.toIntExact(step + 1));
        }

        @Override
        public double loss(double[] point) {
            return function.value(point);
        }

        @Override
        public void gradient(double[] point, double[] out) {
            System.arraycopy(answer, 0, out, 0, out.length);
        }
    }
}
