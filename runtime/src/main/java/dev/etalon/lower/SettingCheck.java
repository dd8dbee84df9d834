package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import dev.etalon.diagnostic.Span;
import java.util.HashSet;
import java.util.Set;

/** Refuses settings that are out of range, or given twice, and keeps their names: nothing is known of those. */
final class SettingCheck {

    private final RunSetting setting;
    private final Diagnostics diagnostics;
    private final Span place;
    private final Set<String> refused;

    private SettingCheck(RunSetting setting, Core root, Set<String> refused, Diagnostics diagnostics) {
        this.setting = setting;
        this.refused = new HashSet<>(refused);
        this.diagnostics = diagnostics;
        this.place = TokenSpans.first(setting.text(), root.span());
    }

    /**
     * Looks at all settings.
     *
     * @param root the schedule, at whose first token is reported what no text says
     * @param refused the names of those that were refused already, of which nothing more is said
     * @return the same and the names of those that are refused here
     */
    static Set<String> check(RunSetting setting, Core root, Set<String> refused, Diagnostics diagnostics) {
        SettingCheck check = new SettingCheck(setting, root, refused, diagnostics);
        check.run();
        check.twice(RunSetting.HORIZON, setting.horizon() != 0);
        check.twice(RunSetting.STEPS_PER_EPOCH, setting.stepsPerEpoch() != 0);
        check.twice(RunSetting.EPSILON, setting.epsilon().signum() != 0);
        check.twice(RunSetting.TOKENS_PER_STEP, setting.texts().containsKey(RunSetting.TOKENS_PER_STEP));
        check.twice(RunSetting.SAMPLES_PER_STEP, setting.texts().containsKey(RunSetting.SAMPLES_PER_STEP));
        check.range(RunSetting.HORIZON, setting.horizon());
        check.range(RunSetting.STEPS_PER_EPOCH, setting.stepsPerEpoch());
        for (String count : RunSetting.COUNTS) {
            check.parameter(count);
        }
        check.epsilon();
        return check.refused;
    }

    private void run() {
        RunSetting.Text run = setting.texts().get(RunSetting.RUN);
        if (run == null) {
            return;
        }
        boolean asParameter = setting.parameters().containsKey(RunSetting.HORIZON);
        if ((asParameter || setting.horizon() != 0) && refused.add(RunSetting.HORIZON)) {
            String text = run.text();
            diagnostics
                    .about(Source.RUN)
                    .add(
                            Code.SETTING,
                            new Span(0, text.length()),
                            "'run' stands beside " + (asParameter ? "a parameter 'horizon'" : "'horizon'")
                                    + ": both say how long the run is",
                            "leave one of them out");
        }
    }

    private void twice(String name, boolean given) {
        if (given && setting.parameters().containsKey(name) && refused.add(name)) {
            diagnostics.add(
                    Code.SETTING,
                    place,
                    "'" + name + "' is set, and a parameter of that name sets it, too",
                    "leave one of them out, or give the parameter another name");
        }
    }

    private void range(String name, long value) {
        if (value != 0) {
            require(value > 0 && value <= Length.MAX, name, Long.toString(value));
        }
    }

    private void parameter(String name) {
        Number value = setting.parameters().get(name);
        if (value instanceof Double real) {
            require(false, name, Numbers.show(real));
        } else if (value != null) {
            require(value.longValue() >= 1 && value.longValue() <= Length.MAX, name, value.toString());
        }
    }

    private void require(boolean fits, String name, String found) {
        if (!fits && refused.add(name)) {
            boolean steps = name.equals(RunSetting.HORIZON) || name.equals(RunSetting.STEPS_PER_EPOCH);
            String kind =
                    steps ? " is a number of steps from 1 to 2^53, not " : " is a whole number from 1 to 2^53, not ";
            diagnostics.add(Code.LENGTH, place, name + kind + found, "set it to such a number, or leave it out");
        }
    }

    private void epsilon() {
        Value epsilon = setting.startOfWarmups();
        double rate = epsilon.toDouble();
        boolean fits = !epsilon.isKnown() || rate >= 0 && rate < Double.POSITIVE_INFINITY;
        if (!fits && refused.add(RunSetting.EPSILON)) {
            diagnostics.add(
                    Code.RATE,
                    place,
                    "epsilon is a rate, at least 0, not " + Numbers.show(rate),
                    "set it to a small rate, such as 1e-8, or leave it out");
        }
    }
}
