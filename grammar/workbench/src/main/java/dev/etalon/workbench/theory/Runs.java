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
        String over = losses.size() == 1
                ? " over 1 run"
                : " +- " + Repr.of(losses.standardError()) + " over " + losses.size() + " runs";
        return Repr.of(losses.mean()) + over + left;
    }

    /** A row for each step at which the loss was recorded. One run has no standard error: its cell is empty. */
    public String csv() {
        StringBuilder out = new StringBuilder();
        String first = "\"" + name.replace("\"", "\"\"") + "\"";
        for (int k = 0; k < summary.size(); k++) {
            Statistics losses = summary.losses(k);
            out.append(first).append(',').append(summary.step(k));
            out.append(',').append(Repr.of(losses.mean()));
            out.append(',').append(losses.size() == 1 ? "" : Repr.of(losses.standardError()));
            for (double part : new double[] {LOW, 0.5, HIGH}) {
                out.append(',').append(Repr.of(losses.quantile(part)));
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
