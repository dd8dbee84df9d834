package dev.etalon.language.check;

import dev.etalon.language.parse.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The definitions that a text sees from elsewhere.
 *
 * @param all in order
 * @param lost the names of those in which something is wrong: that is said where they stand, and nothing is said of their uses
 */
public record KnownDefinitions(List<Syntax.Definition> all, Set<String> lost) {

    public static final KnownDefinitions NONE = new KnownDefinitions(List.of(), Set.of());

    public KnownDefinitions {
        all = List.copyOf(all);
        lost = Set.copyOf(lost);
    }

    /** Those before these, which may hide them, and these. */
    public KnownDefinitions and(List<Syntax.Definition> more, Set<String> lostToo) {
        List<Syntax.Definition> both = new ArrayList<>(all);
        both.addAll(more);
        Set<String> names = new HashSet<>(lost);
        names.addAll(lostToo);
        return new KnownDefinitions(both, names);
    }

    /** The names that a text seems to define which cannot be read. */
    public static Set<String> namesIn(String text) {
        Set<String> names = new HashSet<>();
        Matcher name = Pattern.compile("\\blet\\s+([A-Za-z_]\\w*)").matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
