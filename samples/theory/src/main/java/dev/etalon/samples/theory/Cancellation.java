package dev.etalon.samples.theory;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Enclosure;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * H23: schedules that end near 0, where sums of the last rates are tiny. Public code takes them as a total less the sum
 * of the first, and prints what stands in parentheses.
 */
final class Cancellation {

    private Cancellation() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        check(
                rows,
                "cosine, T=10^6 (off by 0.3%)",
                1_000_000,
                x -> square(Math.sin(Math.PI * x / 2)),
                "0.00206107479181902");
        check(rows, "cubic decay, T=10^4 (-0.0046)", 10_000, x -> x * x * x, "0.0266696670005640");
        check(rows, "fifth-power decay, T=10^4 (0.0060)", 10_000, x -> square(x * x) * x, "0.0360");
        LearningRate ending = Shapes.SHAPES.cosine(0, 9_999);
        rows.add(new Row(
                "H23",
                "cosine whose last rate is 0 (-85667)",
                Bound.LAST_ITERATE.evaluate(ending, 10_000, Setting.UNIT).value(),
                "Infinity"));
        return rows;
    }

    private interface Shape {
        /** @param toGo from nearly 1 at the first step to nearly 0 at the last */
        double at(double toGo);
    }

    private static void check(List<Row> rows, String name, int steps, Shape shape, String published) {
        LearningRate schedule = step -> shape.at((steps - step) / (steps + 1.0)) / Math.sqrt(steps);
        double bound =
                Bound.LAST_ITERATE.evaluate(schedule, steps, Setting.UNIT).value();
        Enclosure enclosure = Bound.LAST_ITERATE.enclose(Series.of(schedule, steps), Setting.UNIT);
        rows.add(new Row("H23", name, bound, published));
        rows.add(new Row("H23", "   width of its certified enclosure", enclosure.relativeWidth(), "<= 1e-14"));
    }

    private static double square(double x) {
        return x * x;
    }
}
