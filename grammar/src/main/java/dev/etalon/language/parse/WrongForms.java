package dev.etalon.language.parse;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written in other languages, or copied from a paper, and what to write here. */
final class WrongForms {

    private static final String JOIN = "parts are joined by '->'";

    private static final String COMMENT = "a comment begins with '#' and ends with the line";

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("=>", JOIN),
            Map.entry("-->", JOIN),
            Map.entry(">", JOIN),
            Map.entry(">>", JOIN),
            Map.entry("|", JOIN),
            Map.entry("|>", JOIN),
            Map.entry("<-", JOIN + ", from left to right"),
            Map.entry("**", "a power is written '^'"),
            Map.entry("==", "write one '=': name=value"),
            Map.entry(":=", "write let name = value;"),
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
            form("([\\d.]+)K", "write $1k"),
            form("([\\d.]+)[mgbt]", "the suffixes are k, M, G or B, and T, for 1e3, 1e6, 1e9 and 1e12"),
            form("([\\d.]+)[fFdDlL]", "write $1"),
            form("0[xXbB].*", "write it as a decimal"),
            form(".*[eE][+-]?", "write the exponent's digits too, as in 3e-4"),
            form("[\\d.]+_.*", "'_' stands only between two digits"),
            form("[\\d.]+", "a number has one point, with digits on both sides of it"),
            form("(\\d+(?:\\.\\d+)?)([A-Za-z_]\\w*)", "to multiply, write $1 * $2"),
            form(".*", "numbers are written like 1, 0.01, 3e-4, 10_000 or 10k"));

    /** Longer texts are not looked at: they are no slip of the pen. */
    private static final int MAX_NUMBER = 40;

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
            Map.entry("<?!&", "there are no conditions: write a chain, a table, min, max or clamp"),
            Map.entry(".", "a point stands only between the digits of a number"));

    private static final int FULL_WIDTH = 0xFF01;

    private static final int FULL_WIDTH_END = 0xFF5E;

    private WrongForms() {}

    private static Form form(String shape, String advice) {
        return new Form(Pattern.compile(shape), advice);
    }

    /** What to write instead of an operator of another language. */
    static String adviceOnOperator(String text) {
        return OPERATORS.get(text);
    }

    /** What to write instead of a malformed number. */
    static String adviceOnNumber(String text) {
        String shown = text.length() > MAX_NUMBER ? "" : text;
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
                .orElse(codePoint < 128 ? "leave it out" : "leave it out; only comments go beyond ASCII");
    }
}
