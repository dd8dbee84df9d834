package dev.etalon.emit;

import dev.etalon.language.Expression;
import dev.etalon.lower.Lowered;
import dev.etalon.lower.RunSetting;

/**
 * A schedule that has passed all checks.
 *
 * @param expression what is written
 * @param setting the settings; the parameters without values
 * @param lowered the plan; only its form counts where there are parameters
 */
public record CompiledText(Expression expression, RunSetting setting, Lowered lowered) {

    boolean isOpen() {
        return setting.isOpen();
    }
}
