package dev.etalon.samples.quickstart;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/** All that a user writes: javac makes {@code RecipesSchedules} of it. */
interface Recipes {

    /** Up to 1 in 100 steps, and then down to 0.01 in 10,000 steps, again and again. */
    @Schedule("warmup(100) -> linear(1, 0.01, 10000) -> cycle")
    LearningRate pretraining();
}
