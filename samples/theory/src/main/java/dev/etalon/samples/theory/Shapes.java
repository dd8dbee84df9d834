package dev.etalon.samples.theory;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/** The shapes that the published results are about, with a largest rate of 1. */
public interface Shapes {

    Shapes SHAPES = new ShapesSchedules();

    @Schedule("constant(1)")
    LearningRate constant();

    @Schedule("inverseSqrt(1, 1)")
    LearningRate inverseSqrt();

    @Schedule("linear(1, floor, steps)")
    LearningRate linear(double floor, long steps);

    @Schedule("cosine(1, floor, steps)")
    LearningRate cosine(double floor, long steps);

    @Schedule("sqrt(1, 0, steps)")
    LearningRate oneMinusSqrt(long steps);

    @Schedule("constant(1, stable) -> linear(1, 0, down)")
    LearningRate wsd(long stable, long down);

    @Schedule("constant(1, stable) -> sqrt(1, 0, down)")
    LearningRate wsdOneMinusSqrt(long stable, long down);

    /** A constant with a linear cooldown over the last {@code down} of {@code steps} steps. */
    static LearningRate cooldown(long steps, long down) {
        return SHAPES.wsd(steps - down, down);
    }

    /** A constant with a 1-sqrt cooldown over the last {@code down} of {@code steps} steps. */
    static LearningRate cooldownOneMinusSqrt(long steps, long down) {
        return SHAPES.wsdOneMinusSqrt(steps - down, down);
    }

    /** Half the rate from each halving of what remains on (Jain et al.). */
    static LearningRate halving(long steps) {
        return step -> {
            int halvings = 0;
            while (steps - step <= steps >> (halvings + 1)) {
                halvings++;
            }
            return Math.scalb(1.0, -halvings);
        };
    }
}
