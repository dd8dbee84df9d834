package dev.etalon.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the stages of the pipeline find; the same finding twice counts once. */
public final class Diagnostics {

    private final List<Diagnostic> found;
    private final Source source;

    /** Nothing found yet. */
    public Diagnostics() {
        this(new ArrayList<>(), Source.EXPRESSION);
    }

    private Diagnostics(List<Diagnostic> found, Source source) {
        this.found = found;
        this.source = source;
    }

    /** The same collection for findings about another text. */
    public Diagnostics about(Source other) {
        return new Diagnostics(found, other);
    }

    /** Adds a finding with a way out. */
    public void add(Code code, Span span, String message, String help) {
        add(new Diagnostic(code, source, span, message, help));
    }

    private void add(Diagnostic diagnostic) {
        if (!found.contains(diagnostic)) {
            found.add(diagnostic);
        }
    }

    /** Adds all findings of another stage or attempt. */
    public void addAll(Diagnostics others) {
        for (Diagnostic diagnostic : others.found) {
            add(diagnostic);
        }
    }

    public boolean hasErrors() {
        for (Diagnostic diagnostic : found) {
            if (diagnostic.isError()) {
                return true;
            }
        }
        return false;
    }

    /** All findings in the order of the texts. */
    public List<Diagnostic> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Diagnostic::source)
                        .thenComparingInt(d -> d.span().start())
                        .thenComparingInt(d -> d.span().end())
                        .thenComparing(Diagnostic::code))
                .toList();
    }
}
