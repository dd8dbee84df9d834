package dev.etalon.export.bind;

import java.util.HashSet;
import java.util.Set;

/** Names that are in use. */
final class TakenNames {

    private final Set<String> taken = new HashSet<>();

    /** The name, or, if it is taken, with a number. */
    String unique(String name) {
        String free = name;
        for (int k = 2; !taken.add(free); k++) {
            free = name + k;
        }
        return free;
    }
}
