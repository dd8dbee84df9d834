package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.CoreReader;
import dev.etalon.exact.Rational;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case of a table of tests: the text of a schedule, and below it what it is lowered with, the settings, the
 * {@code variables} and the {@code tree}, as {@link CoreReader} reads it, and what is expected: what it {@code finds}, and
 * while the variables are {@code unknown}, its {@code length}, some {@code rates}, how many operations one {@code takes}, and
 * the form of the {@code plan}. A blank line ends it.
 */
record Case(String text, Map<String, String> lines) {

    static List<Case> read(String resource) {
        try (InputStream stream = Case.class.getResourceAsStream(resource)) {
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n\n")).map(Case::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(String block) {
        String[] rows = block.strip().split("\n");
        Map<String, String> lines = new HashMap<>();
        for (int k = 1; k < rows.length; k++) {
            String[] words = rows[k].strip().split(" ", 2);
            lines.put(words[0], words[1]);
        }
        return new Case(rows[0], lines);
    }

    /** What is said of it; empty where it says nothing. */
    String says(String key) {
        return lines.getOrDefault(key, "");
    }

    Core tree() {
        return CoreReader.read(says("tree"));
    }

    RunSetting setting() {
        Map<String, RunSetting.Text> texts = new HashMap<>();
        for (String key : List.of(RunSetting.RUN, RunSetting.TOKENS_PER_STEP, RunSetting.SAMPLES_PER_STEP)) {
            if (lines.containsKey(key)) {
                texts.put(key, new RunSetting.Text(says(key), CoreReader.read(says(key + ".tree"))));
            }
        }
        Rational epsilon = Rational.fraction(lines.getOrDefault("epsilon", "0"));
        return new RunSetting(text, whole("horizon"), whole("stepsPerEpoch"), epsilon, variables(), texts);
    }

    /** The same with a variable for each of its numbers that a double is. */
    Case withVariables() {
        List<String> words = new ArrayList<>(List.of(says("tree").split(" ")));
        StringBuilder variables = new StringBuilder(says("variables"));
        for (int k = 0; k < words.size(); k++) {
            if (words.get(k).equals("number")) {
                Rational value = Rational.fraction(words.get(k + 3));
                double real = value.toDouble();
                boolean whole = value.isWhole() && Math.abs(real) <= Length.MAX;
                if (Rational.of(Double.toString(real)).equals(value) && !isSubnormal(real)) {
                    String name = "_" + k;
                    words.set(k, "parameter");
                    words.set(k + 3, name);
                    variables.append(' ').append(name).append('=').append(whole ? value : real);
                }
            }
        }
        Map<String, String> other = new HashMap<>(lines);
        other.put("tree", String.join(" ", words));
        other.put("variables", variables.toString());
        return new Case(text, other);
    }

    /** Such a double is a number of few digits only nearly. */
    private static boolean isSubnormal(double value) {
        return value != 0 && Math.abs(value) < Double.MIN_NORMAL;
    }

    /** The setting before the values of the variables are known. */
    RunSetting withoutValues() {
        Map<String, Number> unknown = new LinkedHashMap<>();
        variables().keySet().forEach(name -> unknown.put(name, null));
        return setting().with(unknown);
    }

    private long whole(String key) {
        return Long.parseLong(lines.getOrDefault(key, "0"));
    }

    private Map<String, Number> variables() {
        Map<String, Number> values = new LinkedHashMap<>();
        for (String each : says("variables").split(" ")) {
            String[] sides = each.split("=");
            if (sides.length == 2) {
                values.put(
                        sides[0],
                        sides[1].matches(".*[.E].*") ? Double.valueOf(sides[1]) : (Number) Long.valueOf(sides[1]));
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return text;
    }
}
