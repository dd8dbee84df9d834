package dev.etalon.bounds;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.plan.Plan;
import dev.etalon.plan.Planned;
import java.util.Optional;

/** A series that several threads may read at once. */
sealed interface SharedSeries extends Series {

    /** The plan whose values the numbers are; empty where there is none. */
    default Optional<Plan> plan() {
        return Optional.empty();
    }

    /** The numbers of an array. */
    record OfArray(double[] values) implements SharedSeries {
        @Override
        public long steps() {
            return values.length;
        }

        @Override
        public void read(long from, double[] out, int count) {
            Arguments.notNull("out", out);
            Arguments.within("count", count, 0, out.length);
            Arguments.within("from", from, 0, values.length - count);
            System.arraycopy(values, Math.toIntExact(from), out, 0, count);
        }
    }

    /** The first rates of a schedule, which is a function and has no state. */
    record OfSchedule(LearningRate schedule, long steps) implements SharedSeries {
        @Override
        public void read(long from, double[] out, int count) {
            Arguments.notNull("out", out);
            Arguments.within("count", count, 0, out.length);
            Arguments.within("from", from, 0, steps - count);
            schedule.fill(from, out, 0, count);
        }

        @Override
        public Optional<Plan> plan() {
            return schedule instanceof Planned planned ? planned.plan() : Optional.empty();
        }
    }
}
