package dev.etalon.samples.simulation;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/** Four strategies for a run of 6,000 steps: decay, warmup and decay, and both of them repeated. */
interface Strategies {

    @Schedule("peak * {0: 1, 6k: r}")
    LearningRate decay(double peak, double r);

    @Schedule(value = "peak * {300: 1, 6k: r}", epsilon = 0.001)
    LearningRate warmupDecay(double peak, double r);

    @Schedule("peak * ({0: 1, 1k: r, 1200: r, 1600: 1} -> cycle)")
    LearningRate cyclic(double peak, double r);

    @Schedule(value = "peak * ({300: 1, 1300: r, 1500: r, 1800: 1} -> cycle)", epsilon = 0.001)
    LearningRate warmupCyclic(double peak, double r);
}
