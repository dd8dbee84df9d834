package dev.etalon.losslaw;

import dev.etalon.LearningRate;

/** The schedules of the published loss curves: 24,000 or 72,000 steps, a warmup of 2,160 and a peak of 3e-4. */
public final class Runs {

    static final int WARMUP = 2160;

    private Runs() {}

    /** The schedule that a curve's file is called by. */
    public static LearningRate schedule(String name) {
        String[] words = name.split("_");
        long number = Long.parseLong(words[1]);
        LearningRate after = switch (words[0]) {
            case "constant" -> step -> 3e-4;
            case "cosine" ->
                step -> 3e-5 + 0.5 * (3e-4 - 3e-5) * (1 + Math.cos(Math.PI * (step - WARMUP) / (number - WARMUP)));
            case "wsd" -> step -> step < 20_000 ? 3e-4 : 3e-4 * Math.pow(0.1, (step - 20_000) / 4000.0);
            case "wsdld" -> step -> step < 20_000 ? 3e-4 : 3e-4 - 2.7e-4 * (step - 20_000) / 4000.0;
            case "wsdcon" -> step -> step < 8000 ? 3e-4 : number * 1e-5;
            default -> throw new IllegalArgumentException(name);
        };
        return step -> step < WARMUP ? 3e-4 * step / (WARMUP - 1) : after.at(step);
    }

    /** The published multi-power law of a model. */
    public static MultiPowerLaw published(String model) {
        return switch (model) {
            case "25M" ->
                new MultiPowerLaw(3.04045406, 0.52468604, 0.50786857, 363.78751622, 2.06560812, 0.58279013, 0.64142257);
            case "100M" ->
                new MultiPowerLaw(2.6514477, 0.60115152, 0.45295811, 437.9464276, 2.13245612, 0.59785199, 0.65523644);
            case "400M" ->
                new MultiPowerLaw(2.37474466, 0.65421216, 0.42878731, 523.42464371, 2.02462735, 0.59350493, 0.63472457);
            default -> throw new IllegalArgumentException(model);
        };
    }
}
