package dev.etalon;

import dev.etalon.arguments.Arguments;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.DiagnosticPrinter;
import java.util.ArrayList;
import java.util.List;

/** Thrown where a schedule cannot be built: the message is that of the compiler, in the same words. */
public final class ScheduleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;

    private final ArrayList<Diagnostic> diagnostics;

    /**
     * @param text the expression
     * @param diagnostics what is wrong with it; their spans count in the text
     * @throws IllegalArgumentException if the text, or a diagnostic, is null
     */
    public ScheduleException(String text, List<Diagnostic> diagnostics) {
        this(text, diagnostics, List.of());
    }

    /**
     * @param text the first text in which something is wrong
     * @param diagnostics what is wrong with it; their spans count in the text
     * @param others what is wrong with other texts, printed; the message ends with it
     * @throws IllegalArgumentException if one of them, or of what they hold, is null
     */
    public ScheduleException(String text, List<Diagnostic> diagnostics, List<String> others) {
        super(message(Arguments.notNull("text", text), diagnostics, others));
        this.text = text;
        this.diagnostics = new ArrayList<>(diagnostics);
    }

    private static String message(String text, List<Diagnostic> diagnostics, List<String> others) {
        List<String> printed = new ArrayList<>();
        printed.add(DiagnosticPrinter.render(Arguments.items("diagnostics", diagnostics), text));
        printed.addAll(Arguments.items("others", others));
        return String.join("\n", printed);
    }

    /** The expression that was refused. */
    public String text() {
        return text;
    }

    /** What is wrong with it, in the order of the text. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
