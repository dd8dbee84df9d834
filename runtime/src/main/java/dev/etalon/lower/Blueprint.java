package dev.etalon.lower;

import dev.etalon.ScheduleException;
import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked schedule whose parameters are still open: what a generated class with parameters holds.
 *
 * @param schedule the checked tree
 * @param setting the text and the settings; the parameters are all there, without values
 */
public record Blueprint(Core schedule, Setting setting) {

    /**
     * Builds the schedule with its parameters' values.
     *
     * @throws ScheduleException if they make no schedule, with the words that {@code javac} would show
     */
    public Lowered build(Map<String, ? extends Number> values) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Lowered> lowered = Lowering.lower(schedule, setting.with(values), diagnostics);
        if (lowered.isPresent() && !form(lowered.get()).equals(form(open(values)))) {
            diagnostics.add(
                    Code.LENGTH,
                    Tokens.first(setting.text(), schedule.span()),
                    "with these parameters a part of 0 steps, or a cut, changes what depends on the cycle",
                    "write where the part after it starts");
        }
        if (lowered.isEmpty() || diagnostics.hasErrors()) {
            throw new ScheduleException(
                    setting.text(),
                    diagnostics.sorted().stream().filter(Diagnostic::isError).toList());
        }
        return lowered.get();
    }

    /** The schedule as it was when its class was generated: without its numbers. */
    private Lowered open(Map<String, ? extends Number> values) {
        Map<String, Number> names = new LinkedHashMap<>();
        values.keySet().forEach(name -> names.put(name, null));
        return Lowering.lower(schedule, setting.with(names), new Diagnostics()).orElseThrow();
    }

    private static List<Class<?>> form(Lowered lowered) {
        return lowered.plan().nodes().stream().<Class<?>>map(Plan::getClass).toList();
    }
}
