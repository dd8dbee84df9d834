package dev.etalon.workbench.python;

import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words. */
final class Lexer {

    private static final Pattern BLANK = Pattern.compile("[ \\t\\f]+|#[^\\r\\n]*|\\\\\\r?\\n");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\\r\\n]*)\"|'([^'\\\\\\r\\n]*)'");
    private static final Pattern SYMBOL = Pattern.compile("\\*\\*|//|->|==|[-+*/(),\\[\\]{}:=.%<>@]");
    private static final Pattern END_OF_LINE = Pattern.compile("[;\\r\\n]+");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).tokens();
    }

    private List<Token> tokens() {
        while (at < text.length()) {
            boolean found = match(BLANK) != null
                    || add(NAME, Token.Kind.NAME)
                    || add(NUMBER, Token.Kind.NUMBER)
                    || string()
                    || symbol()
                    || endOfLine();
            if (!found) {
                Span span = new Span(at, at + Character.charCount(text.codePointAt(at)));
                String shown = Printable.quoted(text.substring(span.start(), span.end()));
                throw new PythonError(span, "this character has no meaning here: " + shown, "");
            }
        }
        tokens.add(new Token(Token.Kind.END, "", new Span(at, at)));
        return tokens;
    }

    private Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    private boolean add(Pattern pattern, Token.Kind kind) {
        Matcher matcher = match(pattern);
        return matcher != null && add(kind, matcher.group(), matcher);
    }

    private boolean add(Token.Kind kind, String content, Matcher matcher) {
        return tokens.add(new Token(kind, content, new Span(matcher.start(), matcher.end())));
    }

    private boolean string() {
        Matcher matcher = match(STRING);
        return matcher != null
                && add(Token.Kind.STRING, matcher.group(1) != null ? matcher.group(1) : matcher.group(2), matcher);
    }

    private boolean symbol() {
        Matcher matcher = match(SYMBOL);
        if (matcher == null) {
            return false;
        }
        String symbol = matcher.group();
        depth += "([{".contains(symbol) ? 1 : ")]}".contains(symbol) ? -1 : 0;
        return add(Token.Kind.SYMBOL, symbol, matcher);
    }

    private boolean endOfLine() {
        Matcher matcher = match(END_OF_LINE);
        if (matcher == null) {
            return false;
        }
        return depth > 0 && !matcher.group().contains(";") || add(Token.Kind.END_OF_STATEMENT, ";", matcher);
    }
}
