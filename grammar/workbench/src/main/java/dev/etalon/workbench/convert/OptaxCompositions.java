package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import java.util.List;

/** The schedules of optax that are made of others. */
final class OptaxCompositions {

    private OptaxCompositions() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "warmup_constant_schedule(init_value, peak_value, warmup_steps)",
                        call -> warmup(call, CommonSchedules.constant(call.number("peak_value")))),
                new Rule(
                        "warmup_cosine_decay_schedule(init_value, peak_value, warmup_steps, decay_steps, end_value=0.0,"
                                + " exponent=1.0)",
                        OptaxCompositions::cosine),
                new Rule(
                        "warmup_exponential_decay_schedule(init_value, peak_value, warmup_steps, transition_steps,"
                                + " decay_rate, transition_begin=0, staircase=False, end_value=None)",
                        OptaxCompositions::exponential),
                new Rule("join_schedules(schedules, boundaries)", OptaxCompositions::join));
    }

    /** Without steps the warmup of optax alone stays where it starts, and that before another schedule is none. */
    private static ScheduleText warmup(CallArguments call, ScheduleText after) {
        Rational from = call.number("init_value");
        long steps = call.steps("warmup_steps", 0);
        return steps == 0 ? CommonSchedules.constant(from) : CommonSchedules.warmup(from, steps, "linear", after);
    }

    private static ScheduleText cosine(CallArguments call) {
        Rational peak = call.number("peak_value");
        long warmup = call.steps("warmup_steps", 0);
        long steps = call.steps("decay_steps", 0) - warmup;
        if (steps < 1) {
            throw call.error("decay_steps", "'decay_steps' counts the warmup, and is more than 'warmup_steps'", "");
        }
        // optax has the end as a part of the peak, so that a peak of 0 stays there.
        Rational end = peak.signum() == 0 ? Rational.ZERO : call.number("end_value");
        ScheduleText decay = CommonSchedules.cosine(peak, end, steps, call.positive("exponent"));
        return warmup == 0 ? decay : warmup(call, decay);
    }

    private static ScheduleText exponential(CallArguments call) {
        Rational peak = call.number("peak_value");
        ScheduleText decay = OptaxRules.exponential(call, peak);
        long steps = call.steps("warmup_steps", 0);
        if (steps == 0) {
            return decay;
        }
        // A limit may lie on the wrong side of the peak: then the decay does not start there.
        return CommonSchedules.move("linear", call.number("init_value"), peak, steps)
                .then(steps, decay);
    }

    private static ScheduleText join(CallArguments call) {
        List<ScheduleText> schedules = call.pieces("schedules");
        List<Long> boundaries = call.stepList("boundaries");
        TorchRules.requireBoundaries(call, "boundaries", schedules, boundaries);
        return ScheduleText.joined(schedules, boundaries);
    }
}
