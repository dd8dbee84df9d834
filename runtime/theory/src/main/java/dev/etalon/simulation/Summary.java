package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The results of many runs of one simulation. Statistics are over the runs that did not diverge, and say how many did:
 * a mean over survivors is no mean over runs.
 */
public final class Summary implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final ArrayList<Result> results;
    private final transient List<Result> finished;

    /**
     * @param results all of one simulation, at least one
     * @throws IllegalArgumentException if there is none
     */
    public Summary(List<Result> results) {
        this.results = new ArrayList<>(Arguments.items("results", results));
        if (results.isEmpty()) {
            throw new IllegalArgumentException("results must hold one result at least, but is []");
        }
        this.finished =
                results.stream().filter(result -> result.divergence().isEmpty()).toList();
    }

    @Serial
    private Object readResolve() {
        return new Summary(results);
    }

    /** All results, by the number of the run. */
    public List<Result> results() {
        return List.copyOf(results);
    }

    /** The divergences of the runs that had one. */
    public List<Divergence> divergences() {
        return results.stream().flatMap(result -> result.divergence().stream()).toList();
    }

    /** The number of records of a run that did not diverge; 0 if all did. */
    public int size() {
        return finished.isEmpty() ? 0 : finished.get(0).trajectory().size();
    }

    /** The step of record {@code k}. @throws IllegalStateException if all runs diverged */
    public long step(int k) {
        requireFinished();
        return finished.get(0).trajectory().step(k);
    }

    /**
     * The losses at record {@code k} over the runs that did not diverge.
     *
     * @throws IllegalStateException if all did
     */
    public Statistics losses(int k) {
        requireFinished();
        return new Statistics(
                finished.stream()
                        .mapToDouble(result -> result.trajectory().loss(k))
                        .toArray(),
                results.size() - finished.size());
    }

    private void requireFinished() {
        if (finished.isEmpty()) {
            throw new IllegalStateException("all " + results.size() + " runs diverged, the first as it "
                    + results.get(0).divergence().orElseThrow());
        }
    }

    /**
     * The losses at the end over the runs that did not diverge; {@link Statistics#leftOut()} is the number of those that did.
     *
     * @throws IllegalStateException if all did
     */
    public Statistics finalLosses() {
        return losses(size() - 1);
    }

    /**
     * Writes for each record the mean loss with its standard error, and the quantiles 5 %, 50 % and 95 %, under the
     * names {@code step,mean,standard_error,q05,median,q95,runs,diverged}. The last two are the numbers of runs that the
     * row is about, and of those that are left out. One run alone has no standard error.
     */
    public void writeCsv(Appendable out) throws IOException {
        out.append("step,mean,standard_error,q05,median,q95,runs,diverged\n");
        for (int k = 0; k < size(); k++) {
            Statistics at = losses(k);
            out.append(step(k) + "," + at.mean() + "," + (at.size() == 1 ? "" : at.standardError()));
            for (double share : new double[] {0.05, 0.5, 0.95}) {
                out.append(",").append(Double.toString(at.quantile(share)));
            }
            out.append("," + at.size() + "," + at.leftOut() + "\n");
        }
    }

    /** Numbers, and what is usually said about them. */
    public static final class Statistics {

        private final int leftOut;

        private final double[] sorted;

        /**
         * @param values at least one
         * @throws IllegalArgumentException if there is none
         */
        public Statistics(double[] values) {
            this(values, 0);
        }

        private Statistics(double[] values, int leftOut) {
            Arguments.notNull("values", values);
            if (values.length == 0) {
                throw new IllegalArgumentException("values must hold one number at least, but is []");
            }
            this.leftOut = leftOut;
            sorted = values.clone();
            Arrays.sort(sorted);
        }

        /** The number of values. */
        public int size() {
            return sorted.length;
        }

        /** The number of runs that have no value here, as they diverged. */
        public int leftOut() {
            return leftOut;
        }

        /** The mean with its standard error, and how many runs are left out of it. */
        @Override
        public String toString() {
            String counted =
                    mean() + (size() == 1 ? " over 1 run" : " +- " + standardError() + " over " + size() + " runs");
            return leftOut == 0 ? counted : counted + "; " + leftOut + " diverged and are left out";
        }

        public double mean() {
            return Arrays.stream(sorted).sum() / sorted.length;
        }

        /**
         * The unbiased estimate of the standard deviation.
         *
         * @throws IllegalStateException for one value, which tells nothing of it
         */
        public double deviation() {
            if (sorted.length == 1) {
                throw new IllegalStateException("one value tells nothing of its deviation; make two runs at least");
            }
            double mean = mean();
            double squares = Arrays.stream(sorted)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return Math.sqrt(squares / (sorted.length - 1));
        }

        /** The standard deviation of the mean. @throws IllegalStateException for one value */
        public double standardError() {
            return deviation() / Math.sqrt(sorted.length);
        }

        /**
         * Half the width of the band around the mean that is {@code z} standard errors wide to both sides.
         *
         * @throws IllegalStateException for one value
         */
        public double confidence(double z) {
            return z * standardError();
        }

        /**
         * The quantile {@code q}, interpolated linearly between order statistics.
         *
         * @throws IllegalArgumentException if {@code q} is not in [0, 1]
         */
        public double quantile(double q) {
            if (!(q >= 0 && q <= 1)) {
                throw new IllegalArgumentException("q is in [0, 1], not " + q);
            }
            double place = q * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
    }
}
