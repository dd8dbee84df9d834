package dev.etalon.lower;

import dev.etalon.ScheduleException;
import dev.etalon.core.Core;
import dev.etalon.diagnostic.Diagnostics;
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
        return lowered.orElseThrow(() -> new ScheduleException(setting.text(), diagnostics.sorted()));
    }
}
