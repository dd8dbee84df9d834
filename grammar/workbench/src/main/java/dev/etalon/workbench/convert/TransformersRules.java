package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import java.util.List;

/** The schedules of {@code transformers.optimization} 5.9. */
final class TransformersRules {

    private static final Rational TWO = Rational.of(2);

    private TransformersRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "get_constant_schedule(optimizer, last_epoch=-1)",
                        call -> CommonSchedules.constant(call.rate())),
                new Rule(
                        "get_constant_schedule_with_warmup(optimizer, num_warmup_steps, last_epoch=-1)",
                        call -> warmup(call, CommonSchedules.constant(call.rate()))),
                new Rule(
                        "get_linear_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, last_epoch=-1)",
                        TransformersRules::linear),
                new Rule(
                        "get_cosine_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, num_cycles=0.5,"
                                + " last_epoch=-1)",
                        call -> cosine(call, Rational.ZERO)),
                new Rule(
                        "get_cosine_with_hard_restarts_schedule_with_warmup(optimizer, num_warmup_steps,"
                                + " num_training_steps, num_cycles=1, last_epoch=-1)",
                        TransformersRules::restarts),
                new Rule(
                        "get_polynomial_decay_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps,"
                                + " lr_end=1e-7, power=1.0, last_epoch=-1)",
                        TransformersRules::polynomial),
                new Rule(
                        "get_inverse_sqrt_schedule(optimizer, num_warmup_steps, timescale=None, last_epoch=-1)",
                        TransformersRules::inverseSqrt),
                new Rule(
                        "get_cosine_with_min_lr_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps,"
                                + " num_cycles=0.5, last_epoch=-1, min_lr=None, min_lr_rate=None)",
                        call -> cosine(call, lowest(call))),
                new Rule(
                        "get_wsd_schedule(optimizer, num_warmup_steps, num_decay_steps, num_training_steps=None,"
                                + " num_stable_steps=None, warmup_type='linear', decay_type='cosine', min_lr_ratio=0,"
                                + " num_cycles=0.5, last_epoch=-1)",
                        WarmupStableDecay::convert));
    }

    private static ScheduleText warmup(CallArguments call, ScheduleText after) {
        return CommonSchedules.warmup(Rational.ZERO, call.steps("num_warmup_steps", 0), "linear", after);
    }

    /** The steps from the end of the warmup to that of the training; the peer never divides by less than 1. */
    private static long decaySteps(CallArguments call) {
        return call.steps("num_training_steps", 0) - call.steps("num_warmup_steps", 0);
    }

    private static ScheduleText linear(CallArguments call) {
        long steps = decaySteps(call);
        if (steps > 0) {
            return warmup(call, CommonSchedules.move("linear", call.rate(), Rational.ZERO, steps));
        }
        // The training ends with the warmup, or in it: what is after it is 0.
        long warmup = call.steps("num_warmup_steps", 0);
        ScheduleText rise = CommonSchedules.move("linear", Rational.ZERO, call.rate(), warmup);
        return warmup == 0
                ? CommonSchedules.constant(Rational.ZERO)
                : rise.then(warmup, CommonSchedules.constant(Rational.ZERO));
    }

    private static Rational lowest(CallArguments call) {
        if (call.has("min_lr") == call.has("min_lr_rate")) {
            throw call.error("one of 'min_lr' and 'min_lr_rate' is needed, and not both", "");
        }
        return call.has("min_lr") ? call.number("min_lr") : call.rate().times(call.number("min_lr_rate"));
    }

    /** The peer goes on along the cosine past its end. */
    private static ScheduleText cosine(CallArguments call, Rational low) {
        Rational cycles = call.positive("num_cycles");
        long steps = Math.max(1, decaySteps(call));
        ScheduleText wave = warmup(call, CommonSchedules.wave(call.rate(), low, steps, cycles.times(TWO)));
        long end = call.steps("num_warmup_steps", 0) + steps;
        String shown = cycles.times(TWO).equals(Rational.ONE)
                ? warmup(call, CommonSchedules.move("cosine", call.rate(), low, steps))
                        .text()
                : wave.upTo().apply(end);
        return wave.withNote("past step " + end + " the peer goes on along the cosine; to end there, write: " + shown);
    }

    private static ScheduleText restarts(CallArguments call) {
        Rational cycles = call.positive("num_cycles");
        long steps = decaySteps(call);
        if (steps < 1) {
            throw call.error("num_training_steps", "the training ends before the warmup does", "");
        }
        Rational period = Rational.of(steps).dividedBy(cycles);
        if (!cycles.isWhole()) {
            throw call.error(
                    "num_cycles",
                    "'num_cycles' is a whole number here",
                    "write the cycles as parts: cosine(...) -> cosine(...)");
        }
        String times = ", times=" + Decimals.of(cycles) + ")";
        if (cycles.equals(Rational.ONE)) {
            return warmup(call, CommonSchedules.move("cosine", call.rate(), Rational.ZERO, steps));
        }
        String text = period.isWhole()
                ? "cycle("
                        + CommonSchedules.law(
                                "cosine",
                                call.rate(),
                                Rational.ZERO,
                                period.numerator().longValueExact()) + times
                : "stretch(cycle(" + CommonSchedules.law("cosine", call.rate(), Rational.ZERO, steps) + times + ", "
                        + steps + ")";
        return warmup(call, ScheduleText.of(text, steps));
    }

    private static ScheduleText polynomial(CallArguments call) {
        Rational end = call.number("lr_end");
        if (call.rate().compareTo(end) <= 0) {
            throw call.error("lr_end", "'lr_end' is less than the rate of the optimizer", "");
        }
        long steps = decaySteps(call);
        if (steps < 1) {
            throw call.error("num_training_steps", "the training ends before the warmup does", "");
        }
        return warmup(call, CommonSchedules.polynomial(call.rate(), end, steps, call.positive("power")));
    }

    private static ScheduleText inverseSqrt(CallArguments call) {
        long warmup = call.steps("num_warmup_steps", 0);
        long usual = warmup == 0 ? 10_000 : warmup;
        long timescale = call.has("timescale") ? call.steps("timescale", 1) : usual;
        String start = "inverseSqrt(" + Decimals.of(call.rate()) + ", " + timescale;
        return warmup(call, ScheduleText.endless(start + ")", steps -> start + ", steps=" + steps + ")"));
    }
}
