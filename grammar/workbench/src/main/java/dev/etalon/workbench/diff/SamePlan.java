package dev.etalon.workbench.diff;

import dev.etalon.LearningRate;
import dev.etalon.plan.Plan;
import dev.etalon.plan.Planned;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether two schedules are evaluated in the same way from the same numbers, so that no rate can differ. */
public final class SamePlan {

    private SamePlan() {}

    /** True only if both have plans, and these are alike in every number. */
    public static boolean of(LearningRate left, LearningRate right) {
        Optional<Plan> plan = plan(left);
        return plan.isPresent() && same(plan.get(), plan(right).orElse(null));
    }

    private static Optional<Plan> plan(LearningRate schedule) {
        return schedule instanceof Planned planned ? planned.plan() : Optional.empty();
    }

    /** As {@code equals} of the records, but with the content of arrays, and doubles by their bits. */
    private static boolean same(Object left, Object right) {
        if (left instanceof Record && right != null && left.getClass() == right.getClass()) {
            for (RecordComponent component : left.getClass().getRecordComponents()) {
                if (!same(value(component, left), value(component, right))) {
                    return false;
                }
            }
            return true;
        }
        if (left instanceof List<?> list && right instanceof List<?> others) {
            return list.size() == others.size()
                    && IntStream.range(0, list.size()).allMatch(k -> same(list.get(k), others.get(k)));
        }
        return Objects.deepEquals(left, right);
    }

    private static Object value(RecordComponent component, Object node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
