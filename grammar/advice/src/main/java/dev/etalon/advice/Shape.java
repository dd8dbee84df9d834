package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.exact.Functions;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A schedule up to its peak.
 *
 * @param unit its rates with a peak of 1
 * @param expression the text for a peak
 */
record Shape(String name, LearningRate unit, DoubleFunction<String> expression) {

    /** Linear decay to 0, cosine, and warmup-stable-decay without the warmup, a fifth of it decay. */
    static List<Shape> usual(long steps) {
        return List.of(linear(steps), cosine(steps), stableLinear(steps - Math.max(1, steps / 5), steps, "WSD 20%"));
    }

    static Shape linear(long steps) {
        return new Shape(
                "linear",
                step -> Math.max(0, steps - step) / (double) steps,
                peak -> "linear(" + peak + ", 0, " + steps + ")");
    }

    static Shape cosine(long steps) {
        return new Shape(
                "cosine",
                step -> {
                    double half = Functions.sin(Math.PI / 2 * Math.max(0, steps - step) / steps);
                    return half * half;
                },
                peak -> "cosine(" + peak + ", 0, " + steps + ")");
    }

    /** Constant for {@code stable} of the steps, then linear to 0. */
    static Shape stableLinear(long stable, long steps, String name) {
        long decay = steps - stable;
        return new Shape(
                name,
                step -> Math.min(1, Math.max(0, steps - step) / (double) decay),
                peak -> "constant(" + peak + ", " + stable + ") -> linear(0, " + decay + ")");
    }

    Candidate candidate(double peak, double value) {
        return new Candidate(name, expression.apply(peak), unit.scaledBy(peak), value);
    }
}
