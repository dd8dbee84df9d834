package dev.etalon.lower;

import dev.etalon.LearningRate;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Plan;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Refuses a schedule with a rate that is negative, infinite or not a number (language reference, "What is refused"): at the
 * ends of its moves, and where there is arithmetic at every step up to the end or {@value #EVERY}, and at {@value #SPREAD}
 * more spread to the end. Where the schedule goes on past the horizon, what is wrong only there is warned about.
 */
final class RateCheck {

    private static final long EVERY = 4_096;
    private static final long SPREAD = 1_000;

    /** The steps at which rates are checked, at most. */
    static final long STEPS = EVERY + SPREAD;

    private final Plan plan;
    private final Phase phase;
    private final List<Stage> stages;
    private final long horizon;
    private final Span place;
    private final Diagnostics diagnostics;

    /** @param horizon the last step of the run, or of the schedule where that is earlier */
    RateCheck(Plan plan, Phase phase, List<Stage> stages, long horizon, Span place, Diagnostics diagnostics) {
        this.plan = plan;
        this.phase = phase;
        this.stages = stages;
        this.horizon = horizon;
        this.place = place;
        this.diagnostics = diagnostics;
    }

    /** @param end the last step that matters: 2^53 of a schedule without end */
    void upTo(long end) {
        boolean certain = RateRange.isCertain(plan);
        long[] inRun = steps(horizon, certain);
        if (isToldOfStages(horizon) || isToldOfSteps(inRun, horizon) || end <= horizon || isToldOfStages(end)) {
            return;
        }
        isToldOfSteps(steps(end, certain), end);
    }

    private boolean isToldOfStages(long end) {
        for (Stage stage : stages) {
            if (isTold(stage.first(), stage.start(), end)) {
                return true;
            }
            // What grows beyond the doubles at its very end is not there when the next part begins: that is for the
            // steps.
            boolean ends = stage.length() != LearningRate.UNBOUNDED && stage.last() != Double.POSITIVE_INFINITY;
            if (ends && isTold(stage.last(), stage.start() + stage.length(), end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isToldOfSteps(long[] steps, long end) {
        for (long step : steps) {
            if (isTold(plan.at(step, 0, 0), step, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTold(double rate, long step, long end) {
        if (step > end || rate >= 0 && rate < Double.POSITIVE_INFINITY) {
            return false;
        }
        if (step <= horizon) {
            refuse("at step " + step + " it is ", rate, place, diagnostics);
        } else {
            diagnostics.add(
                    Code.PAST_HORIZON,
                    place,
                    "a rate is finite and at least 0; past the horizon of " + horizon + ", at step " + step + ", it is "
                            + Numbers.show(rate),
                    "hold what it has got to by then: take(..., 100%), or suppress the warning:"
                            + " @SuppressWarnings(\"etalon:past-horizon\")");
        }
        return true;
    }

    static void refuse(String where, double rate, Span place, Diagnostics diagnostics) {
        diagnostics.add(
                Code.RATE,
                place,
                "a rate is finite and at least 0; " + where + Numbers.show(rate),
                "change the values" + bound(rate));
    }

    /** What makes a rate of one that is none. */
    private static String bound(double rate) {
        if (Double.isNaN(rate)) {
            return ": what is not a number stays so in min and max";
        }
        return ", or bound the schedule: " + (rate < 0 ? "max(0, ...)" : "min(1, ...)");
    }

    /** In their order. */
    private long[] steps(long end, boolean certain) {
        StepList steps = new StepList(end);
        phase.ends(Rational.ZERO, steps);
        steps.add(0);
        steps.add(end);
        if (!certain) {
            for (long step = 1; step <= Math.min(end, EVERY); step++) {
                steps.add(step);
            }
            for (long k = 1; k <= SPREAD; k++) {
                steps.add((long) ((double) end * k / SPREAD));
            }
            for (long power = 1; power > 0 && power <= end; power *= 2) {
                steps.add(power);
            }
        }
        return steps.sorted();
    }

    /** Steps up to an end, some of which may be there twice. */
    private static final class StepList implements Consumer<Rational> {

        private final long end;
        private long[] steps = new long[16];
        private int count;

        StepList(long end) {
            this.end = end;
        }

        /** The steps around a time at which something ends, and the one before, at which another move may end. */
        @Override
        public void accept(Rational time) {
            long before = time.floor().min(BigInteger.valueOf(end)).longValueExact();
            add(Math.max(0, before - 1));
            add(before);
            add(Math.min(time.isWhole() ? before : before + 1, end));
        }

        void add(long step) {
            if (count == steps.length) {
                steps = Arrays.copyOf(steps, 2 * count);
            }
            steps[count++] = step;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(steps, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
