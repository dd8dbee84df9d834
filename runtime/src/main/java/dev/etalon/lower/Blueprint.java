package dev.etalon.lower;

import dev.etalon.ScheduleException;
import dev.etalon.core.Core;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.DiagnosticPrinter;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A checked schedule whose parameters are still open: what a generated class with parameters holds. */
public final class Blueprint {

    private final Core schedule;
    private final RunSetting setting;

    /**
     * @param schedule the checked tree
     * @param setting the text and the settings; parameters come with their values
     */
    public Blueprint(Core schedule, RunSetting setting) {
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
        if (lowered.isEmpty() || diagnostics.hasErrors()) {
            List<Diagnostic> errors =
                    diagnostics.shown().stream().filter(Diagnostic::isError).toList();
            Source first = errors.get(0).source();
            List<Diagnostic> ofFirst =
                    errors.stream().filter(error -> error.source() == first).toList();
            List<String> others = errors.stream()
                    .filter(error -> error.source() != first)
                    .map(error -> DiagnosticPrinter.render(error, setting.text(error.source())))
                    .toList();
            throw new ScheduleException(setting.text(first), ofFirst, others);
        }
        return lowered.get();
    }
}
