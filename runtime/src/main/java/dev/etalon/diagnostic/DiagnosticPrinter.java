package dev.etalon.diagnostic;

import dev.etalon.arguments.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes diagnostics for people:
 *
 * <pre>{@code
 * [etalon:unknown-name] unknown name 'liner'; did you mean 'linear'?
 *   warmup(100) -> liner(1, 0.01, 10000)
 *                  ^^^^^
 *   what to write instead
 * }</pre>
 *
 * The first line says it all, for tools that show no more. Only the line where the finding begins is shown, cut around
 * it where it is long.
 */
public final class DiagnosticPrinter {

    /** Code points of a line that are shown at most. */
    private static final int WIDTH = 100;

    /** Code points that are shown before the carets, at most, where a line is cut. */
    private static final int BEFORE = 40;

    private static final String INDENT = "  ";

    /** As much of a text as fits a line, and the blank behind it. */
    private static final Pattern LINE = Pattern.compile("(.{1," + WIDTH + "})(?: |$)");

    private DiagnosticPrinter() {}

    /** The findings one below the other, each as {@link #render(Diagnostic, String)} has it. */
    public static String render(List<Diagnostic> diagnostics, String text) {
        return Arguments.items("diagnostics", diagnostics).stream()
                .map(each -> render(each, text))
                .collect(Collectors.joining("\n"));
    }

    /**
     * One finding, on several lines, without an end of line at the end.
     *
     * @param text the text that the finding's span counts in
     */
    public static String render(Diagnostic diagnostic, String text) {
        Objects.requireNonNull(diagnostic, "diagnostic");
        String details = details(diagnostic.span(), diagnostic.help(), text);
        return details.isEmpty() ? headline(diagnostic) : headline(diagnostic) + "\n" + details;
    }

    /**
     * What stands below the first line: the line of the text with carets under the span, and the help. Empty where both text
     * and help are.
     */
    public static String details(Span span, String help, String text) {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(text, "text");
        List<String> lines = new ArrayList<>();
        if (!text.isBlank()) {
            lines.add(excerpt(span, text));
        }
        if (!help.isEmpty()) {
            lines.add(wrapped(help));
        }
        return String.join("\n", lines);
    }

    private static String wrapped(String text) {
        return INDENT + LINE.matcher(text).replaceAll("$1\n").stripTrailing().replace("\n", "\n" + INDENT);
    }

    /** {@code [etalon:name] message}. */
    public static String headline(Diagnostic diagnostic) {
        Objects.requireNonNull(diagnostic, "diagnostic");
        return "[etalon:" + diagnostic.code().id() + "] " + diagnostic.message();
    }

    private static String excerpt(Span span, String text) {
        int start = Math.min(span.start(), text.length());
        int lineStart = Position.lineStart(text, start);
        int lineEnd = Position.lineEnd(text, start);
        int end = Math.max(start, Math.min(span.end(), lineEnd));

        int[] line = text.substring(lineStart, lineEnd).codePoints().toArray();
        int first = text.codePointCount(lineStart, start);
        int last = text.codePointCount(lineStart, end);
        boolean cut = line.length > WIDTH;
        int from = cut ? Math.max(0, Math.min(first - BEFORE, line.length - WIDTH)) : 0;
        int to = cut ? from + WIDTH : line.length;

        String head = Position.isOneLine(text)
                ? ""
                : "line " + Position.of(text, start).line() + " | ";
        String before = (from > 0 ? "..." : "") + shown(line, from, first);
        String marked = shown(line, first, Math.min(last, to));
        String after = shown(line, Math.min(last, to), to) + (to < line.length ? "..." : "");
        String blanks = " ".repeat(head.length() + width(before));
        String carets = "^".repeat(Math.max(1, width(marked)));
        return INDENT + head + before + marked + after + "\n" + INDENT + blanks + carets;
    }

    private static String shown(int[] codePoints, int from, int to) {
        return Printable.text(new String(codePoints, from, to - from));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
