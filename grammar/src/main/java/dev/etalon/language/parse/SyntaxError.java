package dev.etalon.language.parse;

import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Source;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.grammar.ScheduleLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * What is said about a token that cannot stand where it stands.
 *
 * @param help what to write instead
 */
record SyntaxError(Span span, String message, String help) {

    /** A text of another kind altogether is not gone through word by word. */
    private static final int MAX_ERRORS = 20;

    /**
     * The error of the first token that the parser could not take, and of each after it that can stand nowhere; the
     * same advice once.
     *
     * @param first the index of that token; all before it could be the beginning of a schedule
     * @param text the text, of which the tokens have the characters of ASCII only
     * @param source what the text is
     */
    static List<SyntaxError> from(int first, List<Token> tokens, String text, Source source) {
        List<SyntaxError> errors = new ArrayList<>();
        ForeignCall calls = new ForeignCall(tokens);
        errors.add(at(first, tokens, text, source).in(calls.around(first)));
        Set<String> advice = new HashSet<>(Set.of(errors.get(0).help));
        for (int i = first + 1; i < tokens.size() && errors.size() < MAX_ERRORS; i++) {
            if (Tokens.isForeign(tokens.get(i)) && !QualifiedName.goesOn(i, tokens)) {
                SyntaxError error = ofForeign(i, tokens, text, source).in(calls.around(i));
                if (advice.add(error.help)) {
                    errors.add(error);
                }
            }
        }
        return errors;
    }

    /** The same with what is said of the call around it, which says more. */
    private SyntaxError in(Optional<String> call) {
        return call.map(all -> new SyntaxError(span, message, all)).orElse(this);
    }

    private static SyntaxError at(int index, List<Token> tokens, String text, Source source) {
        Token found = tokens.get(index);
        Span span = Tokens.span(tokens, index);
        if (index == 0 && found.getType() == Token.EOF) {
            return new SyntaxError(span, "there is no schedule", "write for example linear(0.1, 0, 1000)");
        }
        if (isMisplacedCycle(index - 1, tokens)) {
            return new SyntaxError(
                    Tokens.span(tokens, index - 1),
                    "a bare 'cycle' stands only as a part after an arrow",
                    "write cycle(a -> b), or a -> b -> cycle");
        }
        if (Tokens.isForeign(found)) {
            return ofForeign(index, tokens, text, source);
        }
        TokenPlace place = TokenPlace.of(index, tokens);
        String help = GroupedNumber.advice(index, tokens, text).orElseGet(() -> Advice.at(place, text, source));
        String message = "expected " + Expectation.at(place) + " but found " + Tokens.described(found);
        return new SyntaxError(span, message, help);
    }

    private static SyntaxError ofForeign(int index, List<Token> tokens, String text, Source source) {
        Token found = tokens.get(index);
        Span span = Tokens.span(found);
        Optional<String> number = GroupedNumber.advice(index, tokens, text);
        if (number.isPresent()) {
            return new SyntaxError(span, Tokens.described(found) + " is no part of a number", number.get());
        }
        return switch (found.getType()) {
            case ScheduleLexer.MALFORMED_NUMBER ->
                new SyntaxError(
                        span,
                        Tokens.described(found) + " is no number",
                        WrongForms.adviceOnNumber(found.getText(), source));
            case ScheduleLexer.FOREIGN_OPERATOR ->
                new SyntaxError(
                        span,
                        Tokens.described(found) + " is not part of the language",
                        WrongForms.adviceOnOperator(found.getText()));
            default -> QualifiedName.at(index, tokens).orElseGet(() -> ofCharacter(span.start(), text));
        };
    }

    private static boolean isMisplacedCycle(int index, List<Token> tokens) {
        return index >= 0
                && tokens.get(index).getType() == ScheduleLexer.CYCLE
                && (index == 0 || tokens.get(index - 1).getType() != ScheduleLexer.ARROW);
    }

    private static SyntaxError ofCharacter(int offset, String text) {
        int codePoint = text.codePointAt(offset);
        String name = Printable.name(codePoint);
        String shown = Printable.isPrintable(codePoint)
                ? " " + Printable.quoted(new String(Character.toChars(codePoint)))
                : "";
        return new SyntaxError(
                new Span(offset, offset + Character.charCount(codePoint)),
                "the character " + name + shown + (codePoint < 128 ? " is not part of the language" : " is not ASCII"),
                WrongForms.adviceOnCharacter(codePoint));
    }
}
