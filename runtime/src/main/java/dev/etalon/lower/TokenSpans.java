package dev.etalon.lower;

import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first token of a stretch of text: what many refusals point at. */
final class TokenSpans {

    private static final Pattern TOKEN = Pattern.compile(
            "[A-Za-z_][A-Za-z_0-9]*|[0-9][0-9_]*(\\.[0-9_]+)?([eE][+-]?[0-9_]+)?[kMGBT]?|->|.", Pattern.DOTALL);

    private static final Pattern UNIT = Pattern.compile("(%|(epoch|token|sample)s?)$");

    private TokenSpans() {}

    /** The unit of a duration; where its text is not at hand, in a definition, all of it. */
    static Span unit(String text, Span span) {
        Matcher unit =
                UNIT.matcher(text).region(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
        return unit.find() ? new Span(unit.start(), unit.end()) : span;
    }

    /** What is written at a place, for a message. */
    static String text(String text, Span span) {
        int start = Math.min(span.start(), text.length());
        return Printable.quoted(text.substring(start, Math.min(span.end(), text.length())));
    }

    static Span first(String text, Span span) {
        Matcher token =
                TOKEN.matcher(text).region(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
        return token.lookingAt() ? new Span(token.start(), token.end()) : span;
    }
}
