package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.RefinedSchedule;
import dev.etalon.bounds.RefinedSchedule.Weighting;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.TableExpression;
import dev.etalon.bounds.Tuning;
import dev.etalon.language.Schedules;
import java.util.Arrays;
import java.util.List;

/** See {@link Advisor#fromGradientNorms}. */
final class GradientNormAdvice {

    private static final double SMOOTHING = 0.1;
    private static final double FLOOR = 0.1;
    private static final double TOLERANCE = 1e-3;

    private GradientNormAdvice() {}

    static Recommendation of(double[] norms, double distance) {
        int steps = norms.length;
        Setting setting = Setting.of(distance, Series.of(norms));
        double[] shape = RefinedSchedule.shape(norms, Weighting.SGD, SMOOTHING, FLOOR);
        Tuning tuning = tuning(shape, setting);
        double[] rates =
                Arrays.stream(shape).map(rate -> rate * tuning.factor()).toArray();
        // What the line gives is what is judged.
        String expression = TableExpression.of(rates, TOLERANCE);
        LearningRate schedule = Schedules.parse(expression);
        double value = Bound.WORST_CASE.evaluate(schedule, steps, setting).value();
        Candidate choice = new Candidate("refined", expression, schedule, value);
        List<Candidate> others = Shape.usual(steps).stream()
                .map(usual -> tuned(usual, steps, setting))
                .toList();
        return Recommendation.best(
                choice,
                "weights 1/G^2 from the measured norms minimise the guarantee on the last point; where norms fall"
                        + " early, a warmup emerges, and with equal norms it is linear decay",
                others,
                "values bound the loss of the last point above the least, in the unit of norm times distance, for norms"
                        + " as they were measured; rates are in units of distance/norm",
                "the weights are of norms that were smoothed over a tenth of the run, none below a tenth of their median;"
                        + " source: arXiv 2310.07831, Theorem 3 and section 3",
                "a guarantee for a run with these norms: another run at other rates has others");
    }

    private static Candidate tuned(Shape shape, int steps, Setting setting) {
        Tuning tuning = tuning(shape.unit().values(0, steps).toArray(), setting);
        return shape.candidate(tuning.factor(), tuning.value());
    }

    private static Tuning tuning(double[] rates, Setting setting) {
        return Bound.WORST_CASE.evaluate(rates, setting).tuning().orElseThrow();
    }
}
