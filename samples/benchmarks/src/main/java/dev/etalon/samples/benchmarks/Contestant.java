package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import java.util.Arrays;
import java.util.function.Function;

/** A way to compute a schedule. */
public enum Contestant {
    /** The class that javac generates. */
    GENERATED(shape -> shape.generated),

    /** An if/else chain written by hand. */
    CHAIN(shape -> shape.chain),

    /** Closures composed like optax.join_schedules. */
    CLOSURES(shape -> shape.pieces.joined()),

    /** A binary search over a table of pieces. */
    SEARCH(shape -> shape.pieces.searched()),

    /** No schedule but the limit: a call that computes nothing, and {@link Arrays#fill}. */
    LIMIT(shape -> new Limit());

    private final Function<Shape, LearningRate> way;

    Contestant(Function<Shape, LearningRate> way) {
        this.way = way;
    }

    LearningRate of(Shape shape) {
        return way.apply(shape);
    }

    private record Limit() implements LearningRate {
        @Override
        public double at(long step) {
            return step;
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            Arrays.fill(out, offset, offset + count, from);
        }
    }
}
