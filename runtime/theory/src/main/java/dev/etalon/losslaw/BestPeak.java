package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import java.util.function.ToDoubleFunction;

/**
 * The peak that suits a shape best.
 *
 * @param peak the factor on the shape
 * @param loss what it gives
 */
public record BestPeak(double peak, double loss) {

    /**
     * The best factor between {@code low} and {@code high}, for a loss that falls and then rises with it; one that is
     * negative or not a number counts as infinite, as where a run diverges. Takes about fifty losses.
     */
    public static BestPeak of(ToDoubleFunction<LearningRate> loss, LearningRate shape, double low, double high) {
        Arguments.positive("low", low);
        Arguments.within("high", high, low, Double.MAX_VALUE);
        Arguments.notNull("loss", loss);
        Arguments.notNull("shape", shape);
        double best = Search.minimiser(peak -> judged(loss, shape, peak), low, high);
        BestPeak inside = new BestPeak(best, judged(loss, shape, best));
        BestPeak highest = new BestPeak(high, judged(loss, shape, high));
        return highest.loss <= inside.loss ? highest : inside;
    }

    private static double judged(ToDoubleFunction<LearningRate> loss, LearningRate shape, double peak) {
        double value = loss.applyAsDouble(shape.scaledBy(peak));
        return value >= 0 ? value : Double.POSITIVE_INFINITY;
    }
}
