package dev.etalon.language.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A random text that once meant something else than the contract says: found.txt.
 *
 * @param seed with which it was compared: it chooses the steps
 */
record Found(long seed, Comparison.Case text) {

    private static final Pattern SETTING = Pattern.compile("(\\w+)=(\"[^\"]*\"|\\S+)");

    /** In each line the seed, settings as {@link dev.etalon.language.WrittenOptions} has them, and the text. */
    static Stream<Found> all() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Found.class.getResourceAsStream("/dev/etalon/language/found.txt"), StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Found::of)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found of(String line) {
        String[] cells = line.split(" ; ", 3);
        return new Found(Long.parseLong(cells[0]), new Comparison.Case(cells[2], settings(cells[1])));
    }

    private static Settings settings(String written) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Matcher setting = SETTING.matcher(written); setting.find(); ) {
            all.put(setting.group(1), setting.group(2).replace("\"", ""));
        }
        long horizon = Long.parseLong(taken(all, "horizon", "0"));
        long stepsPerEpoch = Long.parseLong(taken(all, "stepsPerEpoch", "0"));
        double epsilon = Double.parseDouble(taken(all, "epsilon", "0"));
        String run = taken(all, "run", "");
        String tokensPerStep = taken(all, "tokensPerStep", "");
        String samplesPerStep = taken(all, "samplesPerStep", "");
        List<String> definitions = new ArrayList<>();
        if (all.containsKey("define")) {
            definitions.add(all.remove("define"));
        }
        Map<String, Number> parameters = new LinkedHashMap<>();
        all.forEach((name, value) -> parameters.put(name.replaceFirst("^the_", ""), number(value)));
        return new Settings(
                horizon, stepsPerEpoch, epsilon, run, tokensPerStep, samplesPerStep, definitions, parameters);
    }

    private static String taken(Map<String, String> all, String name, String otherwise) {
        String value = all.remove(name);
        return value == null ? otherwise : value;
    }

    private static Number number(String value) {
        return value.matches("-?\\d+") ? (Number) Long.valueOf(value) : Double.valueOf(value);
    }

    @Override
    public String toString() {
        return text.text();
    }
}
