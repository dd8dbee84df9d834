package dev.etalon.language.check;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The definitions that ship with the language, written in it. Each is parsed when it is first used: most schedules use none. */
public final class Library {

    private static final String RESOURCE = "/dev/etalon/language/library.etalon";

    private static final String BEGIN = "\nlet ";

    private static final Map<String, Entry> ENTRIES = entries(text());

    private Library() {}

    /** Its definitions, in order. */
    public static List<Syntax.Definition> definitions() {
        return parse(text());
    }

    /** Its text. */
    public static String text() {
        try (InputStream stream = Library.class.getResourceAsStream(RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many definitions there are. */
    static int size() {
        return ENTRIES.size();
    }

    /** The definition of that name, if it is one of the first {@code visible}; else {@code null}. */
    static Defined find(String name, int visible) {
        Entry entry = ENTRIES.get(name);
        return entry == null || entry.order >= visible ? null : entry.defined();
    }

    /** The names of the first {@code visible} definitions. */
    static List<String> names(int visible) {
        List<String> names = new ArrayList<>(ENTRIES.keySet());
        return names.subList(0, Math.min(visible, names.size()));
    }

    /** The text of one definition, until it is asked for. */
    private static final class Entry {

        private final String text;
        private final int order;
        private Defined defined;

        Entry(String text, int order) {
            this.text = text;
            this.order = order;
        }

        synchronized Defined defined() {
            if (defined == null) {
                Syntax.Definition definition = parse(text).get(0);
                defined = new Defined(definition, Signature.of(definition), order, true);
            }
            return defined;
        }
    }

    private static Map<String, Entry> entries(String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int begin = text.indexOf(BEGIN); begin >= 0; ) {
            int next = text.indexOf(BEGIN, begin + 1);
            String definition = next < 0 ? text.substring(begin) : text.substring(begin, next);
            String name = definition.substring(BEGIN.length(), definition.indexOf('('));
            entries.put(name, new Entry(definition, entries.size()));
            begin = next;
        }
        return entries;
    }

    private static List<Syntax.Definition> parse(String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<Syntax.Definition> definitions = ScheduleParser.parseDefinitions(text, diagnostics);
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException("the library does not parse: " + diagnostics.sorted());
        }
        return definitions;
    }
}
