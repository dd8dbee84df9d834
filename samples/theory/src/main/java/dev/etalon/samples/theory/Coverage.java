package dev.etalon.samples.theory;

import dev.etalon.LearningRate;
import dev.etalon.fit.LawFamily;
import dev.etalon.fit.LawFit;
import dev.etalon.fit.LossCurve;
import dev.etalon.fit.Prediction;
import dev.etalon.losslaw.ConvexPowerLaw;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How often the 90 % interval of a prediction holds the truth: 400 times, two curves of a convex-power law with noise of
 * 1e-3 in the logarithm of a loss, white or like the one before, are fitted, and a third schedule is predicted.
 */
public final class Coverage {

    private static final int RUNS = 400;
    private static final long SEED = 20261129;
    private static final double NOISE = 1e-3;
    private static final int STEPS = 6000;
    private static final ConvexPowerLaw TRUTH = new ConvexPowerLaw(2.97, 0.58, 0.48, 43.5);
    private static final LearningRate CONSTANT = step -> 3e-4 * Math.min(1, (step + 1) / 300.0);
    private static final LearningRate COSINE = step ->
            step < 300 ? CONSTANT.at(step) : 3e-5 + 1.35e-4 * (1 + Math.cos(Math.PI * (step - 300) / (STEPS - 300.0)));
    private static final LearningRate COOLDOWN =
            step -> step < 4800 ? CONSTANT.at(step) : 3e-4 - 2.7e-4 * (step - 4800) / 1200.0;

    private Coverage() {}

    /** @param arguments optionally the number of runs and a seed, which should be one that nothing was chosen by */
    public static void main(String[] arguments) {
        int runs = arguments.length == 0 ? RUNS : Integer.parseInt(arguments[0]);
        long seed = arguments.length < 2 ? SEED : Long.parseLong(arguments[1]);
        for (double correlation : new double[] {0, 0.5, 0.9}) {
            System.out.printf(
                    Locale.ROOT,
                    "noise of 1e-3, correlation %.1f from one measurement to the next: %.1f %% of %d intervals hold the"
                            + " truth%n",
                    correlation,
                    100 * covered(runs, seed, correlation),
                    runs);
        }
    }

    static double covered(int runs, long seed, double correlation) {
        SplittableRandom seeds = new SplittableRandom(seed + Math.round(1000 * correlation));
        return IntStream.range(0, runs)
                        .filter(run -> covers(seeds.split(), correlation))
                        .count()
                / (double) runs;
    }

    private static boolean covers(SplittableRandom random, double correlation) {
        List<LossCurve> curves = List.of(curve(CONSTANT, correlation, random), curve(COSINE, correlation, random));
        LawFit fit = LawFit.of(LawFamily.convexPower(), curves);
        double truth = TRUTH.finalLoss(COOLDOWN, STEPS - 1);
        // A fit that is refused has no interval, and counts as one that misses.
        return fit.predict(COOLDOWN, STEPS - 1, 0) instanceof Prediction.Interval interval
                && interval.low() <= truth
                && truth <= interval.high();
    }

    private static LossCurve curve(LearningRate rate, double correlation, SplittableRandom random) {
        long[] steps =
                LongStream.rangeClosed(10, 180).map(k -> k * STEPS / 180 - 1).toArray();
        double[] losses = TRUTH.losses(rate, steps);
        double noise = NOISE * random.nextGaussian();
        for (int k = 0; k < losses.length; k++) {
            losses[k] *= Math.exp(noise);
            noise = correlation * noise + Math.sqrt(1 - correlation * correlation) * NOISE * random.nextGaussian();
        }
        return new LossCurve(rate, steps, losses);
    }
}
