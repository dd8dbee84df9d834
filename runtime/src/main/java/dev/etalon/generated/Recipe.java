package dev.etalon.generated;

import dev.etalon.core.CoreReader;
import dev.etalon.exact.Rational;
import dev.etalon.lower.Blueprint;
import dev.etalon.lower.Lowered;
import dev.etalon.lower.PlainChain;
import dev.etalon.lower.RunSetting;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A checked schedule whose variables are still open, read from one text: what a generated class with variables holds.
 *
 * <p>The first line of the text is its version. Each line after it is a key, a blank and what it says: the settings, if they
 * are not their defaults, those that are texts with their trees in the next line; {@code variables}, their names; {@code form}, that of the plan that the code of the class is
 * written for; {@code tree}, as {@link CoreReader} reads it; {@code expression}, the canonical text, if it is another than the last, which
 * is {@code text}, the expression as written, which may have lines of its own.
 */
public final class Recipe {

    /** Behind the name of a setting that is a text: its tree. */
    public static final String TREE = ".tree";

    public static final String EXPRESSION = "expression";

    private static final String VERSION = "1";

    private final String text;
    private int at;

    private long horizon;
    private long stepsPerEpoch;
    private Rational epsilon = Rational.ZERO;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, RunSetting.Text> settings = new HashMap<>();
    private String[] names;
    private String form;
    private String tree;
    private String expression;
    private RunSetting setting;

    /** Made when it is needed, be it twice: all are alike. */
    private volatile Blueprint blueprint;

    private Recipe(String text) {
        this.text = text;
        String version = until('\n');
        if (!version.equals(VERSION)) {
            throw LaterVersion.unknown("this schedule was compiled by a later version of Etalon: " + version);
        }
        while (setting == null) {
            read(until(' '));
        }
    }

    /** Reads a recipe; a long text comes in pieces. */
    public static Recipe of(String... text) {
        return new Recipe(text.length == 1 ? text[0] : String.join("", text));
    }

    private void read(String key) {
        switch (key) {
            case RunSetting.HORIZON -> horizon = Long.parseLong(until('\n'));
            case RunSetting.STEPS_PER_EPOCH -> stepsPerEpoch = Long.parseLong(until('\n'));
            case RunSetting.EPSILON -> epsilon = Rational.fraction(until('\n'));
            case RunSetting.RUN, RunSetting.TOKENS_PER_STEP, RunSetting.SAMPLES_PER_STEP ->
                texts.put(key, plain(until('\n')));
            case RunSetting.RUN + TREE -> setting(RunSetting.RUN);
            case RunSetting.TOKENS_PER_STEP + TREE -> setting(RunSetting.TOKENS_PER_STEP);
            case RunSetting.SAMPLES_PER_STEP + TREE -> setting(RunSetting.SAMPLES_PER_STEP);
            case "variables" -> names = until('\n').split(" ");
            case "form" -> form = until('\n');
            case "tree" -> tree = until('\n');
            case EXPRESSION -> expression = plain(until('\n'));
            case "text" ->
                setting = new RunSetting(text.substring(at), horizon, stepsPerEpoch, epsilon, Map.of(), settings);
            default -> throw LaterVersion.unknown("a recipe of this version has no '" + key + "'");
        }
    }

    private void setting(String key) {
        settings.put(key, new RunSetting.Text(texts.get(key), CoreReader.read(until('\n'))));
    }

    /** A text in one line. */
    public static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String plain(String escaped) {
        return escaped.replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
    }

    private String until(char end) {
        int from = at;
        int to = text.indexOf(end, from);
        at = to + 1;
        return text.substring(from, to);
    }

    String expression() {
        return expression != null ? expression : setting.text();
    }

    String form() {
        return form;
    }

    /** The variables with these values. */
    Map<String, Number> variables(Number... values) {
        Map<String, Number> variables = new LinkedHashMap<>();
        for (int k = 0; k < names.length; k++) {
            variables.put(names[k], values[k]);
        }
        return variables;
    }

    /** The variables, and the settings that are not their defaults: what makes schedules equal. */
    Map<String, Number> withSettings(Map<String, Number> variables) {
        Map<String, Number> all = new LinkedHashMap<>(variables);
        for (Map.Entry<String, Number> each : setting.given().entrySet()) {
            all.putIfAbsent(each.getKey(), each.getValue());
        }
        return Collections.unmodifiableMap(all);
    }

    /** @throws dev.etalon.ScheduleException if the values make no schedule */
    Lowered build(Map<String, Number> variables) {
        Lowered plain = PlainChain.lower(tree, setting.with(variables));
        return plain != null ? plain : blueprint().build(variables);
    }

    private Blueprint blueprint() {
        if (blueprint == null) {
            blueprint = new Blueprint(CoreReader.read(tree), setting);
        }
        return blueprint;
    }
}
