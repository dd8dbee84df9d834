package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.RefinedSchedule;
import dev.etalon.bounds.RefinedSchedule.Weighting;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.TableExpression;
import dev.etalon.bounds.Tuning;
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
        LearningRate schedule = step -> rates[(int) Math.max(0, Math.min(step, steps - 1))];
        Candidate choice = new Candidate("refined", TableExpression.of(rates, TOLERANCE), schedule, tuning.value());
        List<Candidate> others = Shape.usual(steps).stream()
                .map(usual -> tuned(usual, steps, setting))
                .toList();
        return Recommendation.best(
                choice,
                "weights 1/G^2 from the measured norms minimise the guarantee on the last point; where norms fall"
                        + " early, a warmup emerges, and with equal norms it is linear decay",
                others,
                "values bound the loss of the last point above the least, in the unit of norm times distance, for norms"
                        + " as they were measured");
    }

    private static Candidate tuned(Shape shape, int steps, Setting setting) {
        Tuning tuning = tuning(shape.unit().values(0, steps).toArray(), setting);
        return shape.candidate(tuning.factor(), tuning.value());
    }

    private static Tuning tuning(double[] rates, Setting setting) {
        return Bound.WORST_CASE.evaluate(rates, setting).tuning().orElseThrow();
    }
}
