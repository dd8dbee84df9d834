package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/** The schedulers of {@code torch.optim.lr_scheduler} 2.7 to 2.14. Those that work cyclically are {@link TorchCycles}. */
final class TorchRules {

    private TorchRules() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule("StepLR(optimizer, step_size, gamma=0.1, last_epoch=-1)", TorchRules::step),
                new Rule("MultiStepLR(optimizer, milestones, gamma=0.1, last_epoch=-1)", TorchRules::multiStep),
                new Rule("ConstantLR(optimizer, factor=1/3, total_iters=5, last_epoch=-1)", TorchRules::constant),
                new Rule(
                        "LinearLR(optimizer, start_factor=1/3, end_factor=1.0, total_iters=5, last_epoch=-1)",
                        TorchRules::linear),
                new Rule("ExponentialLR(optimizer, gamma, last_epoch=-1)", TorchRules::exponential),
                new Rule("PolynomialLR(optimizer, total_iters=5, power=1.0, last_epoch=-1)", TorchRules::polynomial),
                new Rule("SequentialLR(optimizer, schedulers, milestones, last_epoch=-1)", TorchRules::sequential)));
        rules.addAll(TorchCycles.rules());
        return rules;
    }

    private static ScheduleText step(CallArguments call) {
        return geometric(call, call.steps("step_size", 1), true);
    }

    private static ScheduleText exponential(CallArguments call) {
        return geometric(call, 1, false);
    }

    private static ScheduleText geometric(CallArguments call, long every, boolean isStaircase) {
        Rational gamma = call.number("gamma");
        return gamma.equals(Rational.ONE)
                ? CommonSchedules.constant(call.rate())
                : CommonSchedules.geometric(call.rate(), gamma, every, isStaircase, null);
    }

    /** Equal milestones count as often as they are there. */
    private static ScheduleText multiStep(CallArguments call) {
        Rational gamma = call.number("gamma");
        StaircaseText stairs = new StaircaseText(call.rate());
        call.stepList("milestones").forEach(milestone -> stairs.scale(milestone, gamma));
        return stairs.piece();
    }

    private static ScheduleText constant(CallArguments call) {
        Rational factor = call.number("factor");
        if (factor.signum() <= 0 || factor.compareTo(Rational.ONE) > 0) {
            throw call.error("factor", "'factor' is more than 0 and no more than 1", "");
        }
        ScheduleText low = CommonSchedules.constant(call.rate().times(factor));
        long steps = call.steps("total_iters", 0);
        // With 0 steps torch never comes to the step at which it would undo the factor.
        return steps == 0 ? low : low.then(steps, CommonSchedules.constant(call.rate()));
    }

    private static ScheduleText linear(CallArguments call) {
        Rational start = call.number("start_factor");
        Rational end = call.number("end_factor");
        if (start.signum() <= 0 || start.compareTo(Rational.ONE) > 0) {
            throw call.error("start_factor", "'start_factor' is more than 0 and no more than 1", "");
        }
        if (end.signum() < 0 || end.compareTo(Rational.ONE) > 0) {
            throw call.error("end_factor", "'end_factor' is from 0 to 1", "");
        }
        long steps = call.steps("total_iters", 0);
        Rational first = call.rate().times(start);
        return steps == 0
                ? CommonSchedules.constant(first)
                : CommonSchedules.move("linear", first, call.rate().times(end), steps);
    }

    private static ScheduleText polynomial(CallArguments call) {
        long steps = call.steps("total_iters", 0);
        return steps == 0
                ? CommonSchedules.constant(call.rate())
                : CommonSchedules.polynomial(call.rate(), Rational.ZERO, steps, call.positive("power"));
    }

    private static ScheduleText sequential(CallArguments call) {
        List<ScheduleText> schedulers = call.pieces("schedulers");
        List<Long> milestones = call.stepList("milestones");
        requireBoundaries(call, "milestones", schedulers, milestones);
        ScheduleText joined = ScheduleText.joined(schedulers, milestones);
        if (schedulers.size() > 1 && joined.setsRate()) {
            throw call.error(
                    "schedulers",
                    "OneCycleLR and CyclicLR change the rate of the optimizer, and torch starts its other schedulers"
                            + " from that",
                    "with each from its own rate it is: " + joined.text());
        }
        return joined;
    }

    /** Refuses boundaries that do not fit the schedules between which they lie. */
    static void requireBoundaries(CallArguments call, String name, List<ScheduleText> pieces, List<Long> boundaries) {
        if (boundaries.size() != pieces.size() - 1) {
            throw call.error(
                    name,
                    pieces.size() + " schedules have " + (pieces.size() - 1) + " boundaries between them, not "
                            + boundaries.size(),
                    "");
        }
        for (int k = 1; k < boundaries.size(); k++) {
            if (boundaries.get(k) < boundaries.get(k - 1)) {
                throw call.error(name, "the boundaries must increase", "sort them, and the schedules with them");
            }
        }
    }
}
