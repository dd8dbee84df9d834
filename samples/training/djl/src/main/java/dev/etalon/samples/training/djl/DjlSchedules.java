package dev.etalon.samples.training.djl;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

interface DjlSchedules {

    @Schedule("warmup(5%) -> cosine(0.1, 0.001, rest)")
    LearningRate training(long horizon);
}
