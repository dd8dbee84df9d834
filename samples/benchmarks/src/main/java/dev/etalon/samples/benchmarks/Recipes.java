package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/** The schedules that are timed, each 10,000 steps long. */
interface Recipes {

    @Schedule("{0: 0, 1000: 1, 4000: 0.8, 9000: 0.3, 10000: 0.05}")
    LearningRate lines4();

    @Schedule("{0: 0, 300: 1, 900: 0.9, 1600: 0.95, 2100: 0.8, 3000: 0.85, 3400: 0.7, 4200: 0.75, 5000: 0.6,"
            + " 5300: 0.65, 6100: 0.5, 6800: 0.55, 7200: 0.4, 8000: 0.45, 8700: 0.3, 9400: 0.2, 10000: 0.05}")
    LearningRate lines16();

    @Schedule("warmup(500) -> cosine(1, 0.1, 9500)")
    LearningRate cosine();

    @Schedule("warmup(500) -> constant(1, 2500) -> cosine(1, 0.5, 3000) -> exponential(0.5, 0.1, 2000)"
            + " -> linear(0.1, 0, 2000)")
    LearningRate mixed5();
}
