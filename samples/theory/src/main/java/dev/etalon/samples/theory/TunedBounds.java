package dev.etalon.samples.theory;

import static dev.etalon.samples.theory.Shapes.SHAPES;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.BoundCurve;
import dev.etalon.bounds.Setting;
import dev.etalon.bounds.Tuning;
import java.util.ArrayList;
import java.util.List;

/**
 * H1–H3, H8, H9 and H15: the last-iterate bound of shapes, each at its best peak (Schaipp et al., arXiv 2501.18965).
 */
final class TunedBounds {

    private static final int STEPS = 400;

    private TunedBounds() {}

    static Tuning tuned(Bound bound, LearningRate shape, long steps) {
        return bound.evaluate(shape, steps, Setting.UNIT).tuning().orElseThrow();
    }

    static Tuning tuned(LearningRate shape, long steps) {
        return tuned(Bound.LAST_ITERATE, shape, steps);
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        compare(rows, "linear decay", SHAPES.linear(0, STEPS), ".100629865436", ".049563130691");
        compare(rows, "1-sqrt", SHAPES.oneMinusSqrt(STEPS), ".101242596936", ".073797056192");
        compare(rows, "cosine", SHAPES.cosine(0, STEPS), ".103385905867", ".048241886844");
        compare(rows, "wsd, 20% cooldown", Shapes.cooldown(STEPS, 80), ".109323012489", ".025373661417");
        compare(rows, "1/sqrt", SHAPES.inverseSqrt(), ".122264273251", ".212085581604");
        compare(rows, "constant", SHAPES.constant(), ".137544808073", ".018175895078");
        String[] cooldowns = {".12362", ".11614", ".10932", ".10242", ".10077", ".10063"};
        int[] percents = {5, 10, 20, 50, 80, 100};
        for (int k = 0; k < percents.length; k++) {
            Tuning tuning = tuned(Shapes.cooldown(STEPS, STEPS * percents[k] / 100L), STEPS);
            rows.add(new Row("H3", "wsd, " + percents[k] + "% linear cooldown, T=400", tuning.value(), cooldowns[k]));
        }
        drop(rows);
        long[] lengths = {100, 400, 4900};
        String[] theorem = {".272620", ".134408", ".0381205"};
        for (int k = 0; k < lengths.length; k++) {
            double value = tuned(Shapes.cooldown(lengths[k], lengths[k] / 5), lengths[k])
                    .value();
            rows.add(new Row("H9", "wsd, T=" + lengths[k] + ", and its theorem", value, "<= " + theorem[k]));
        }
        floors(rows);
        return rows;
    }

    private static void compare(List<Row> rows, String name, LearningRate shape, String bound, String peak) {
        Tuning tuning = tuned(shape, STEPS);
        rows.add(new Row("H1", name + ", tuned bound, T=400", tuning.value(), bound));
        rows.add(new Row("H2", name + ", best peak, T=400", tuning.peak(), peak));
    }

    private static void drop(List<Row> rows) {
        LearningRate shape = Shapes.cooldown(STEPS, 80);
        double[] rates =
                shape.scaledBy(tuned(shape, STEPS).factor()).values(0, STEPS).toArray();
        double[] curve = BoundCurve.of(rates, Setting.UNIT);
        rows.add(new Row("H8", "wsd, bound at step 321 of 400", curve[320], ".154599"));
        rows.add(new Row("H8", "wsd, bound at step 360 of 400", curve[359], ".131946"));
        rows.add(new Row("H8", "wsd, bound at step 400 of 400", curve[399], ".109323"));
    }

    private static void floors(List<Row> rows) {
        long steps = 10_000;
        double[] floors = {0, 0.01, 0.1};
        String[] linear = {"2.0008", "2.0148", "2.2195"};
        String[] worst = {"1.0000", "1.0117", "1.1472"};
        String[] cosine = {"2.0605", "2.0575", "2.2141"};
        for (int k = 0; k < floors.length; k++) {
            LearningRate line = SHAPES.linear(floors[k], steps);
            LearningRate wave = SHAPES.cosine(floors[k], steps);
            String ending = " to " + floors[k] + " of the peak, sqrt(T)·tuned ";
            rows.add(new Row(
                    "H15", "linear" + ending + "bound", 100 * tuned(line, steps).value(), linear[k]));
            rows.add(new Row(
                    "H15",
                    "linear" + ending + "worst case",
                    100 * tuned(Bound.WORST_CASE, line, steps).value(),
                    worst[k]));
            rows.add(new Row(
                    "H15", "cosine" + ending + "bound", 100 * tuned(wave, steps).value(), cosine[k]));
        }
    }
}
