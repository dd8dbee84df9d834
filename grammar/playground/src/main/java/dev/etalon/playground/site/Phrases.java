package dev.etalon.playground.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of the phrasebook. */
final class Phrases {

    private static final Pattern ROW =
            Pattern.compile("\\| `(?<call>[^`]+)` \\| `(?<line>[^`]+)` \\|(?<with>[^|]*)\\|.*");
    private static final Pattern SETTING = Pattern.compile("(\\w+)=(\"[^\"]*\"|[^`; ]+)");

    private Phrases() {}

    static List<GalleryEntry> of(Path phrasebook) throws IOException {
        List<GalleryEntry> entries = new ArrayList<>();
        String library = "";
        for (String line : Files.readAllLines(phrasebook)) {
            if (line.startsWith("## ")) {
                library = line.substring(3);
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String expression = row.group("line").replace("\\|", "|");
                Map<String, String> settings = settings(row.group("with"));
                entries.add(new GalleryEntry(row.group("call").replace("\\|", "|"), expression, library, settings));
            }
        }
        return entries;
    }

    /** The settings that a cell of the column "with" names. */
    static Map<String, String> settings(String cell) {
        Map<String, String> settings = new LinkedHashMap<>();
        Matcher setting = SETTING.matcher(cell);
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2).replace("\"", ""));
        }
        return settings;
    }
}
