package dev.etalon.samples.theory;

import static dev.etalon.samples.theory.Shapes.SHAPES;

import dev.etalon.bounds.Bound;
import dev.etalon.bounds.OptimalSchedule;
import dev.etalon.bounds.RefinedSchedule;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * H12: what gradient norms that fall from 15 to 1 in the first tenth of a run are worth (Defazio et al., arXiv
 * 2310.07831). The published profile of the norms is not known; this one falls in a straight line.
 */
final class Measured {

    private static final int STEPS = 4000;

    private Measured() {}

    static List<Row> rows() {
        double[] norms = new double[STEPS];
        for (int k = 0; k < STEPS; k++) {
            norms[k] = Math.max(1, 15 - 14 * k / (0.1 * STEPS));
        }
        Setting setting = Setting.of(1, Series.of(norms));
        double linear = Bound.LAST_ITERATE
                .evaluate(SHAPES.linear(0, STEPS), STEPS, setting)
                .tuning()
                .orElseThrow()
                .value();
        double[] refined = RefinedSchedule.shape(norms, RefinedSchedule.Weighting.SGD, 0, 0);
        int peak = 0;
        for (int k = 0; k < STEPS; k++) {
            peak = refined[k] > refined[peak] ? k : peak;
        }
        List<Row> rows = new ArrayList<>();
        double optimum = OptimalSchedule.guarantee(STEPS, setting);
        rows.add(new Row("H12", "least bound of all schedules, and of tuned linear decay", optimum, "<= " + linear));
        rows.add(new Row(
                "H12",
                "guarantee of the refined schedule, and half of the least bound",
                RefinedSchedule.guarantee(norms, 1),
                "~" + optimum / 2));
        rows.add(new Row(
                "H12", "where the refined schedule peaks, as a part of the run", peak / (double) STEPS, "~0.1"));
        return rows;
    }
}
