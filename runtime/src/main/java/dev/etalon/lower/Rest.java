package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import java.util.List;
import java.util.function.LongFunction;

/** Finds the steps of {@code rest}: the most with which the schedule is no longer than the horizon (section 7). */
final class Rest {

    private final List<Core.Rest> found;
    private final Setting setting;
    private final Diagnostics diagnostics;

    /** @param found every {@code rest} of the schedule, in the order of the text */
    Rest(List<Core.Rest> found, Setting setting, Diagnostics diagnostics) {
        this.found = found;
        this.setting = setting;
        this.diagnostics = diagnostics;
    }

    /**
     * @param length the length of the schedule as a function of the steps of {@code rest}
     * @return null where there is none, or it is not known
     */
    Long solve(LongFunction<Length> length) {
        if (found.isEmpty()) {
            return null;
        }
        Core.Rest rest = found.get(0);
        if (found.size() > 1) {
            refuse(
                    found.get(1),
                    Code.REST,
                    "'rest' stands once in a schedule",
                    "give all but one of the parts their steps");
            return null;
        }
        if (!setting.hasHorizon()) {
            refuse(
                    rest,
                    Code.PERCENT_WITHOUT_HORIZON,
                    "the rest of the horizon, which is not set",
                    "set horizon, or add a parameter 'long horizon'");
            return null;
        }
        Long horizon = setting.knownHorizon();
        Length least = length.apply(0);
        if (horizon == null || horizon < 1 || horizon > Length.MAX || least.kind() == Length.Kind.UNKNOWN) {
            return null;
        }
        if (!least.isBounded() || length.apply(horizon).equals(least)) {
            refuse(
                    rest,
                    Code.REST,
                    "the length of the schedule does not depend on this 'rest'",
                    "write a number of steps");
            return null;
        }
        return most(length, horizon, rest);
    }

    private long most(LongFunction<Length> length, long horizon, Core.Rest rest) {
        long fits = 0;
        long tooMany = horizon + 1;
        while (tooMany - fits > 1) {
            long middle = fits + (tooMany - fits) / 2;
            if (length.apply(middle).steps() <= horizon) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        if (fits == 0) {
            refuse(
                    rest,
                    Code.EMPTY_PART,
                    "nothing is left of the horizon: this part has 0 steps",
                    "shorten another part");
        }
        return fits;
    }

    private void refuse(Core.Rest rest, Code code, String message, String help) {
        diagnostics.add(code, rest.span(), message, help);
    }
}
