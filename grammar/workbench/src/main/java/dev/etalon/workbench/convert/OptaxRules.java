package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import dev.etalon.workbench.python.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schedules of optax 0.2.9. Those made of other schedules are {@link OptaxCompositions}. */
final class OptaxRules {

    private OptaxRules() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule("constant_schedule(value)", call -> CommonSchedules.constant(call.number("value"))),
                new Rule(
                        "linear_schedule(init_value, end_value, transition_steps, transition_begin=0)",
                        call -> polynomial(call, Rational.ONE)),
                new Rule(
                        "polynomial_schedule(init_value, end_value, power, transition_steps, transition_begin=0)",
                        call -> polynomial(call, call.positive("power"))),
                new Rule(
                        "piecewise_constant_schedule(init_value, boundaries_and_scales=None)",
                        call -> table(call, "steps")),
                new Rule(
                        "piecewise_interpolate_schedule(interpolate_type, init_value, boundaries_and_scales=None)",
                        call -> table(call, call.text("interpolate_type", "linear", "cosine"))),
                new Rule(
                        "exponential_decay(init_value, transition_steps, decay_rate, transition_begin=0,"
                                + " staircase=False, end_value=None)",
                        call -> exponential(call, call.number("init_value"))),
                new Rule("cosine_decay_schedule(init_value, decay_steps, alpha=0.0, exponent=1.0)", OptaxRules::cosine),
                new Rule(
                        "linear_onecycle_schedule(transition_steps, peak_value, pct_start=0.3, pct_final=0.85,"
                                + " div_factor=25.0, final_div_factor=1e4)",
                        OptaxRules::linearOneCycle),
                new Rule(
                        "cosine_onecycle_schedule(transition_steps, peak_value, pct_start=0.3, div_factor=25.0,"
                                + " final_div_factor=1e4)",
                        OptaxRules::cosineOneCycle)));
        rules.addAll(OptaxCompositions.rules());
        return rules;
    }

    private static ScheduleText polynomial(CallArguments call, Rational power) {
        Rational from = call.number("init_value");
        long steps = call.steps("transition_steps", Long.MIN_VALUE);
        if (steps <= 0) {
            return CommonSchedules.constant(from);
        }
        ScheduleText move = CommonSchedules.polynomial(from, call.number("end_value"), steps, power);
        return CommonSchedules.constant(from).then(Math.max(0, call.steps("transition_begin", Long.MIN_VALUE)), move);
    }

    /** A decay that begins after some steps, as part of this and of the schedule with a warmup. */
    static ScheduleText exponential(CallArguments call, Rational from) {
        Rational rate = call.number("decay_rate");
        long steps = call.steps("transition_steps", Long.MIN_VALUE);
        if (steps <= 0 || rate.signum() == 0) {
            return CommonSchedules.constant(from);
        }
        Rational limit = call.has("end_value") ? call.number("end_value") : null;
        boolean falls = rate.compareTo(Rational.ONE) < 0;
        if (limit != null && (falls ? from.compareTo(limit) <= 0 : from.compareTo(limit) >= 0)) {
            return CommonSchedules.constant(limit);
        }
        if (rate.equals(Rational.ONE)) {
            return CommonSchedules.constant(from);
        }
        ScheduleText decay = CommonSchedules.geometric(from, rate, steps, call.flag("staircase"), limit);
        return CommonSchedules.constant(from).then(Math.max(0, call.steps("transition_begin", Long.MIN_VALUE)), decay);
    }

    private static ScheduleText table(CallArguments call, String law) {
        StaircaseText stairs = new StaircaseText(call.number("init_value"));
        Map<Long, Rational> scales = call.table("boundaries_and_scales");
        scales.forEach((step, scale) -> {
            if (scale.signum() < 0) {
                throw call.error("boundaries_and_scales", "a factor is at least 0", "");
            }
            stairs.scale(step, scale);
        });
        return stairs.piece(law);
    }

    private static ScheduleText cosine(CallArguments call) {
        Rational from = call.number("init_value");
        Rational to = from.times(call.number("alpha"));
        return CommonSchedules.cosine(from, to, call.steps("decay_steps", 1), call.positive("exponent"));
    }

    private static ScheduleText linearOneCycle(CallArguments call) {
        return oneCycle(call, "linear", List.of("pct_start", "pct_final"));
    }

    private static ScheduleText cosineOneCycle(CallArguments call) {
        return oneCycle(call, "cosine", List.of("pct_start"));
    }

    /** Boundaries are cut to whole steps as Python's {@code int} cuts the product of doubles; of equal ones the last counts. */
    private static ScheduleText oneCycle(CallArguments call, String law, List<String> shares) {
        long total = call.steps("transition_steps", 1);
        Rational div = call.positive("div_factor");
        Rational end = call.positive("final_div_factor");
        Map<Long, Rational> scales = new LinkedHashMap<>();
        scales.put(cut(call, shares.get(0), total), div);
        if (shares.size() == 2) {
            scales.put(cut(call, shares.get(1), total), Rational.ONE.dividedBy(div));
            scales.put(total, Rational.ONE.dividedBy(end));
        } else {
            scales.put(total, Rational.ONE.dividedBy(div.times(end)));
        }
        String named = named(call, law, List.copyOf(scales.keySet()), shares.size() + 1);
        if (named != null) {
            return ScheduleText.of(named, total);
        }
        StaircaseText stairs = new StaircaseText(call.number("peak_value").dividedBy(div));
        scales.forEach(stairs::scale);
        return stairs.piece(law);
    }

    private static long cut(CallArguments call, String share, long total) {
        return call.quantity(share).times(Quantity.of(total)).truncated();
    }

    /** By its name in the language; null where a phase has no steps. */
    private static String named(CallArguments call, String law, List<Long> ends, int phases) {
        long before = 0;
        StringBuilder text = new StringBuilder(phases == 3 ? "oneCycle3(" : "oneCycle(")
                .append(Decimals.of(call.number("peak_value")));
        for (long end : ends) {
            if (end <= before || ends.size() != phases) {
                return null;
            }
            text.append(", ").append(end - before);
            before = end;
        }
        if (!call.number("div_factor").equals(Rational.of(25))) {
            text.append(", div=").append(Decimals.of(call.number("div_factor")));
        }
        if (!call.number("final_div_factor").equals(Rational.of(10_000))) {
            text.append(", finalDiv=").append(Decimals.of(call.number("final_div_factor")));
        }
        return text.append(law.equals("cosine") ? ")" : ", law=" + law + ")").toString();
    }
}
