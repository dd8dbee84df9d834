package dev.etalon.bounds;

import dev.etalon.LearningRate;

/**
 * A schedule that is best by a bound, or nearly, among those that meet what else is required: where a curvature is, with
 * rates below the limit of stability.
 *
 * @param quoted the expression of the language in quotes, with the steps where it has no length of its own
 * @param value of the bound
 */
record BestSchedule(String quoted, double value) {

    /** The steps up to which the best rates under a cap are worked out one by one. */
    private static final long COUNTED = 1 << 20;

    static BestSchedule of(Bound bound, Requirements required) {
        double cap = required.stable();
        return switch (bound) {
            case LAST_ITERATE ->
                required.nonIncreasing()
                                || required.steps() > COUNTED
                                        && OptimalSchedule.summary(required.steps(), required.setting())
                                                        .peak()
                                                > cap
                        ? cooldown(bound, cap, required)
                        : lastIterate(cap, required);
            case WEIGHTED_AVERAGE -> constant(cap, required);
            default -> worstCase(cap, required);
        };
    }

    /** The exact optimum by the worst case: there is no better one. */
    private static BestSchedule worstCase(double cap, Requirements required) {
        CappedWorstCase.Summary best = CappedWorstCase.summary(required.steps(), cap, required.setting());
        String expression = best.expression();
        return new BestSchedule(best.cooldown() == 0 ? ending(expression, required) : quoted(expression), best.value());
    }

    /** The exact optimum: without a cap that of the language, else the cap and then what that one ends with. */
    private static BestSchedule lastIterate(double cap, Requirements required) {
        long steps = required.steps();
        Setting setting = required.setting();
        OptimalSchedule.Summary free = OptimalSchedule.summary(steps, setting);
        if (free.peak() <= cap) {
            String expression = "optimal(" + Decimal.rounded(free.peak()) + ", " + steps + ")";
            return new BestSchedule(ending(expression, required), free.guarantee());
        }
        double[] rates = CappedSchedule.of((int) steps, cap, setting);
        int held = 0;
        while (held < steps && rates[held] >= cap) {
            held++;
        }
        String expression = "constant(" + Decimal.rounded(cap) + ", " + held + ")";
        if (held < steps) {
            double peak = Math.max(rates[held], rates[(int) steps - 1]);
            expression += " -> optimal(" + Decimal.rounded(peak) + ", " + (steps - held) + ")";
        }
        return new BestSchedule(
                ending(expression, required),
                Bound.LAST_ITERATE.evaluate(rates, setting).value());
    }

    /** A linear cooldown as long as is best by the worst case, which reaches 0 when the run is over. */
    private static BestSchedule cooldown(Bound bound, double cap, Requirements required) {
        long steps = required.steps();
        Setting setting = required.setting();
        long held = CappedWorstCase.summary(steps, cap, setting).held();
        double decay = steps - held;
        LearningRate shape = step -> step < held ? 1 : (steps - step) / decay;
        Tuning tuning = bound.evaluate(shape, steps, setting).tuning().orElseThrow();
        double peak = Math.min(cap, tuning.factor());
        String linear = "linear(" + Decimal.rounded(peak) + ", 0, " + (steps - held) + ")";
        return new BestSchedule(
                quoted(held == 0 ? linear : "constant(" + Decimal.rounded(peak) + ", " + held + ") -> " + linear),
                tuning.tradeoff().at(peak));
    }

    private static BestSchedule constant(double cap, Requirements required) {
        Setting setting = required.setting();
        double rate = setting.distance() / (setting.gradientNorm() * Math.sqrt(required.steps()));
        double peak = Math.min(cap, rate);
        // D²/(2Tη) + G²η/2, which is DG/√T at the best rate.
        double off = (rate / peak + peak / rate) / 2;
        return new BestSchedule(
                ending("constant(" + Decimal.rounded(peak) + ", " + required.steps() + ")", required),
                off * setting.minimax(required.steps()));
    }

    /** What does not end at 0 by itself, and has to. */
    private static String ending(String expression, Requirements required) {
        return required.endsAtZero()
                ? quoted(expression + " -> constant(0)") + " with steps = " + required.steps()
                : quoted(expression);
    }

    private static String quoted(String expression) {
        return "'" + expression + "'";
    }
}
