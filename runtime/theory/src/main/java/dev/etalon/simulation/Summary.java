package dev.etalon.simulation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The results of many runs of one simulation. Statistics are over the runs that did not diverge. */
public final class Summary {

    private final List<Result> results;
    private final List<Result> finished;

    /** @param results all of one simulation, at least one */
    public Summary(List<Result> results) {
        this.results = List.copyOf(results);
        this.finished =
                results.stream().filter(result -> result.divergence().isEmpty()).toList();
    }

    /** All results, by the number of the run. */
    public List<Result> results() {
        return results;
    }

    /** The divergences of the runs that had one. */
    public List<Divergence> divergences() {
        return results.stream().flatMap(result -> result.divergence().stream()).toList();
    }

    /** The number of records of a run that did not diverge; 0 if all did. */
    public int size() {
        return finished.isEmpty() ? 0 : finished.get(0).trajectory().size();
    }

    /** The step of record {@code k}. */
    public long step(int k) {
        return finished.get(0).trajectory().step(k);
    }

    /** The losses at record {@code k} over the runs. */
    public Statistics losses(int k) {
        return new Statistics(finished.stream()
                .mapToDouble(result -> result.trajectory().loss(k))
                .toArray());
    }

    /** The losses at the end over the runs. */
    public Statistics finalLosses() {
        return losses(size() - 1);
    }

    /**
     * Writes for each record the mean loss with its standard error, and the quantiles 5 %, 50 % and 95 %, under the
     * names {@code step,mean,standard_error,q05,median,q95}.
     */
    public void writeCsv(Appendable out) throws IOException {
        out.append("step,mean,standard_error,q05,median,q95\n");
        for (int k = 0; k < size(); k++) {
            Statistics at = losses(k);
            double[] row = {at.mean(), at.standardError(), at.quantile(0.05), at.quantile(0.5), at.quantile(0.95)};
            out.append(Long.toString(step(k)));
            for (double value : row) {
                out.append(",").append(Double.toString(value));
            }
            out.append("\n");
        }
    }

    /** Numbers, and what is usually said about them. */
    public static final class Statistics {

        private final double[] sorted;

        /** @param values at least one */
        public Statistics(double[] values) {
            if (values.length == 0) {
                throw new IllegalArgumentException("statistics need at least one value: did all runs diverge?");
            }
            sorted = values.clone();
            Arrays.sort(sorted);
        }

        public double mean() {
            return Arrays.stream(sorted).sum() / sorted.length;
        }

        /** The unbiased estimate of the standard deviation; 0 for one value. */
        public double deviation() {
            double mean = mean();
            double squares = Arrays.stream(sorted)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return sorted.length == 1 ? 0 : Math.sqrt(squares / (sorted.length - 1));
        }

        /** The standard deviation of the mean. */
        public double standardError() {
            return deviation() / Math.sqrt(sorted.length);
        }

        /** Half the width of the band around the mean that is {@code z} standard errors wide to both sides. */
        public double confidence(double z) {
            return z * standardError();
        }

        /** The quantile {@code q} in [0, 1], interpolated linearly between order statistics. */
        public double quantile(double q) {
            double place = q * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
    }
}
