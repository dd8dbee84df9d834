package dev.etalon.fit;

import dev.etalon.exact.Functions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The changes of a run's rate, drawn together: a sum of a smooth function over all changes up to a step is one over far
 * fewer places. Steps are halved into blocks; where the rate is smooth and a block lies at least its own length of
 * intrinsic time back, its changes are moved to {@link #NODES} of its steps, with the weights by which a polynomial
 * through these is summed. Where the rate is not smooth, each change stays where it is.
 */
final class Changes {

    private static final int NODES = 14;
    private static final int LEAF = 4;

    /** How far the polynomial through the nodes may be off the logarithm of a rate within a block. */
    private static final double SMOOTH = 1e-12;

    /** How far the logarithms of a block's rates may be apart: laws raise rates to powers of 40 and more. */
    private static final double APART = 0.2;

    private final double[] rates;
    private final double[] logRates;
    private final double[] changes;
    private final double[] times;
    private final int[] counts;
    private final Map<Long, Terms> blocks = new HashMap<>();

    private Changes(double[] rates, double[] logRates) {
        this.rates = rates;
        this.logRates = logRates;
        this.changes = new double[rates.length];
        this.times = new double[rates.length + 1];
        this.counts = new int[rates.length + 1];
        for (int k = 0; k < rates.length; k++) {
            changes[k] = k == 0 ? 0 : rates[k - 1] - rates[k];
            times[k + 1] = times[k] + rates[k];
            counts[k + 1] = counts[k] + (changes[k] == 0 ? 0 : 1);
        }
    }

    /**
     * Places and what is taken off the rate there.
     *
     * @param steps not in order
     * @param weights of each, of either sign
     * @param ages the sum of the rates from each step up to and with the measurement's
     */
    record Terms(int[] steps, double[] weights, double[] ages) {}

    /** The terms of each measurement of a run. */
    static Terms[] of(LawRun run, double[] logRates) {
        Changes all = new Changes(run.rates(), logRates);
        Terms[] terms = new Terms[run.size()];
        for (int m = 0; m < terms.length; m++) {
            terms[m] = all.upTo(run.steps()[m]);
        }
        return terms;
    }

    private Terms upTo(int last) {
        Gathered gathered = new Gathered(counts[last + 1]);
        int level = Math.max(LEAF, Integer.SIZE - Integer.numberOfLeadingZeros(last));
        gather(level, 0, last, gathered);
        int[] steps = Arrays.copyOf(gathered.steps, gathered.size);
        double[] since = new double[last + 1];
        double time = 0;
        for (int k = last; k >= 0; k--) {
            time += rates[k];
            since[k] = time;
        }
        double[] ages = Arrays.stream(steps).mapToDouble(k -> since[k]).toArray();
        return new Terms(steps, Arrays.copyOf(gathered.weights, gathered.size), ages);
    }

    private void gather(int level, int index, int last, Gathered into) {
        int from = index << level;
        if (from > last) {
            return;
        }
        int to = Math.min(last + 1, (index + 1) << level);
        int count = counts[to] - counts[from];
        if (count > NODES && level >= LEAF) {
            boolean far = (index + 1) << level <= last + 1 && times[last + 1] - times[to] >= times[to] - times[from];
            Terms block = far ? block(level, index) : null;
            if (block != null && block.steps.length > 0) {
                into.addAll(block);
                return;
            }
            if (level > LEAF) {
                gather(level - 1, 2 * index, last, into);
                gather(level - 1, 2 * index + 1, last, into);
                return;
            }
        }
        for (int k = from; count > 0 && k < to; k++) {
            if (changes[k] != 0) {
                into.add(k, changes[k]);
            }
        }
    }

    /** The nodes of a block; none where its rates are not smooth. */
    private Terms block(int level, int index) {
        return blocks.computeIfAbsent(((long) level << Integer.SIZE) + index, key -> nodes(index << level, 1 << level));
    }

    private Terms nodes(int from, int length) {
        int[] steps = new int[NODES];
        double[] logarithms = new double[NODES];
        double[] barycentric = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double place = 0.5 - 0.5 * Functions.cos(Math.PI * (i + 0.5) / NODES);
            steps[i] = from + (int) (place * length);
            logarithms[i] = logRates[steps[i]];
        }
        for (int i = 0; i < NODES; i++) {
            barycentric[i] = 1;
            for (int j = 0; j < NODES; j++) {
                barycentric[i] /= j == i ? 1 : 4.0 * (steps[i] - steps[j]) / length;
            }
        }
        double[] weights = new double[NODES];
        double[] shares = new double[NODES];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = from; k < from + length; k++) {
            shares(k, steps, barycentric, shares);
            double between = 0;
            for (int i = 0; i < NODES; i++) {
                between += shares[i] * logarithms[i];
                weights[i] += shares[i] * changes[k];
            }
            least = Math.min(least, logRates[k]);
            most = Math.max(most, logRates[k]);
            if (!(Math.abs(between - logRates[k]) <= SMOOTH && most - least <= APART)) {
                return new Terms(new int[0], new double[0], new double[0]);
            }
        }
        return new Terms(steps, weights, new double[0]);
    }

    /** What each node's value counts for at a step: the polynomials that are 1 at one node and 0 at all others. */
    private static void shares(int step, int[] steps, double[] barycentric, double[] shares) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            if (steps[i] == step) {
                Arrays.fill(shares, 0);
                shares[i] = 1;
                return;
            }
            shares[i] = barycentric[i] / (step - steps[i]);
            sum += shares[i];
        }
        for (int i = 0; i < NODES; i++) {
            shares[i] /= sum;
        }
    }

    private static final class Gathered {

        private final int[] steps;
        private final double[] weights;
        private int size;

        /** Nodes are never more than the changes they stand for. */
        Gathered(int most) {
            this.steps = new int[most];
            this.weights = new double[most];
        }

        void add(int step, double weight) {
            steps[size] = step;
            weights[size++] = weight;
        }

        void addAll(Terms block) {
            for (int i = 0; i < block.steps.length; i++) {
                add(block.steps[i], block.weights[i]);
            }
        }
    }
}
