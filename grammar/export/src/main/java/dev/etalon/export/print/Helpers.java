package dev.etalon.export.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small functions for {@link dev.etalon.export.code.Primitive}s, of which a file has those that it calls. */
final class Helpers {

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Adds a function that may call those added before it. */
    Helpers with(String name, String text) {
        texts.put(name, text);
        return this;
    }

    Set<String> names() {
        return texts.keySet();
    }

    /** Those that a program calls, or what it calls of them. */
    String calledBy(String program) {
        List<String> names = new ArrayList<>(texts.keySet());
        String all = program;
        StringBuilder found = new StringBuilder();
        for (int k = names.size() - 1; k >= 0; k--) {
            String text = texts.get(names.get(k));
            if (isNamed(names.get(k), all)) {
                found.insert(0, text);
                all += text;
            }
        }
        return found.toString();
    }

    /** Whether a name is in a text. */
    static boolean isNamed(String name, String text) {
        int end = -1;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, end)) {
            end = at + name.length();
            boolean isBefore = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
            boolean isAfter = end < text.length() && Character.isJavaIdentifierPart(text.charAt(end));
            if (!isBefore && !isAfter) {
                return true;
            }
        }
        return false;
    }
}
