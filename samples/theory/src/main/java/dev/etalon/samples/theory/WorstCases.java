package dev.etalon.samples.theory;

import static dev.etalon.samples.theory.Shapes.SHAPES;
import static dev.etalon.samples.theory.TunedBounds.tuned;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.OptimalSchedule;
import dev.etalon.bounds.Setting;
import java.util.ArrayList;
import java.util.List;

/** H10, H11, H13 and H14: what is best, and what the worst case is exactly. */
final class WorstCases {

    private WorstCases() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        double least = OptimalSchedule.guarantee(100, Setting.UNIT);
        rows.add(new Row("H10", "least bound of all schedules, T=100", least, "0.200114358211073"));
        double linear = tuned(SHAPES.linear(0, 100), 100).value();
        rows.add(new Row("H10", "tuned bound of linear decay, T=100", linear, "0.203608416171088"));
        interiorPoint(rows, "constant", SHAPES.constant(), ".17810");
        interiorPoint(rows, "cosine", SHAPES.cosine(0, 60), ".13323");
        interiorPoint(rows, "linear", SHAPES.linear(0, 60), ".12921");
        interiorPoint(rows, "1/sqrt", SHAPES.inverseSqrt(), ".15420");
        interiorPoint(rows, "wsd", Shapes.cooldown(60, 12), ".13960");
        constant(rows, 100, ".141228");
        constant(rows, 1_000_000, ".00207736");
        halving(rows, 64, "2.0997", "1.0203");
        halving(rows, 1024, "2.0464", "1.0198");
        halving(rows, 65_536, "2.0395", "1.0197");
        return rows;
    }

    /**
     * Values that a semidefinite program found (fabian-sp): it takes the second to the last rate of the tuned schedule.
     * They are good to about 1e-6.
     */
    private static void interiorPoint(List<Row> rows, String name, LearningRate shape, String published) {
        LearningRate tuned = shape.scaledBy(tuned(shape, 60).factor());
        LearningRate shifted = step -> tuned.at(step + 1);
        double value = Bound.WORST_CASE.evaluate(shifted, 60, Setting.UNIT).value();
        rows.add(new Row("H11", name + ", worst case by a semidefinite program, t=60", value, published));
    }

    private static void constant(List<Row> rows, long steps, String published) {
        double value = tuned(Bound.WORST_CASE, SHAPES.constant(), steps).value();
        double n = steps - 1.0;
        double theorem = Math.sqrt(1 + Math.log(n) / 4) / Math.sqrt(n + 1);
        rows.add(new Row("H13", "best constant, worst case after " + (steps - 1) + " steps", value, published));
        rows.add(new Row("H13", "the same, and sqrt(1 + ln N/4)/sqrt(N + 1)", value, "<= " + theorem));
    }

    private static void halving(List<Row> rows, long steps, String bound, String worst) {
        LearningRate shape = Shapes.halving(steps);
        double root = Math.sqrt(steps);
        rows.add(new Row(
                "H14",
                "halving, sqrt(T)·tuned bound, T=" + steps,
                root * tuned(shape, steps).value(),
                bound));
        rows.add(new Row(
                "H14",
                "halving, sqrt(T)·tuned worst case, T=" + steps,
                root * tuned(Bound.WORST_CASE, shape, steps).value(),
                worst));
    }
}
