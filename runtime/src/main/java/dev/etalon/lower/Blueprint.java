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

/** A checked schedule whose parameters are still open: what a generated class with parameters holds. */
public final class Blueprint {

    private final Core schedule;
    private final Setting setting;

    /** Of the schedule without its numbers; null before it is first needed. */
    private List<Class<?>> openForm;

    /**
     * @param schedule the checked tree
     * @param setting the text and the settings; parameters come with their values
     */
    public Blueprint(Core schedule, Setting setting) {
        this.schedule = schedule;
        this.setting = setting;
    }

    /**
     * Builds the schedule with its parameters' values.
     *
     * @throws ScheduleException if they make no schedule, with the words that {@code javac} would show
     */
    public Lowered build(Map<String, ? extends Number> values) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Lowered> lowered = Lowering.lower(schedule, setting.with(values), diagnostics);
        if (lowered.isPresent() && !values.isEmpty() && !form(lowered.get()).equals(openForm(values))) {
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

    /** The form that the schedule had when its class was generated. Threads that meet here find the same. */
    private List<Class<?>> openForm(Map<String, ? extends Number> values) {
        List<Class<?>> known = openForm;
        if (known == null) {
            Map<String, Number> names = new LinkedHashMap<>();
            values.keySet().forEach(name -> names.put(name, null));
            known = form(Lowering.lower(schedule, setting.with(names), new Diagnostics())
                    .orElseThrow());
            openForm = known;
        }
        return known;
    }

    private static List<Class<?>> form(Lowered lowered) {
        return lowered.plan().nodes().stream().<Class<?>>map(Plan::getClass).toList();
    }
}
