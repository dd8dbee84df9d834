package dev.etalon.language.check;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The definitions that ship with the language, written in it. */
public final class Library {

    private static final String RESOURCE = "/dev/etalon/language/library.etalon";

    private static final List<Syntax.Definition> DEFINITIONS = parse(text());

    private Library() {}

    /** Its definitions, in order. */
    public static List<Syntax.Definition> definitions() {
        return DEFINITIONS;
    }

    /** Its text. */
    public static String text() {
        try (InputStream stream = Library.class.getResourceAsStream(RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
