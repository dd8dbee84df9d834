package dev.etalon.language.check;

import dev.etalon.core.Core;
import java.util.Set;

/**
 * A schedule that has passed the checks that need no numbers.
 *
 * @param schedule the schedule, names resolved and definitions expanded
 * @param usedParameters the names of the method's parameters that it uses, and of the settings, which a parameter of
 *     such a name may set
 */
public record Checked(Core schedule, Set<String> usedParameters) {
    public Checked {
        usedParameters = Set.copyOf(usedParameters);
    }
}
