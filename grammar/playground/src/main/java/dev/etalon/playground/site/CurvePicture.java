package dev.etalon.playground.site;

import dev.etalon.LearningRate;
import dev.etalon.language.Reading;
import dev.etalon.language.Schedules;
import java.util.Locale;
import java.util.Optional;

/** A small picture of a schedule. */
final class CurvePicture {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;

    private CurvePicture() {}

    /** The picture as SVG, if the text is a schedule with these settings. */
    static Optional<String> of(String expression, Schedules.Options options) {
        Reading reading = Schedules.read(expression, options);
        return reading.schedule().map(rate -> draw(rate, end(rate, reading, options.horizon())));
    }

    /** The last step to draw: of what never ends, twice what its parts have. */
    private static long end(LearningRate rate, Reading reading, long horizon) {
        if (rate.length() != LearningRate.UNBOUNDED) {
            return rate.length();
        }
        long last = reading.stages().stream()
                .mapToLong(stage ->
                        stage.length() == LearningRate.UNBOUNDED ? stage.start() : stage.start() + stage.length())
                .max()
                .orElse(0);
        return horizon > 0 ? horizon : last > 0 ? 2 * last + last / 2 : 1_000;
    }

    private static String draw(LearningRate rate, long end) {
        double[] values = new double[WIDTH + 1];
        double peak = 0;
        for (int x = 0; x <= WIDTH; x++) {
            values[x] = rate.at(Math.round((double) end * x / WIDTH));
            peak = Math.max(peak, values[x]);
        }
        StringBuilder points = new StringBuilder();
        for (int x = 0; x <= WIDTH; x++) {
            double height = peak == 0 ? 0 : values[x] / peak;
            points.append(String.format(Locale.ROOT, "%d,%.1f ", x, HEIGHT * (1 - height)));
        }
        return "<svg class=\"curve\" width=\"124\" height=\"36\" viewBox=\"-2 -2 124 36\" aria-hidden=\"true\">"
                + "<polyline fill=\"none\" stroke-width=\"1.5\" points=\""
                + points.toString().strip() + "\"/></svg>";
    }
}
