package dev.etalon.lower;

import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first token of a stretch of text: what many refusals point at. */
final class TokenSpans {

    private TokenSpans() {}

    /** The unit of a duration; where its text is not at hand, in a definition, all of it. */
    static Span unit(String text, Span span) {
        Matcher unit = Pattern.compile("(%|(epoch|token|sample)s?)$")
                .matcher(text)
                .region(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
        return unit.find() ? new Span(unit.start(), unit.end()) : span;
    }

    /** What is written at a place, for a message. */
    static String text(String text, Span span) {
        int start = Math.min(span.start(), text.length());
        return Printable.quoted(text.substring(start, Math.min(span.end(), text.length())));
    }

    /** A name, a number with its suffix, an arrow, or one character. */
    static Span first(String text, Span span) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        if (start == end) {
            return span;
        }
        char first = text.charAt(start);
        if (isLetter(first)) {
            return new Span(start, word(text, start, end));
        }
        if (isDigit(first)) {
            return new Span(start, number(text, start, end));
        }
        int length = text.startsWith("->", start) ? 2 : Character.charCount(text.codePointAt(start));
        return new Span(start, Math.min(start + length, end));
    }

    private static int word(String text, int start, int end) {
        int at = start;
        while (at < end && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static int number(String text, int start, int end) {
        int at = digits(text, start, end);
        if (at < end && text.charAt(at) == '.' && digits(text, at + 1, end) > at + 1) {
            at = digits(text, at + 1, end);
        }
        if (at < end && "eE".indexOf(text.charAt(at)) >= 0) {
            boolean signed = at + 1 < end && "+-".indexOf(text.charAt(at + 1)) >= 0;
            int exponent = signed ? at + 2 : at + 1;
            at = digits(text, exponent, end) > exponent ? digits(text, exponent, end) : at;
        }
        return at < end && "kMGBT".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static int digits(String text, int start, int end) {
        int at = start;
        while (at < end && (isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
