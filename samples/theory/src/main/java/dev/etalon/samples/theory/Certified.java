package dev.etalon.samples.theory;

import dev.etalon.Certify;
import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/** Schedules whose guarantees are checked while they are compiled: a peak of 0.05 in the first would be an error. */
public interface Certified {

    @Schedule("linear(0.01, 0, 10k)")
    @Certify(lastIterateAtMost = 0.0201, suboptimalityAtMost = 1.001, nonIncreasing = true, endsAtZero = true)
    LearningRate nearlyBest();

    @Schedule(value = "warmup(1%) -> constant(0.005, 79%) -> cooldown(rest)", horizon = 10_000)
    @Certify(curvature = 350, worstCaseAtMost = 0.0115)
    LearningRate stable();

    @Schedule("linear(peak, 0, 100%)")
    @Certify(distance = 10, suboptimalityAtMost = 1.5)
    LearningRate anyHorizon(double peak, long horizon);
}
