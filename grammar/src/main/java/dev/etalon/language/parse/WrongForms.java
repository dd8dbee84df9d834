package dev.etalon.language.parse;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written in other languages, or copied from a paper, and what to write here. */
final class WrongForms {

    private static final String JOIN = "parts are joined by '->'";

    private static final String TIME =
            "time is no function of the step: count steps, epochs, tokens, samples or percent";

    /** Words behind a number that are no units here. */
    private static final Map<String, String> UNITS = units();

    /** Words between two values. */
    private static final Map<String, String> WORDS = words();

    private static final String CONDITION = "there are no conditions: write a chain, a table, min, max or clamp";

    private static final String JOIN_OR_CONDITION = JOIN + "; " + CONDITION;

    private static final String RANGE = "from one value to another goes a law: linear(0.1, 0.01, 1000)";

    private static final String ASSIGNMENT = "a name is given a value once, by let name = value;";

    private static final String COMMENT = "a comment begins with '#' and ends with the line";

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("=>", JOIN),
            Map.entry("-->", JOIN),
            Map.entry(">", JOIN_OR_CONDITION),
            Map.entry(">>", JOIN),
            Map.entry("|", JOIN),
            Map.entry("|>", JOIN),
            Map.entry("<-", JOIN + ", from left to right"),
            Map.entry("**", "a power is written '^'"),
            Map.entry("==", "write one '=': name=value"),
            Map.entry("===", "write one '=': name=value"),
            Map.entry(":=", "write let name = value;"),
            Map.entry("+=", ASSIGNMENT),
            Map.entry("-=", ASSIGNMENT),
            Map.entry("*=", ASSIGNMENT),
            Map.entry("/=", ASSIGNMENT),
            Map.entry("..", RANGE),
            Map.entry("...", RANGE),
            Map.entry("//", COMMENT),
            Map.entry("/*", COMMENT));

    /**
     * A shape of malformed numbers.
     *
     * @param advice what to write, where {@code $1} is the first group of the shape
     */
    private record Form(Pattern shape, String advice) {}

    /** The first shape that a number has counts. */
    private static final List<Form> NUMBERS = List.of(
            form("\\.(\\d+)", "write 0.$1"),
            form("(\\d+)\\.", "write $1, or $1.0"),
            form("([\\d.]+[kMGBT]?)((?:epoch|token|sample)s?)", "write $1 $2"),
            form("1ep", "write 1 epoch"),
            form("([\\d.]+[kMGBT]?)ep(?:s|och_?s)?", "write $1 epochs"),
            form("([\\d.]+[kMGBT]?)(?:tok|toks)", "write $1 tokens"),
            form("([\\d.]+[kMGBT]?)(?:sp|ex|examples?|images?|sequences?)", "write $1 samples"),
            form(
                    "([\\d.]+[kMGBT]?)(?:ba|batch(?:es)?|its?|iters?|iterations?|steps?|updates?)",
                    "steps have no unit: write $1"),
            form("([\\d.]+)(?:pct|percent)", "write $1%"),
            form("([\\d.]+)t", "to multiply by the step, write $1 * t; 10^12 is written $1T"),
            form("[\\d.]+(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|ms)", TIME),
            form("([\\d.]+)K", "write $1k"),
            form("([\\d.]+)[mgb]", "the suffixes are k, M, G or B, and T, for 1e3, 1e6, 1e9 and 1e12"),
            form("([\\d.]+)[fFdDlL]", "write $1"),
            form("0[xXbB].*", "write it as a decimal"),
            form(".*[eE][+-]?", "write the exponent's digits too, as in 3e-4"),
            form("[\\d.]+_.*", "'_' stands only between two digits"),
            form("[\\d.]+", "a number has one point, with digits on both sides of it"),
            form("(\\d+(?:\\.\\d+)?)([A-Za-z_]\\w*)", "to multiply, write $1 * $2"),
            form(".*", "numbers are written like 1, 0.01, 3e-4, 10_000 or 10k"));

    /** A share of a run, written as a fraction. */
    private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)dur");

    /** Longer texts are not looked at: they are no slip of the pen. */
    private static final int MAX_NUMBER = 40;

    private static final String NAMES = "rename it: names are made of a to z, A to Z, digits and '_'";

    /** Characters, and what is said about each of them. */
    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("→⇒⟶⟹➔➜↦›»", "write '->'"),
            Map.entry("−‐‑‒–—", "write '-'"),
            Map.entry("×·⋅∙∗✕", "write '*'"),
            Map.entry("÷∕⁄", "write '/'"),
            Map.entry("π", "write pi"),
            Map.entry("ε", "write epsilon"),
            Map.entry("√", "write sqrt(…)"),
            Map.entry("²", "write ^2"),
            Map.entry("³", "write ^3"),
            Map.entry("∞", "a part without end is written without its steps"),
            Map.entry("\"'`“”‘’", "write names and numbers without quotes"),
            Map.entry("[]", "write '(' and ')', or '{' and '}' for a table"),
            Map.entry("$", NAMES),
            Map.entry(".", "a point stands only between the digits of a number"));

    private static final int FULL_WIDTH = 0xFF01;

    private static final int FULL_WIDTH_END = 0xFF5E;

    private WrongForms() {}

    private static Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        put(
                units,
                "steps have no unit: write the number alone",
                "step steps it iter iters iteration iterations ba batch batches update updates");
        put(units, TIME, "s sec secs second seconds m min mins minute minutes h hr hrs hour hours day days ms");
        put(units, "write 'tokens' behind the number", "tok toks Tokens");
        put(units, "write 'samples' behind the number", "sp ex example examples image images sequence sequences");
        put(units, "write 'epochs' behind the number", "ep eps Epochs");
        put(units, "write a percentage of the horizon, as in 10%", "dur percent pct");
        return units;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        put(words, "a share of the run is a percentage of the horizon, as in 10%", "of");
        put(words, RANGE, "to until till");
        put(words, JOIN_OR_CONDITION, "then and");
        put(words, CONDITION, "if else or not when while for is");
        put(words, "what comes again every 10 steps is linear(0, 1, 10) -> cycle", "mod modulo repeat repeated");
        put(words, "factors are joined by '*'", "times");
        return words;
    }

    private static void put(Map<String, String> units, String advice, String words) {
        List.of(words.split(" ")).forEach(word -> units.put(word, advice));
    }

    /** What to write instead of a word behind a number; null where it is not known. */
    static String adviceOnUnit(String word) {
        return UNITS.get(word);
    }

    /** Of all of a text, so that what is matched is also what is replaced. */
    private static Form form(String shape, String advice) {
        return new Form(Pattern.compile("^(?:" + shape + ")\\z"), advice);
    }

    /** What to write instead of an operator of another language; those that have no line of their own compare. */
    static String adviceOnOperator(String text) {
        return OPERATORS.getOrDefault(text, CONDITION);
    }

    /** What is said after one word, or of another, that programs are made of; null of all others. */
    static String adviceOnWords(String previous, String found) {
        if (previous.equals("lambda")) {
            return "write the formula itself: t is the step, as in 0.1 * 0.95^t";
        }
        return WORDS.get(found);
    }

    /** What to write instead of a malformed number. */
    static String adviceOnNumber(String text) {
        String shown = text.length() > MAX_NUMBER ? "" : text;
        Matcher share = SHARE.matcher(shown);
        if (share.matches()) {
            BigDecimal percent =
                    new BigDecimal(share.group(1)).movePointRight(2).stripTrailingZeros();
            return "write " + percent.toPlainString() + "%, a share of the horizon";
        }
        for (Form form : NUMBERS) {
            Matcher matcher = form.shape.matcher(shown);
            if (matcher.matches()) {
                return matcher.replaceFirst(form.advice);
            }
        }
        throw new IllegalStateException("the last form is that of any text");
    }

    /** What to write instead of a character that the language does not have. */
    static String adviceOnCharacter(int codePoint) {
        if (codePoint >= FULL_WIDTH && codePoint <= FULL_WIDTH_END) {
            return "write '" + (char) (codePoint - FULL_WIDTH + '!') + "'";
        }
        if (Character.isSpaceChar(codePoint)) {
            return "write a blank";
        }
        return CHARACTERS.entrySet().stream()
                .filter(each -> each.getKey().indexOf(codePoint) >= 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(
                        Character.isLetter(codePoint)
                                ? NAMES
                                : codePoint < 128 ? "leave it out" : "leave it out; only comments go beyond ASCII");
    }
}
