package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import dev.etalon.workbench.python.Quantity;
import java.util.List;

/** The schedules of {@code keras.optimizers.schedules} 3.16. */
final class KerasRules {

    private KerasRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "ExponentialDecay(initial_learning_rate, decay_steps, decay_rate, staircase=False, name=None)",
                        KerasRules::exponential),
                new Rule("PiecewiseConstantDecay(boundaries, values, name=None)", KerasRules::piecewise),
                new Rule(
                        "PolynomialDecay(initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0,"
                                + " cycle=False, name=None)",
                        KerasRules::polynomial),
                new Rule(
                        "InverseTimeDecay(initial_learning_rate, decay_steps, decay_rate, staircase=False, name=None)",
                        KerasRules::inverse),
                new Rule(
                        "CosineDecay(initial_learning_rate, decay_steps, alpha=0.0, name=None, warmup_target=None,"
                                + " warmup_steps=0)",
                        KerasRules::cosine),
                new Rule(
                        "CosineDecayRestarts(initial_learning_rate, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0,"
                                + " name=None)",
                        KerasRules::restarts));
    }

    private static Rational rate(CallArguments call) {
        return call.number("initial_learning_rate");
    }

    private static ScheduleText exponential(CallArguments call) {
        Rational factor = call.positive("decay_rate");
        return factor.equals(Rational.ONE)
                ? CommonSchedules.constant(rate(call))
                : CommonSchedules.geometric(
                        rate(call), factor, call.steps("decay_steps", 1), call.flag("staircase"), null);
    }

    /** A boundary belongs to the value before it. */
    private static ScheduleText piecewise(CallArguments call) {
        List<Long> boundaries = call.stepList("boundaries");
        List<Quantity> values = call.numbers("values");
        if (boundaries.isEmpty() || values.size() != boundaries.size() + 1) {
            throw call.error("values", "there is one value more than boundaries, and at least one boundary", "");
        }
        StringBuilder table = new StringBuilder("{0: ").append(Decimals.of(values.get(0)));
        for (int k = 0; k < boundaries.size(); k++) {
            if (k > 0 && boundaries.get(k) <= boundaries.get(k - 1)) {
                throw call.error("boundaries", "the boundaries must increase", "sort them, and the values with them");
            }
            table.append(", ").append(boundaries.get(k) + 1).append(": ").append(Decimals.of(values.get(k + 1)));
        }
        return ScheduleText.endless(table.append("} by steps").toString());
    }

    private static ScheduleText polynomial(CallArguments call) {
        Rational from = rate(call);
        Rational to = call.number("end_learning_rate");
        long steps = call.steps("decay_steps", 1);
        Rational power = call.positive("power");
        return call.flag("cycle") ? teeth(from, to, steps, power) : CommonSchedules.polynomial(from, to, steps, power);
    }

    /** Tooth i falls from step 1 of its steps on, {@code to + (from - to) · ((1 - u)/(i + 1))^power}. */
    private static ScheduleText teeth(Rational from, Rational to, long steps, Rational power) {
        ScheduleText first = CommonSchedules.constant(from);
        if (steps == 1) {
            return first.then(1, CommonSchedules.constant(to));
        }
        String height = Decimals.operand(from.minus(to)) + " * (" + (steps - 1) + "/" + steps + " / (i + 1))"
                + (power.equals(Rational.ONE) ? "" : "^" + Decimals.operand(power));
        String start = to.signum() == 0 ? height : Decimals.of(to) + " + " + height;
        String end = ", " + Decimals.of(to) + ", " + (steps - 1);
        String fall = power.equals(Rational.ONE)
                ? "linear(" + start + end + ")"
                : "polynomial(" + start + end + ", power=" + Decimals.of(power) + ")";
        return first.then(1, ScheduleText.endless("cycle(" + fall + " -> hold(1))"));
    }

    private static ScheduleText inverse(CallArguments call) {
        long steps = call.steps("decay_steps", 1);
        Rational slope = call.number("decay_rate").dividedBy(Rational.of(steps));
        String text = "inverse(" + Decimals.of(rate(call)) + ", " + Decimals.of(slope) + ")";
        return ScheduleText.endless(call.flag("staircase") ? "staircase(" + text + ", " + steps + ")" : text);
    }

    private static ScheduleText cosine(CallArguments call) {
        long steps = call.steps("decay_steps", 1);
        Rational alpha = call.number("alpha");
        if (!call.has("warmup_target")) {
            return CommonSchedules.move("cosine", rate(call), rate(call).times(alpha), steps);
        }
        Rational peak = call.number("warmup_target");
        ScheduleText decay = CommonSchedules.move("cosine", peak, peak.times(alpha), steps);
        long warmup = call.steps("warmup_steps", 0);
        return warmup == 0 ? decay : CommonSchedules.warmup(rate(call), warmup, "linear", decay);
    }

    private static ScheduleText restarts(CallArguments call) {
        Rational growth = call.number("t_mul");
        if (growth.compareTo(Rational.ONE) < 0) {
            throw call.error(
                    "t_mul",
                    "cycles that grow shorter come to an end, past which keras has no values",
                    "write sgdr(" + Decimals.of(rate(call)) + ", " + call.steps("first_decay_steps", 1) + ", growth="
                            + Decimals.of(growth) + ") and take as many steps as are meant");
        }
        return CommonSchedules.restarts(
                rate(call),
                rate(call).times(call.number("alpha")),
                call.steps("first_decay_steps", 1),
                growth,
                call.number("m_mul"));
    }
}
