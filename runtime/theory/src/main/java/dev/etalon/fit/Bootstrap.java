package dev.etalon.fit;

import dev.etalon.simulation.RandomSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Fits to residuals drawn anew in blocks, within each curve.
 *
 * @param predicted the logarithms of the fitted losses
 * @param residuals what the fit leaves
 * @param optimum the logarithms of the fitted parameters
 * @param search of a fit to given logarithms of losses
 */
record Bootstrap(
        double[] predicted, Residuals residuals, double[] optimum, Function<double[], LevenbergMarquardt> search) {

    /** See {@link LawFit#bootstrapErrors(int, int, long)}. */
    StandardErrors errors(int block, int refits, long seed) {
        RandomSequence random = new RandomSequence(seed);
        List<double[]> draws = new ArrayList<>();
        for (int k = 0; k < refits; k++) {
            draws.add(residuals.resampled(block, random));
        }
        double blocks = predicted.length / (double) block;
        double larger = Math.sqrt(blocks / Math.max(1, blocks - optimum.length));
        return Residuals.ofSamples(
                draws.stream().parallel().map(draw -> refitted(draw, larger)).toList());
    }

    private double[] refitted(double[] draw, double larger) {
        double[] targets = new double[predicted.length];
        Arrays.setAll(targets, k -> predicted[k] - larger * draw[k]);
        return search.apply(targets).from(optimum).logarithms();
    }
}
