package dev.etalon.language.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other libraries, and habit, call things, and how to say them here. Case and underscores do not count, nor do words
 * like {@code get} and {@code scheduler} around a name.
 */
public final class PeerWords {

    /** A row of a table. */
    private record Row(List<String> words, String says) {}

    private static final Map<String, String> REASONS = read(PeerTables.REASONS, "");

    private static final Map<String, String> UNIT_WORDS = read(PeerTables.UNITS, "");

    private static final Map<String, String> WORDS = words();

    private static final Map<String, String> FOREIGN = foreign();

    private static final Map<String, String> ARGUMENTS = read(PeerTables.ARGUMENTS, "");

    private static final Map<String, String> ELSEWHERE = read(PeerTables.ELSEWHERE, "");

    private static final Map<String, String> LAWS = read(PeerTables.LAWS, "");

    private static final Map<String, String> OF_PARTS = ofParts();

    /** Arguments that are durations, to which the word for a unit in another's name belongs. */
    private static final List<String> DURATIONS = List.of("ramp", "up", "down", "stable", "steps", "every", "n");

    /** What units are called at the end of names, and how a duration in them is written. */
    private static final Map<String, String> UNITS = read(PeerTables.UNITS_IN_NAMES, "");

    private PeerWords() {}

    /** What to write instead of a name that is none here. */
    public static Optional<String> advice(String name) {
        String key = key(name);
        return Optional.ofNullable(WORDS.get(key))
                .or(() -> setting(name))
                .or(() -> Optional.ofNullable(WORDS.get(bare(key))));
    }

    /** What to write instead of a name of a schedule, a function or a method that no name here is, in whatever case. */
    public static Optional<String> foreign(String name) {
        String key = key(name);
        String bare = bare(key);
        return FOREIGN.containsKey(key)
                ? Optional.of(FOREIGN.get(key))
                : Optional.ofNullable(bare.equals(key) ? null : WORDS.get(bare));
    }

    /** What to write instead of a function of a library of mathematics; empty where it is called so here, or unknown. */
    public static Optional<String> function(String name) {
        return name.equals("power") ? foreign("pow") : foreign(name);
    }

    /** What a law is called here, with its own arguments. */
    public static Optional<String> law(String name) {
        return Optional.ofNullable(LAWS.get(key(name)));
    }

    /** Whether it is a unit, which stands behind numbers only. */
    public static boolean isUnit(String name) {
        return UNIT_WORDS.containsKey(key(name));
    }

    /** Why something of that name cannot be said. */
    public static Optional<String> reason(String name) {
        return Optional.ofNullable(REASONS.get(key(name)));
    }

    /** How to say what others set by an argument of that name, where it stands alone. */
    public static Optional<String> setting(String name) {
        return Optional.ofNullable(ARGUMENTS.get(key(name))).map(row -> ELSEWHERE.get(key(row.split(" ")[0])));
    }

    /**
     * What an argument is called here.
     *
     * @param part what is called
     * @param names those of its arguments
     */
    public static Optional<String> argument(String part, String name, List<String> names) {
        String key = key(name);
        return Optional.ofNullable(OF_PARTS.get(key(part) + ":" + key))
                .or(() -> Optional.ofNullable(ARGUMENTS.get(key))
                        .flatMap(row -> Stream.of(row.split(" "))
                                .filter(names::contains)
                                .findFirst())
                        .map(own -> "here it is '" + own + "'" + unit(key, own)))
                .or(() -> setting(name));
    }

    private static String unit(String key, String own) {
        return UNITS.entrySet().stream()
                .filter(unit -> DURATIONS.contains(own) && key.endsWith(unit.getKey()))
                .findFirst()
                .map(unit -> ", with its unit: " + own + "=" + unit.getValue())
                .orElse("");
    }

    /** The table of lines: a word, and what is written instead. */
    public static Map<String, String> lines() {
        return read(PeerTables.SCHEDULES, "");
    }

    /** The table of units: a word, and a line that has it where it stands. */
    public static Map<String, String> units() {
        return UNIT_WORDS;
    }

    /** The table of what cannot be said. */
    public static Map<String, String> reasons() {
        return REASONS;
    }

    /** The table of arguments: a word, and the names here. */
    public static Map<String, String> arguments() {
        return ARGUMENTS;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>(lines());
        words.replaceAll((word, line) -> "write for example " + line);
        UNIT_WORDS.forEach(
                (word, line) -> words.put(word, "a unit stands right behind its number: write for example " + line));
        read(PeerTables.OWN, "write for example ").forEach(words::putIfAbsent);
        lines().forEach((word, line) -> words.putIfAbsent(bare(word), "write for example " + line));
        words.putAll(REASONS);
        words.remove("");
        return words;
    }

    private static Map<String, String> foreign() {
        Map<String, String> words = read(PeerTables.SCHEDULES, "write for example ");
        words.putAll(REASONS);
        return words;
    }

    private static Map<String, String> ofParts() {
        Map<String, List<String>> siblings = new HashMap<>();
        for (Row row : rows(PeerTables.ARGUMENTS)) {
            row.words.forEach(word -> siblings.put(word, row.words));
        }
        Map<String, String> advice = new HashMap<>();
        for (Row row : rows(PeerTables.OF_PARTS)) {
            int parts = row.words.indexOf(":");
            for (String word : row.words.subList(parts + 1, row.words.size())) {
                for (String sibling : siblings.get(word)) {
                    row.words.subList(0, parts).forEach(part -> advice.put(part + ":" + sibling, row.says));
                }
            }
        }
        return advice;
    }

    private static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        for (String line : table.strip().split("\n")) {
            int equals = line.indexOf(" = ");
            String[] words = line.substring(0, equals).strip().split(" +");
            rows.add(new Row(Stream.of(words).map(PeerWords::key).toList(), line.substring(equals + 3)));
        }
        return rows;
    }

    private static Map<String, String> read(String table, String before) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Row row : rows(table)) {
            row.words.forEach(word -> words.put(word, before + row.says));
        }
        return words;
    }

    private static String key(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Without what is around a name in some library. */
    private static String bare(String key) {
        return key.replaceFirst("^(get|create)", "")
                .replaceFirst("learningrateschedule$", "")
                .replaceFirst("schedule(?=with)", "")
                .replaceFirst("(lrupdater|lr|param|state)?(scheduler?|schedule|policy|hook|lr)?(config|cfg)?$", "")
                .replaceFirst("(?<=minlr)withwarmup$", "");
    }
}
