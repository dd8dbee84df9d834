package dev.etalon.bounds;

import dev.etalon.LearningRate;
import java.util.List;

/** The requirements on the rates themselves. */
final class ShapeCheck {

    private ShapeCheck() {}

    static void addViolations(
            LearningRate schedule, Series rates, Requirements required, List<Certificate.Violation> violations) {
        BackwardRun run = new BackwardRun(rates, Setting.UNIT);
        if (required.curvature() > 0) {
            addInstability(run, required, violations);
        }
        if (required.nonIncreasing()) {
            long increase = run.totals(Kernel.NONE).increase;
            if (increase > 0) {
                double before = schedule.at(increase - 2);
                double after = schedule.at(increase - 1);
                violations.add(new Certificate.Violation(
                        "nonIncreasing",
                        "the rate increases at step " + (increase - 1) + ", from " + Decimal.apart(before, after)
                                + " to " + Decimal.apart(after, before),
                        "leave out what rises, such as a warmup or a cycle, or do not require it"));
            }
        }
        double end = schedule.at(required.steps());
        if (required.endsAtZero() && end != 0) {
            violations.add(new Certificate.Violation(
                    "endsAtZero",
                    "the rate is " + Decimal.rounded(end) + " after " + required.steps() + " steps and not 0",
                    "let it end with a cooldown to 0 at step " + required.steps()));
        }
    }

    private static void addInstability(BackwardRun run, Requirements required, List<Certificate.Violation> violations) {
        double limit = 2 * (1 + required.momentum()) / required.curvature();
        long[] first = {0};
        double[] rate = {0};
        run.backwards(block -> {
            for (int i = block.count - 1; i >= 0; i--) {
                if (block.rate[i] >= limit) {
                    first[0] = block.first + i;
                    rate[0] = block.rate[i];
                }
            }
        });
        if (first[0] > 0) {
            String formula = required.momentum() == 0 ? "2/curvature" : "2(1 + momentum)/curvature";
            violations.add(new Certificate.Violation(
                    "curvature",
                    "the rate is " + Decimal.apart(rate[0], limit) + " at step " + (first[0] - 1) + ", not below "
                            + formula + " = " + Decimal.apart(limit, rate[0]) + ", where descent diverges",
                    "lower the peak from " + Decimal.rounded(run.peak()) + " to below " + Decimal.towards(limit, 0)));
        }
    }
}
