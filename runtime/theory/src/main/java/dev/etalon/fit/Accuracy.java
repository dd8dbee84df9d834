package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import dev.etalon.losslaw.LossLaw;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How near a law comes to measured losses.
 *
 * @param determination R², the share of the losses' variance that is explained; empty where all losses are the same
 * @param meanAbsolute the mean absolute error
 * @param rootMeanSquare the root mean squared error
 * @param meanRelative the mean of the error by the measured loss
 * @param worstRelative the largest of these
 */
public record Accuracy(
        OptionalDouble determination,
        double meanAbsolute,
        double rootMeanSquare,
        double meanRelative,
        double worstRelative) {

    /** The accuracy of {@code law} on one curve. */
    public static Accuracy of(LossLaw law, LossCurve curve) {
        double[] predicted = law.losses(curve.rate(), curve.steps());
        double[] measured = curve.losses();
        int n = measured.length;
        double mean = 0;
        for (double loss : measured) {
            mean += loss / n;
        }
        double spread = 0;
        double squares = 0;
        double absolute = 0;
        double relative = 0;
        double worst = 0;
        for (int k = 0; k < n; k++) {
            double error = Math.abs(predicted[k] - measured[k]);
            spread += (measured[k] - mean) * (measured[k] - mean);
            squares += error * error;
            absolute += error;
            relative += error / measured[k];
            worst = Math.max(worst, error / measured[k]);
        }
        boolean varies = Arrays.stream(measured).anyMatch(loss -> loss != measured[0]);
        OptionalDouble determination = varies ? OptionalDouble.of(1 - squares / spread) : OptionalDouble.empty();
        return new Accuracy(determination, absolute / n, Math.sqrt(squares / n), relative / n, worst);
    }

    /** The mean of each number over several curves; R² is empty if it is for any of them. */
    public static Accuracy mean(LossLaw law, List<LossCurve> curves) {
        Arguments.notNull("law", law);
        if (Arguments.items("curves", curves).isEmpty()) {
            throw new IllegalArgumentException("curves must hold one curve at least, but is []");
        }
        List<Accuracy> all = curves.stream().map(curve -> of(law, curve)).toList();
        boolean known =
                all.stream().allMatch(accuracy -> accuracy.determination().isPresent());
        return new Accuracy(
                known
                        ? OptionalDouble.of(
                                mean(all, accuracy -> accuracy.determination().getAsDouble()))
                        : OptionalDouble.empty(),
                mean(all, Accuracy::meanAbsolute),
                mean(all, Accuracy::rootMeanSquare),
                mean(all, Accuracy::meanRelative),
                mean(all, Accuracy::worstRelative));
    }

    private static double mean(List<Accuracy> all, ToDoubleFunction<Accuracy> number) {
        return all.stream().mapToDouble(number).average().orElseThrow();
    }
}
