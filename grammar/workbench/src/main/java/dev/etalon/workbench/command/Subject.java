package dev.etalon.workbench.command;

import dev.etalon.LearningRate;
import dev.etalon.language.Reading;

/**
 * A text that a command is about, and what it means.
 *
 * @param text the text of the language
 * @param reading what was found about it
 */
record Subject(String text, Reading reading) {

    LearningRate schedule() {
        return reading.orThrow();
    }
}
