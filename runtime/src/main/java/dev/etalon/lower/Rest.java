package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** Finds the steps of {@code rest}: the most with which the schedule is no longer than the horizon. */
final class Rest {

    private final List<Core.Rest> found;
    private final RunSetting setting;
    private final Diagnostics diagnostics;

    /** @param found every {@code rest} of the schedule, in the order of the text */
    Rest(List<Core.Rest> found, RunSetting setting, Diagnostics diagnostics) {
        this.found = found;
        this.setting = setting;
        this.diagnostics = diagnostics;
    }

    /**
     * Solves for the steps of {@code rest}.
     *
     * @param schedule whose length is a function of those steps
     * @param start the first token of the schedule
     * @return empty where they are not known yet, or refused
     */
    Optional<Long> solve(Lowering schedule, Span start) {
        Core.Rest rest = found.get(0);
        if (found.size() > 1) {
            refuse(found.get(1), "'rest' stands once in a schedule", "give all but one of the parts their steps");
            return Optional.empty();
        }
        if (!setting.hasHorizon()) {
            diagnostics.add(
                    Code.PERCENT_WITHOUT_HORIZON,
                    rest.span(),
                    "the rest of the horizon, which is not set",
                    RunSetting.HELP_FOR_HORIZON);
            return Optional.empty();
        }
        Long horizon = setting.knownHorizon();
        if (horizon == null) {
            return Optional.empty();
        }
        long fewest = 0;
        Length least = schedule.length(fewest);
        if (least.isUnknown() && setting.isOpen()) {
            return Optional.empty();
        }
        if (least.isUnknown()) {
            // What is refused where nothing is left may be right with a step; if not, what is built with it says why.
            fewest = 1;
            least = schedule.length(fewest);
        }
        if (least.isUnknown()) {
            return Optional.of(fewest);
        }
        if (least.isFinite() && least.steps() > horizon) {
            String steps = least.steps() > Length.MAX ? "more than 2^53" : Long.toString(least.steps());
            diagnostics.add(
                    Code.EXCEEDS_HORIZON,
                    start,
                    "the parts beside 'rest' add up to " + steps + " steps, more than the horizon of " + horizon,
                    "shorten one of them, or set a longer horizon");
            return Optional.empty();
        }
        if (!least.isBounded() || isAsLong(schedule.length(Length.MAX), least)) {
            refuse(rest, "the length of the schedule does not depend on this 'rest'", "write a number of steps");
            return Optional.empty();
        }
        return Optional.of(most(schedule, fewest, horizon - least.steps() + fewest, horizon));
    }

    private static boolean isAsLong(Length most, Length least) {
        return most.isFinite() && most.steps() == least.steps();
    }

    /**
     * The most that fits.
     *
     * @param fewest what fits
     * @param spare what the horizon has beside the other parts: in a plain chain, all of it is what is looked for
     */
    private static long most(Lowering schedule, long fewest, long spare, long horizon) {
        Length all = schedule.length(spare);
        Length more = schedule.length(spare + 1);
        if (all.isFinite() && all.steps() <= horizon && more.isFinite() && more.steps() > horizon) {
            return spare;
        }
        long fits = fewest;
        long tooMany = Length.MAX;
        while (tooMany - fits > 1) {
            long middle = fits + (tooMany - fits) / 2;
            Length there = schedule.length(middle);
            if (there.isUnknown()) {
                // A length that becomes impossible with so many: what is built with them says which.
                return middle;
            }
            if (there.steps() <= horizon) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    private void refuse(Core.Rest rest, String message, String help) {
        diagnostics.add(Code.REST, rest.span(), message, help);
    }
}
