package dev.etalon.bounds;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a schedule meets what is required of it, and what would help where it does not.
 *
 * @param violations the requirements that are not met, in the order of {@link Requirements}
 */
public record Certificate(List<Violation> violations) {

    /**
     * A requirement that is not met.
     *
     * @param requirement its name, such as {@code lastIterateAtMost}
     * @param message one line with the value and the limit, without a full stop
     * @param help what to write instead, the nearest change first
     */
    public record Violation(String requirement, String message, String help) {}

    public Certificate {
        violations = Arguments.items("violations", violations);
    }

    /**
     * Checks a schedule. A bound counts as met only if it is in real numbers, for exactly the doubles that the
     * schedule returns.
     *
     * @throws IllegalArgumentException if a rate is negative or not finite
     */
    public static Certificate check(LearningRate schedule, Requirements required) {
        Series rates = Series.of(schedule, required.steps());
        List<Violation> violations = new ArrayList<>();
        for (LimitCheck check : LimitCheck.of(required)) {
            check.violation(rates, required).ifPresent(violations::add);
        }
        ShapeCheck.addViolations(schedule, rates, required, violations);
        return new Certificate(violations);
    }

    /** Whether every limit is kept. */
    public boolean isMet() {
        return violations.isEmpty();
    }

    /** Does nothing if all is met. @throws IllegalArgumentException with all messages otherwise */
    public void orThrow() {
        if (!isMet()) {
            throw new IllegalArgumentException(violations.stream()
                    .map(violation -> "[etalon:certify] " + violation.message() + "\n    " + violation.help())
                    .collect(Collectors.joining("\n")));
        }
    }
}
