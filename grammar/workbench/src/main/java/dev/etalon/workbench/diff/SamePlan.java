package dev.etalon.workbench.diff;

import dev.etalon.LearningRate;
import dev.etalon.generated.TableWriter;
import dev.etalon.plan.Planned;
import java.util.Optional;

/** Whether two schedules are evaluated in the same way from the same numbers, so that no rate can differ. */
public final class SamePlan {

    private SamePlan() {}

    /** True only if both have plans, and these are alike in every bit of every number. */
    public static boolean of(LearningRate left, LearningRate right) {
        Optional<String> numbers = numbers(left);
        return numbers.isPresent() && numbers.equals(numbers(right));
    }

    private static Optional<String> numbers(LearningRate schedule) {
        return schedule instanceof Planned planned ? planned.plan().map(TableWriter::pack) : Optional.empty();
    }
}
