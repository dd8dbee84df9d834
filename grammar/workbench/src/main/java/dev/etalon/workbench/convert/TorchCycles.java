package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import java.util.List;

/** The schedulers of {@code torch.optim.lr_scheduler} that rise and fall. */
final class TorchCycles {

    private TorchCycles() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("CosineAnnealingLR(optimizer, T_max, eta_min=0.0, last_epoch=-1)", TorchCycles::cosine),
                new Rule(
                        "CosineAnnealingWarmRestarts(optimizer, T_0, T_mult=1, eta_min=0.0, last_epoch=-1)",
                        TorchCycles::restarts),
                new Rule(
                        "CyclicLR(optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None, mode='triangular',"
                                + " gamma=1.0, scale_fn=None, scale_mode='cycle', cycle_momentum=True,"
                                + " base_momentum=0.8, max_momentum=0.9, last_epoch=-1)",
                        TorchCycles::cyclic),
                new Rule(
                        "OneCycleLR(optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None,"
                                + " pct_start=0.3, anneal_strategy='cos', cycle_momentum=True, base_momentum=0.85,"
                                + " max_momentum=0.95, div_factor=25.0, final_div_factor=1e4, three_phase=False,"
                                + " last_epoch=-1)",
                        OneCycle::convert));
    }

    /** It rises again past its end, in a period of two times {@code T_max}. */
    private static ScheduleText cosine(CallArguments call) {
        Rational rate = call.rate();
        Rational low = call.number("eta_min");
        long steps = call.steps("T_max", 1);
        ScheduleText annealing = CommonSchedules.move("cosine", rate, low, steps);
        return CommonSchedules.wave(rate, low, steps, Rational.ONE)
                .withNote("past step " + steps + " torch rises again; to stay there, write: " + annealing.text());
    }

    private static ScheduleText restarts(CallArguments call) {
        long growth = call.steps("T_mult", 1);
        return CommonSchedules.restarts(
                call.rate(), call.number("eta_min"), call.steps("T_0", 1), Rational.of(growth), Rational.ONE);
    }

    private static ScheduleText cyclic(CallArguments call) {
        if (call.has("scale_fn")) {
            throw call.error(
                    "scale_fn",
                    "a function of Python cannot be read",
                    "write it as a product: triangular(...) * decay(1, 0.99)");
        }
        Rational low = call.number("base_lr");
        Rational high = call.number("max_lr");
        long up = call.steps("step_size_up", 1);
        long down = call.has("step_size_down") ? call.steps("step_size_down", 1) : up;
        String mode = call.text("mode", "triangular", "triangular2", "exp_range");
        ScheduleText rate = wave(mode, low, high, up, down, call.number("gamma"));
        if (call.isGiven("base_momentum") || call.isGiven("max_momentum")) {
            ScheduleText momentum = wave(
                    mode, call.number("max_momentum"), call.number("base_momentum"), up, down, call.number("gamma"));
            throw OneCycle.twoColumns(call, rate, momentum);
        }
        return rate.settingRate();
    }

    private static ScheduleText wave(String mode, Rational low, Rational high, long up, long down, Rational gamma) {
        String steps = down == up ? Long.toString(up) : up + ", " + down;
        String ends = Decimals.of(low) + ", " + Decimals.of(high) + ", " + steps;
        return ScheduleText.endless(
                switch (mode) {
                    case "triangular" -> "triangular(" + ends + ")";
                    case "triangular2" -> "triangular2(" + ends + ")";
                    default ->
                        gamma.equals(Rational.ONE)
                                ? "triangular(" + ends + ")"
                                : "expRange(" + ends + ", gamma=" + Decimals.of(gamma) + ")";
                });
    }
}
