package dev.etalon.diagnostic;

import dev.etalon.arguments.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects what the stages of the pipeline find; the same finding twice counts once. */
public final class Diagnostics {

    /** Findings of one name in one text after which nobody reads on. */
    static final int MAX_SHOWN = 20;

    private final Set<Diagnostic> found;
    private final Source source;
    private final Set<Place> places;
    private final Set<Place> omitted;

    /** That something is said of some characters of a text. */
    private record Place(Code code, Source source, Span span) {

        static Place of(Diagnostic diagnostic) {
            return new Place(diagnostic.code(), diagnostic.source(), diagnostic.span());
        }
    }

    /** What is counted together. */
    private record Kind(Code code, Source source) {

        static Kind of(Diagnostic diagnostic) {
            return new Kind(diagnostic.code(), diagnostic.source());
        }
    }

    /** Nothing found yet. */
    public Diagnostics() {
        this(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>(), Source.EXPRESSION);
    }

    private Diagnostics(Set<Diagnostic> found, Set<Place> places, Set<Place> omitted, Source source) {
        this.found = found;
        this.places = places;
        this.omitted = omitted;
        this.source = source;
    }

    /** The text that findings are about. */
    public Source source() {
        return source;
    }

    /** The same collection for findings about another text. */
    public Diagnostics about(Source other) {
        return new Diagnostics(found, places, omitted, Arguments.notNull("other", other));
    }

    /** Adds a finding with a way out. */
    public void add(Code code, Span span, String message, String help) {
        add(new Diagnostic(code, source, span, message, help));
    }

    private void add(Diagnostic diagnostic) {
        found.add(diagnostic);
        places.add(Place.of(diagnostic));
    }

    /** Adds all findings of another stage or attempt. */
    public void addAll(Diagnostics others) {
        Objects.requireNonNull(others, "others");
        for (Diagnostic diagnostic : others.found) {
            add(diagnostic);
        }
        omitted.addAll(others.omitted);
    }

    /** Adds the findings of a later stage, but for those of a name and place of which something was found already. */
    public void addNew(Diagnostics later) {
        Objects.requireNonNull(later, "later");
        Set<Place> before = Set.copyOf(places);
        for (Diagnostic diagnostic : later.found) {
            if (!before.contains(Place.of(diagnostic))) {
                add(diagnostic);
            }
        }
        omitted.addAll(later.omitted);
    }

    /** Counts a finding beyond so many others that nobody would read what it says. */
    public void omit(Code code, Span span) {
        Place place = new Place(code, source, span);
        if (!places.contains(place)) {
            omitted.add(place);
        }
    }

    /** Whether there is a finding of that name at that place of the text. */
    public boolean has(Code code, Span span) {
        return places.contains(new Place(code, source, span));
    }

    /** Whether there is a finding of that name. */
    public boolean has(Code code) {
        for (Diagnostic diagnostic : found) {
            if (diagnostic.code() == code) {
                return true;
            }
        }
        return false;
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
        List<Diagnostic> sorted = new ArrayList<>(found);
        // Most often there is none, for which a new JVM need not link the functions.
        if (sorted.size() > 1) {
            sorted.sort(Comparator.comparing(Diagnostic::source)
                    .thenComparingInt(d -> d.span().start())
                    .thenComparingInt(d -> d.span().end())
                    .thenComparing(Diagnostic::code));
        }
        return Collections.unmodifiableList(sorted);
    }

    /**
     * The findings for people, in the order of the texts: of one name the first {@value #MAX_SHOWN} in a text, and after
     * them one that says how many more there are. A setting that is missing is missed once in a text, where it is first.
     */
    public List<Diagnostic> shown() {
        Map<Kind, Integer> counts = new HashMap<>();
        for (Place place : omitted) {
            counts.merge(new Kind(place.code(), place.source()), 1, Integer::sum);
        }
        for (Diagnostic one : found) {
            counts.merge(Kind.of(one), 1, Integer::sum);
        }
        Map<Kind, Integer> before = new HashMap<>();
        List<Diagnostic> shown = new ArrayList<>();
        Set<String> missed = new HashSet<>();
        for (Diagnostic one : sorted()) {
            if (one.code() == Code.PERCENT_WITHOUT_HORIZON && !missed.add(one.source() + one.message())) {
                continue;
            }
            int number = before.merge(Kind.of(one), 1, Integer::sum);
            if (number <= MAX_SHOWN) {
                shown.add(one);
            } else if (number == MAX_SHOWN + 1) {
                shown.add(more(one, counts.get(Kind.of(one)) - MAX_SHOWN));
            }
        }
        return shown;
    }

    private static Diagnostic more(Diagnostic next, int count) {
        return new Diagnostic(
                next.code(),
                next.source(),
                next.span(),
                "here and further on, " + count + " more of this kind",
                "each is shown once those before it are mended");
    }
}
