package dev.etalon.diagnostic;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the stages of the pipeline find; the same finding twice counts once. */
public final class Diagnostics {

    private final Set<Diagnostic> found;
    private final Source source;
    private final Set<Place> places;

    /** That something is said of some characters of a text. */
    private record Place(Code code, Source source, Span span) {}

    /** Nothing found yet. */
    public Diagnostics() {
        this(new LinkedHashSet<>(), new HashSet<>(), Source.EXPRESSION);
    }

    private Diagnostics(Set<Diagnostic> found, Set<Place> places, Source source) {
        this.found = found;
        this.places = places;
        this.source = source;
    }

    /** The same collection for findings about another text. */
    public Diagnostics about(Source other) {
        return new Diagnostics(found, places, other);
    }

    /** Adds a finding with a way out. */
    public void add(Code code, Span span, String message, String help) {
        add(new Diagnostic(code, source, span, message, help));
    }

    private void add(Diagnostic diagnostic) {
        found.add(diagnostic);
        places.add(new Place(diagnostic.code(), diagnostic.source(), diagnostic.span()));
    }

    /** Adds all findings of another stage or attempt. */
    public void addAll(Diagnostics others) {
        for (Diagnostic diagnostic : others.found) {
            add(diagnostic);
        }
    }

    /** Whether there is a finding of that name at that place of the text. */
    public boolean has(Code code, Span span) {
        return places.contains(new Place(code, source, span));
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
