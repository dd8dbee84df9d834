package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Span;
import java.util.Set;

/**
 * A schedule as far as it can be read without numbers.
 *
 * @param sound whether nothing was refused; else the tree holds places of which nothing is known, and is there only to find
 *     what else is wrong
 * @param schedule the schedule, names resolved and definitions expanded
 * @param usedParameters the names of the method's parameters that it uses, and of the settings, which a parameter of
 *     such a name may set
 */
public record Checked(boolean sound, Core schedule, Set<String> usedParameters) {
    public Checked {
        usedParameters = Set.copyOf(usedParameters);
    }

    /** That of a text that can't be parsed: one part, of which nothing is known, where the text begins. */
    public static Checked unreadable(String text) {
        int begin = 0;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return new Checked(false, Refused.part(new Span(begin, text.length())), Set.of());
    }
}
