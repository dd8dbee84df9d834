package dev.etalon.language;

import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.DiagnosticPrinter;

/**
 * One thing that was found about a text: an error or a warning.
 *
 * @param text the text that its span counts in: the expression, or a text of definitions
 * @param diagnostic what was found
 */
public record Finding(String text, Diagnostic diagnostic) {

    public boolean isError() {
        return diagnostic.isError();
    }

    /** What {@code javac} shows, without file and line: the message, the line of the text with carets, the help. */
    public String render() {
        return DiagnosticPrinter.render(diagnostic, text);
    }
}
