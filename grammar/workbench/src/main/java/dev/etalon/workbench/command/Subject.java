package dev.etalon.workbench.command;

import dev.etalon.LearningRate;
import dev.etalon.language.Reading;
import dev.etalon.language.Schedules;
import java.util.OptionalLong;

/**
 * A text that a command is about, and what it means.
 *
 * @param text the text of the language
 * @param reading what was found about it
 * @param options what it was read with
 */
record Subject(String text, Reading reading, Schedules.Options options) {

    LearningRate schedule() {
        return reading.orThrow();
    }

    /** The number of steps of the run, if it is known: of which 100 % are taken. */
    OptionalLong horizon() {
        return Schedules.read("constant(0, 100%)", options).schedule().stream()
                .mapToLong(LearningRate::length)
                .findFirst();
    }
}
