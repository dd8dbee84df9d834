package dev.etalon.lower;

import dev.etalon.LearningRate;
import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stage from the checked tree to the plan: works out lengths, starts and ends, refuses what can't be, and lays out
 * tables. It does so while compiling, and again at run time for schedules whose parameters are known only then, in the same
 * words.
 */
public final class Lowering {

    private final Core root;
    private final Units units;
    private final RunSetting setting;
    private final Diagnostics diagnostics;

    private Lowering(Core root, Units units, Diagnostics diagnostics) {
        this.root = root;
        this.units = units;
        this.setting = units.setting();
        this.diagnostics = diagnostics;
    }

    /**
     * Lowers a schedule. Where the setting is {@linkplain RunSetting#isOpen() open}, what does not depend on the missing
     * parameters is checked, and the plan has the form that it will have, but not its numbers.
     *
     * @param diagnostics takes all that is found
     * @return empty if there are errors
     */
    public static Optional<Lowered> lower(Core root, RunSetting setting, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<Lowered> lowered = Optional.empty();
        try {
            Lowering lowering = of(root, setting, Set.of(), found);
            Attempt attempt = lowering.attempt();
            List<Stage> stages = lowering.examine(attempt, false);
            lowered = found.hasErrors() ? Optional.empty() : lowering.lower(attempt, stages);
        } catch (Budget.Exceeded e) {
            e.report(found);
        }
        diagnostics.addAll(found);
        return lowered;
    }

    /**
     * Finds what else is wrong with a schedule of which something was refused already. What depends on that is not known, and
     * nothing is said of it.
     *
     * @param root the tree, with variables that the setting does not know where something was refused
     * @param refused the names of settings that were refused
     * @param diagnostics takes all that is found
     */
    public static void examine(Core root, RunSetting setting, Set<String> refused, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        try {
            Lowering lowering = of(root, setting, refused, found);
            lowering.examine(lowering.attempt(), true);
        } catch (Budget.Exceeded e) {
            e.report(found);
        }
        diagnostics.addAll(found);
    }

    private static Lowering of(Core root, RunSetting setting, Set<String> refused, Diagnostics found) {
        Set<String> unknown = SettingCheck.check(setting, root, refused, found);
        return new Lowering(root, Units.of(setting.withUnknown(unknown), new Budget(), found), found);
    }

    /** The phases, with {@code rest} as long as it can be; where that is refused it is not known. */
    private Attempt attempt() {
        Attempt attempt = new Attempt(null);
        if (attempt.durations.rests().isEmpty()) {
            return attempt;
        }
        Optional<Long> rest = new Rest(attempt.durations.rests(), setting, diagnostics).solve(this, place());
        return rest.isPresent() ? new Attempt(rest.get()) : attempt;
    }

    /** Looks for all that can be seen without tables. */
    private List<Stage> examine(Attempt attempt, boolean refused) {
        List<Stage> stages = new ArrayList<>();
        attempt.phase.check(stages, 0, false);
        diagnostics.addAll(attempt.findings);
        boolean sound = !refused && !diagnostics.hasErrors();
        checkLength(attempt.phase, sound);
        if (!sound || !isComplete(attempt)) {
            Long horizon = setting.knownHorizon();
            if (horizon != null || !setting.hasHorizon()) {
                StageRates.check(stages, horizon, setting.text(), place(), diagnostics);
            }
        }
        return stages;
    }

    private boolean isComplete(Attempt attempt) {
        return attempt.phase.isKnown() && !setting.isOpen();
    }

    private Optional<Lowered> lower(Attempt attempt, List<Stage> stages) {
        Length length = attempt.phase.length();
        Phase dearest = attempt.phase.dearest();
        units.budget().evaluation(dearest.span(), attempt.phase.operations(), RateCheck.STEPS);
        Plan plan = NegativeZero.excluded(
                attempt.phase.plan(0), setting.parameters().isEmpty());
        Lowered lowered = new Lowered(plan, steps(length), stages, List.copyOf(attempt.work.notes()));
        if (isComplete(attempt)) {
            long end = length.isBounded() ? length.steps() : Length.MAX;
            Long horizon = setting.knownHorizon();
            long run = length.isBounded() || horizon == null ? end : horizon;
            RateCheck check = new RateCheck(lowered.plan(), attempt.phase, stages, run, place(), diagnostics);
            check.upTo(end);
        }
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(lowered);
    }

    /** The length of the schedule with so many steps for {@code rest}. */
    Length length(long rest) {
        return new Attempt(rest).phase.length();
    }

    /** The phases with {@code rest} at a number of steps, and what was found on the way. */
    private final class Attempt {
        private final Diagnostics findings = new Diagnostics();
        private final Durations durations;
        private final PhaseContext work;
        private final Phase phase;

        Attempt(Long rest) {
            this.durations = new Durations(units, setting.text(), findings, rest);
            this.work = PhaseContext.of(setting, findings, durations);
            this.phase = new PhaseBuilder(work, Context.ofWhole()).build(root);
        }
    }

    /** @param sound whether nothing else is wrong */
    private void checkLength(Phase phase, boolean sound) {
        Length length = phase.length();
        if (sound && length.isEmpty()) {
            diagnostics.add(Code.LENGTH, place(), "a schedule of 0 steps", phase.wayOutOfNoSteps());
        }
        if (sound && length.isFinite() && length.steps() > Length.MAX) {
            Span place = TokenSpans.first(setting.text(), phase.ofLength());
            diagnostics.add(
                    Code.LENGTH,
                    place,
                    "a schedule of more than 2^53 steps",
                    "shorten it: what has no end needs no steps");
        }
        Long horizon = setting.knownHorizon();
        if (horizon == null || !length.isFinite()) {
            return;
        }
        if (length.steps() > horizon) {
            diagnostics.add(
                    Code.EXCEEDS_HORIZON,
                    place(),
                    "the parts add up to " + length.steps() + " steps, more than the horizon of " + horizon,
                    "shorten a part, or give one 'rest' for its steps");
        } else if (sound && length.steps() < horizon) {
            diagnostics.add(
                    Code.SHORT,
                    place(),
                    "the schedule ends after " + length.steps() + " steps, before the horizon of " + horizon,
                    "give a part 'rest' for its steps, or end with hold");
        }
    }

    private static long steps(Length length) {
        return length.isBounded() ? length.laidOut() : LearningRate.UNBOUNDED;
    }

    /** The first token of the whole. */
    private Span place() {
        return TokenSpans.first(setting.text(), root.span());
    }
}
