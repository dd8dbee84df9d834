package dev.etalon.language.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What other libraries, and habit, call things, and how to say them here. Case and underscores do not count, nor do words
 * like {@code get} and {@code scheduler} around a name.
 */
public final class PeerWords {

    private static final Map<String, String> WORDS = words();

    private static final Map<String, String> ARGUMENTS = read(PeerTables.ARGUMENTS, "");

    private static final Map<String, String> ELSEWHERE = read(PeerTables.ELSEWHERE, "");

    private PeerWords() {}

    /** What to write instead of a name that is none here. */
    public static Optional<String> advice(String name) {
        String key = key(name);
        return Optional.ofNullable(WORDS.get(key))
                .or(() -> Optional.ofNullable(WORDS.get(bare(key))))
                .or(() -> setting(name));
    }

    /** How to say what others set by an argument of that name, where it stands alone. */
    public static Optional<String> setting(String name) {
        return Optional.ofNullable(ARGUMENTS.get(key(name))).map(row -> ELSEWHERE.get(key(row.split(" ")[0])));
    }

    /**
     * What an argument is called here.
     *
     * @param names those of the arguments of what is called
     */
    public static Optional<String> argument(String name, List<String> names) {
        return Optional.ofNullable(ARGUMENTS.get(key(name))).map(row -> {
            List<String> candidates = List.of(row.split(" "));
            return candidates.stream()
                    .filter(names::contains)
                    .findFirst()
                    .map(own -> "here it is '" + own + "'")
                    .or(() -> setting(name))
                    .orElseThrow();
        });
    }

    /** The table of lines: a word, and what is written instead. */
    public static Map<String, String> lines() {
        return read(PeerTables.SCHEDULES, "");
    }

    /** The table of what cannot be said. */
    public static Map<String, String> reasons() {
        return read(PeerTables.REASONS, "");
    }

    /** The table of arguments: a word, and the names here. */
    public static Map<String, String> arguments() {
        return ARGUMENTS;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        read(PeerTables.SCHEDULES, "write for example ").forEach((word, line) -> {
            words.put(word, line);
            words.putIfAbsent(bare(word), line);
        });
        read(PeerTables.OWN, "write for example ").forEach(words::putIfAbsent);
        words.putAll(reasons());
        words.remove("");
        return words;
    }

    private static Map<String, String> read(String table, String before) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String row : table.strip().split("\n")) {
            int equals = row.indexOf(" = ");
            for (String word : row.substring(0, equals).strip().split(" +")) {
                words.put(key(word), before + row.substring(equals + 3));
            }
        }
        return words;
    }

    private static String key(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Without what is around a name in some library. */
    private static String bare(String key) {
        return key.replaceFirst("^get", "")
                .replaceFirst("schedule(?=with)", "")
                .replaceFirst("(lrupdater|lr|param|state)?(scheduler?|schedule|policy|hook|lr)?$", "")
                .replaceFirst("(?<=minlr)withwarmup$", "");
    }
}
