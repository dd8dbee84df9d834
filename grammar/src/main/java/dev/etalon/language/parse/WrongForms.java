package dev.etalon.language.parse;

import dev.etalon.diagnostic.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written in other languages, or copied from a paper, and what to write here. */
final class WrongForms {

    static final String JOIN = "parts are joined by '->'";

    /** Words between two values. */
    private static final Map<String, String> WORDS = words();

    private static final String CONDITION = "there are no conditions: write a chain, a table, min, max or clamp";

    private static final String JOIN_OR_CONDITION = JOIN + "; " + CONDITION;

    static final String FORMULA = "write the formula itself: t is the step, as in 0.1 * 0.95^t";

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
            Map.entry("//", COMMENT + "; a quotient that is rounded down is floor(t / 10)"),
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
            form("([\\d.]+)t", "to multiply by the step, write $1 * t; 10^12 is written $1T"),
            form("([\\d.]+)[fFlL]", "write $1"),
            form("([\\d.]+)[dD]([+-]?\\d+)", "write $1e$2"),
            form("(\\d+)[xX](\\d+)", "write $1 * $2"),
            form("0[xXbB].*", "write it as a decimal"),
            form("[\\d._]+[eE][+-]?", "write the exponent's digits too, as in 3e-4"),
            form("(\\d{1,3})\\.(\\d{3})\\.(\\d{3})", "digits are grouped by '_': write $1_$2_$3"),
            form("[\\d.]+_.*", "'_' stands only between two digits"),
            form("[\\d.]+", "a number has one point, with digits on both sides of it"),
            form("(\\d+(?:\\.\\d+)?)([A-Za-z_]\\w*)", "to multiply, write $1 * $2"),
            form(".*", "numbers are written like 1, 0.01, 3e-4, 10_000 or 10k"));

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
            Map.entry("√", "write sqrt(...)"),
            Map.entry("²", "write ^2"),
            Map.entry("³", "write ^3"),
            Map.entry("∞", "a part without end is written without its steps"),
            Map.entry("\"'`“”‘’", "write names and numbers without quotes"),
            Map.entry("[]", "a table stands in braces, as in {0: 0.1, 100: 0.01}, and a group in '(' and ')'"),
            Map.entry("$", NAMES),
            Map.entry(".", "a point stands only between the digits of a number"));

    private static final int FULL_WIDTH = 0xFF01;

    private static final int FULL_WIDTH_END = 0xFF5E;

    private WrongForms() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        put(words, "a share of the run is a percentage of the horizon, as in 10%", "of");
        put(words, RANGE, "to until till from over");
        put(
                words,
                "how long a part lasts is an argument of it, as in constant(0.1, 100); what goes on is cut: take(..., 100)",
                "for");
        put(words, JOIN_OR_CONDITION, "then and");
        put(words, CONDITION, "if else or not when while is");
        put(words, "what comes again every 10 steps is linear(0, 1, 10) -> cycle", "mod modulo repeat repeated");
        put(words, "how often is cycle(times=3); factors are joined by '*'", "times");
        return words;
    }

    private static void put(Map<String, String> units, String advice, String words) {
        List.of(words.split(" ")).forEach(word -> units.put(word, advice));
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
        return switch (previous) {
            case "lambda", "def", "return", "function", "yield" -> FORMULA;
            case "if", "while", "elif", "for" -> CONDITION;
            default -> WORDS.get(found);
        };
    }

    /** What to write instead of a malformed number. */
    static String adviceOnNumber(String text, Source source) {
        String shown = text.length() > MAX_NUMBER ? "" : text;
        Optional<ForeignAmount> amount = ForeignAmount.glued(shown);
        if (amount.isPresent()) {
            return amount.get().advice(source);
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
