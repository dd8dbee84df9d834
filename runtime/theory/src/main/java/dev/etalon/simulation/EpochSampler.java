package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Mini-batches of a finite sum without replacement: one order of all samples an epoch, cut into batches. */
final class EpochSampler implements Sampler {

    private final FiniteSum problem;
    private final int batch;
    private final long stepsPerEpoch;
    private final int[] order;
    private long epoch = -1;
    private int from;
    private int to;

    EpochSampler(FiniteSum problem, int batch, boolean dropRemainder) {
        int size = problem.size();
        Arguments.within("batch", batch, 1, Integer.MAX_VALUE);
        if (dropRemainder && batch > size) {
            throw new IllegalArgumentException("batch must be at most the " + size
                    + " samples of an epoch where what is left is dropped, but is " + batch);
        }
        this.problem = problem;
        this.batch = batch;
        this.stepsPerEpoch = dropRemainder ? size / batch : (size + batch - 1L) / batch;
        this.order = new int[size];
    }

    @Override
    public void draw(long step, RandomSource random) {
        if (step / stepsPerEpoch != epoch) {
            epoch = step / stepsPerEpoch;
            // Below the numbers of what is drawn beside a step: no run has 2^62 steps.
            shuffle(random.at(Long.MIN_VALUE + epoch));
        }
        from = (int) (step % stepsPerEpoch * batch);
        to = (int) Math.min(order.length, (long) from + batch);
    }

    /** Fisher and Yates' shuffle. */
    private void shuffle(RandomGenerator random) {
        Arrays.setAll(order, k -> k);
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int sample = order[k];
            order[k] = order[other];
            order[other] = sample;
        }
    }

    @Override
    public double loss(double[] point) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += problem.loss(order[k], point);
        }
        return sum / (to - from);
    }

    @Override
    public void gradient(double[] point, double[] out) {
        Arguments.ofDimension("out", out, problem.dimension());
        Arrays.fill(out, 0);
        for (int k = from; k < to; k++) {
            problem.addGradient(order[k], point, 1.0 / (to - from), out);
        }
    }
}
