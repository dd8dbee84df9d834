package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Mini-batches of a finite sum, drawn uniformly with replacement. */
final class BatchSampler implements Sampler {

    /** The largest batch: what is drawn is kept. */
    private static final int MOST_DRAWN = 1 << 27;

    private final FiniteSum problem;
    private final int[] drawn;

    BatchSampler(FiniteSum problem, int batch) {
        this.problem = problem;
        this.drawn = new int[Arguments.within("batch", batch, 1, MOST_DRAWN)];
    }

    @Override
    public void draw(long step, RandomSource source) {
        RandomGenerator random = source.at(step);
        int size = problem.size();
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = random.nextInt(size);
        }
    }

    @Override
    public double loss(double[] point) {
        double sum = 0;
        for (int sample : drawn) {
            sum += problem.loss(sample, point);
        }
        return sum / drawn.length;
    }

    @Override
    public void gradient(double[] point, double[] out) {
        Arguments.ofDimension("out", out, problem.dimension());
        Arrays.fill(out, 0);
        for (int sample : drawn) {
            problem.addGradient(sample, point, 1.0 / drawn.length, out);
        }
    }

    @Override
    public boolean descend(double[] point, double rate, double limit) {
        return drawn.length == 1 && problem.descend(drawn[0], point, rate, limit);
    }
}
