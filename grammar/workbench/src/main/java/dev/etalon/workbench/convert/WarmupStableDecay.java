package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;

/** {@code get_wsd_schedule} of transformers. */
final class WarmupStableDecay {

    private WarmupStableDecay() {}

    static ScheduleText convert(CallArguments call) {
        long warmup = call.steps("num_warmup_steps", 0);
        long decay = call.steps("num_decay_steps", 0);
        if (!call.has("num_training_steps") && !call.has("num_stable_steps")) {
            throw call.error("one of 'num_training_steps' and 'num_stable_steps' is needed", "");
        }
        long stable = call.has("num_stable_steps")
                ? call.steps("num_stable_steps", 0)
                : call.steps("num_training_steps", 0) - warmup - decay;
        if (stable < 0) {
            throw call.error(
                    "num_training_steps",
                    "the warmup and the decay are " + -stable + " steps longer than the training",
                    "");
        }
        Rational peak = call.rate();
        Rational low = peak.times(call.number("min_lr_ratio"));
        ScheduleText end = decay == 0 ? CommonSchedules.constant(low) : decay(call, peak, low, decay);
        ScheduleText after = stable == 0 ? end : CommonSchedules.constant(peak).then(stable, end);
        String type = call.text("warmup_type", "linear", "cosine", "1-sqrt");
        String law = type.equals("1-sqrt") ? "polynomial(power=0.5)" : type;
        if (warmup == 0) {
            return after;
        }
        // Where nothing of the peak is left after the warmup, it has to be named.
        return stable == 0 && decay == 0
                ? ScheduleText.of(rise(type, low, peak, warmup), warmup).then(warmup, after)
                : CommonSchedules.warmup(low, warmup, law, after);
    }

    private static String rise(String type, Rational low, Rational peak, long steps) {
        return type.equals("1-sqrt")
                ? CommonSchedules.law("polynomial", low, peak, steps, "power=0.5")
                : CommonSchedules.law(type, low, peak, steps);
    }

    private static ScheduleText decay(CallArguments call, Rational peak, Rational low, long steps) {
        String type = call.text("decay_type", "linear", "cosine", "1-sqrt");
        Rational halves = call.positive("num_cycles").times(Rational.of(2));
        if (type.equals("cosine") && !halves.equals(Rational.ONE)) {
            return CommonSchedules.wave(peak, low, steps, halves).then(steps, CommonSchedules.constant(low));
        }
        return CommonSchedules.move(type.equals("1-sqrt") ? "sqrt" : type, peak, low, steps);
    }
}
