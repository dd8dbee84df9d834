package dev.etalon.diagnostic;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with a schedule, or suspect.
 *
 * @param code its stable name
 * @param span the characters of the expression that it is about
 * @param message one line that says it all: lower case, no full stop, the user's own words in single quotes
 * @param help what to write instead; empty where there is nothing to add
 */
public record Diagnostic(Code code, Span span, String message, String help) implements Serializable {

    public Diagnostic {
        Objects.requireNonNull(code);
        Objects.requireNonNull(span);
        Objects.requireNonNull(message);
        Objects.requireNonNull(help);
    }

    public boolean isError() {
        return code.severity() == Code.Severity.ERROR;
    }
}
