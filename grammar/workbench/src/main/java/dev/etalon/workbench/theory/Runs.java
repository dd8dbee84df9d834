package dev.etalon.workbench.theory;

import dev.etalon.exact.Repr;
import dev.etalon.simulation.Summary;
import dev.etalon.simulation.Summary.Statistics;
import dev.etalon.workbench.picture.Line;

/**
 * What runs of one schedule came to.
 *
 * @param name the text of the schedule
 * @param summary the runs
 */
public record Runs(String name, Summary summary) {

    /** The first line of a table of runs. */
    public static final String HEAD = "schedule,step,mean,standard_error,q05,median,q95,runs,diverged\n";

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** Whether none of them came to an end. */
    public boolean allDiverged() {
        return summary.size() == 0;
    }

    /** The mean loss at the end with its standard error, and how many runs that is about. */
    public String finalLoss() {
        Statistics losses = summary.finalLosses();
        String left = losses.leftOut() == 0 ? "" : "; " + losses.leftOut() + " diverged and are left out";
        return Repr.of(losses.mean()) + " +- " + Repr.of(losses.standardError()) + " over " + losses.size()
                + (losses.size() == 1 ? " run" : " runs") + left;
    }

    /** A row for each step at which the loss was recorded. */
    public String csv() {
        StringBuilder out = new StringBuilder();
        String first = "\"" + name.replace("\"", "\"\"") + "\"";
        for (int k = 0; k < summary.size(); k++) {
            Statistics losses = summary.losses(k);
            out.append(first).append(',').append(summary.step(k));
            double[] row = {
                losses.mean(), losses.standardError(), losses.quantile(LOW), losses.quantile(0.5), losses.quantile(HIGH)
            };
            for (double value : row) {
                out.append(',').append(Repr.of(value));
            }
            out.append(',')
                    .append(losses.size())
                    .append(',')
                    .append(losses.leftOut())
                    .append('\n');
        }
        return out.toString();
    }

    /** The mean loss, less {@code minimum}, in a band from the 5 % to the 95 % quantile. */
    public Line line(double minimum) {
        int size = summary.size();
        double[] steps = new double[size];
        double[] mean = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        for (int k = 0; k < size; k++) {
            Statistics losses = summary.losses(k);
            steps[k] = summary.step(k);
            mean[k] = losses.mean() - minimum;
            low[k] = losses.quantile(LOW) - minimum;
            high[k] = losses.quantile(HIGH) - minimum;
        }
        return new Line(name, steps, mean, low, high);
    }
}
