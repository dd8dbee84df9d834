package dev.etalon.playground;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.BoundCurve;
import dev.etalon.bounds.Enclosure;
import dev.etalon.bounds.Guarantee;
import dev.etalon.bounds.Series;
import dev.etalon.bounds.Setting;
import org.teavm.jso.JSObject;

/** What theory guarantees of a run, as the page shows it. */
final class Bounds {

    /** Beyond that a page would stand still for seconds. */
    private static final long MOST_STEPS = 1 << 20;

    /** The same for the curve, which takes some hundred times as long. */
    private static final long MOST_OF_CURVE = 1 << 13;

    private static final double CURVE_ACCURACY = 1e-6;

    private Bounds() {}

    /**
     * The bounds of a run.
     *
     * @return an object with {@code bounds}, one for each theorem, and {@code curve}, the last-iterate bound at each number of
     *     steps; or with {@code message} alone, where there is nothing to say
     */
    static JSObject of(LearningRate rate, long steps, double distance, double norm) {
        JSObject result = JavaScript.object();
        if (steps < 1 || steps > MOST_STEPS) {
            JavaScript.set(
                    result,
                    "message",
                    "bounds are shown for 1 to " + MOST_STEPS + " steps; the command line takes more");
            return result;
        }
        Setting setting;
        try {
            setting = Setting.of(distance, norm);
        } catch (IllegalArgumentException refused) {
            JavaScript.set(result, "message", refused.getMessage());
            return result;
        }
        double[] rates = new double[(int) steps];
        rate.fill(0, rates);
        JSObject bounds = JavaScript.array();
        for (Bound bound : Bound.values()) {
            JavaScript.push(bounds, bound(bound, rates, setting));
        }
        JavaScript.set(result, "bounds", bounds);
        if (steps <= MOST_OF_CURVE) {
            double[] curve = new double[rates.length];
            BoundCurve.read(
                    Series.of(rates), setting, CURVE_ACCURACY, (horizon, value) -> curve[(int) horizon - 1] = value);
            JavaScript.set(result, "curve", JavaScript.typed(curve));
        }
        return result;
    }

    private static JSObject bound(Bound bound, double[] rates, Setting setting) {
        JSObject object = JavaScript.object();
        Guarantee guarantee = bound.evaluate(rates, setting);
        JavaScript.set(object, "name", bound.name());
        JavaScript.set(object, "title", bound.title());
        JavaScript.set(object, "explanation", guarantee.explanation());
        guarantee.tuning().ifPresent(tuning -> {
            Enclosure enclosure = bound.enclose(Series.of(rates), setting);
            JavaScript.set(object, "value", guarantee.value());
            JavaScript.set(object, "low", enclosure.low());
            JavaScript.set(object, "high", enclosure.high());
            if (!tuning.tradeoff().isFlat()) {
                JavaScript.set(object, "bestPeak", tuning.peak());
                JavaScript.set(object, "bestValue", tuning.value());
                JavaScript.set(object, "suboptimality", tuning.suboptimality());
            }
        });
        return object;
    }
}
