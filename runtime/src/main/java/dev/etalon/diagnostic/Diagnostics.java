package dev.etalon.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the stages of the pipeline find; the same finding twice counts once. */
public final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();

    /** Nothing found yet. */
    public Diagnostics() {}

    /** Adds a finding with a way out. */
    public void add(Code code, Span span, String message, String help) {
        Diagnostic diagnostic = new Diagnostic(code, span, message, help);
        if (!found.contains(diagnostic)) {
            found.add(diagnostic);
        }
    }

    /** Adds all findings of another stage or attempt. */
    public void addAll(Diagnostics others) {
        others.found.forEach(each -> add(each.code(), each.span(), each.message(), each.help()));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** All findings in the order of the text. */
    public List<Diagnostic> sorted() {
        return found.stream()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().start())
                        .thenComparingInt(d -> d.span().end())
                        .thenComparing(Diagnostic::code))
                .toList();
    }
}
