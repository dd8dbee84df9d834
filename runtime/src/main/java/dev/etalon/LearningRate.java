package dev.etalon;

import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * A learning-rate schedule: a function from the step to a rate.
 *
 * <p>The step is the number of updates already made, 0 before the first. A schedule has no state, so that resuming a run
 * at step 40,000 is asking for {@code at(40_000)}, and any number of threads may ask at once. A negative step reads as
 * step 0; past its {@linkplain #length() length} a schedule holds its end for ever.
 */
@FunctionalInterface
public interface LearningRate {

    /** The {@linkplain #length() length} of a schedule that never ends. */
    long UNBOUNDED = Long.MAX_VALUE;

    /**
     * The rate to use for the update at {@code step}.
     *
     * @param step the number of updates already made, from 0 to 2<sup>53</sup>; a negative one reads as 0
     */
    double at(long step);

    /**
     * Writes the rates of the steps {@code from, from + 1, …} into the whole of {@code out}: the same bits as {@link #at}.
     */
    default void fill(long from, double[] out) {
        Objects.requireNonNull(out, "out");
        fill(from, out, 0, out.length);
    }

    /**
     * Writes the rates of {@code count} steps from {@code from} on into {@code out}, beginning at {@code offset}.
     *
     * @throws IndexOutOfBoundsException if the range is not within {@code out}
     */
    default void fill(long from, double[] out, int offset, int count) {
        Objects.requireNonNull(out, "out");
        Objects.checkFromIndexSize(offset, count, out.length);
        for (int k = 0; k < count; k++) {
            out[offset + k] = at(from + k);
        }
    }

    /** The number of steps after which the end is held, or {@link #UNBOUNDED}. */
    default long length() {
        return UNBOUNDED;
    }

    /** The canonical text of the schedule in the language; empty where the schedule was not written in it. */
    default String expression() {
        return "";
    }

    /** The values that the variables of the {@linkplain #expression() expression} stand for, by name, in their order. */
    default Map<String, Number> parameters() {
        return Map.of();
    }

    /** The settings that are texts of the language, by name: {@code run}, {@code tokensPerStep}, {@code samplesPerStep}. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** The rates of the steps from {@code from} (inclusive) to {@code to} (exclusive). */
    default DoubleStream values(long from, long to) {
        return LongStream.range(from, to).mapToDouble(this::at);
    }

    /** The rates of all steps from {@code from} on, without end. */
    default PrimitiveIterator.OfDouble iterator(long from) {
        return LongStream.iterate(from, step -> step + 1).mapToDouble(this::at).iterator();
    }

    /**
     * This schedule with every rate multiplied by {@code factor}.
     *
     * @throws IllegalArgumentException if {@code factor} is negative, infinite or not a number
     */
    default LearningRate scaledBy(double factor) {
        return new ScaledLearningRate(factor, this);
    }
}
