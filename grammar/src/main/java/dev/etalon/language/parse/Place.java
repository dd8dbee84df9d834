package dev.etalon.language.parse;

import dev.etalon.language.grammar.ScheduleLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Where in a text a token stands: what is open around it, as people see it. */
final class Place {

    /** What a bracket opens. */
    enum Kind {
        ARGUMENTS("the argument list"),
        PARAMETERS("the parameter list"),
        PARENTHESES("the parenthesis"),
        TABLE("the table");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    /** What of a definition is being read. */
    enum Definition {
        NONE,
        HEAD,
        BODY
    }

    /**
     * An open bracket.
     *
     * @param separator the bracket, or the comma or colon in it that was read last
     */
    record Bracket(Kind kind, Token token, Token separator) {}

    private final Deque<Bracket> open = new ArrayDeque<>();

    private Definition definition = Definition.NONE;

    private Token previous;

    private Place() {}

    /** The place behind the first {@code count} tokens, which so far are right. */
    static Place behind(List<Token> tokens, int count) {
        Place place = new Place();
        tokens.subList(0, count).forEach(place::take);
        return place;
    }

    /** The innermost open bracket, or {@code null}. */
    Bracket bracket() {
        return open.peek();
    }

    Definition definition() {
        return definition;
    }

    /** Whether it is between {@code let} and the {@code =} of the definition, outside of the parameters. */
    boolean isInHead() {
        return definition == Definition.HEAD && open.isEmpty();
    }

    /** The token before, or {@code null} at the beginning. */
    Token previous() {
        return previous;
    }

    private void take(Token token) {
        switch (token.getType()) {
            case ScheduleLexer.LET -> definition = Definition.HEAD;
            case ScheduleLexer.LEFT_PARENTHESIS -> open.push(new Bracket(parenthesis(), token, token));
            case ScheduleLexer.LEFT_BRACE -> open.push(new Bracket(Kind.TABLE, token, token));
            case ScheduleLexer.RIGHT_PARENTHESIS, ScheduleLexer.RIGHT_BRACE -> open.pop();
            case ScheduleLexer.COMMA, ScheduleLexer.COLON -> {
                Bracket bracket = open.pop();
                open.push(new Bracket(bracket.kind, bracket.token, token));
            }
            case ScheduleLexer.EQUALS -> definition = open.isEmpty() ? Definition.BODY : definition;
            case ScheduleLexer.SEMICOLON -> definition = Definition.NONE;
            default -> {}
        }
        previous = token;
    }

    private Kind parenthesis() {
        if (isInHead()) {
            return Kind.PARAMETERS;
        }
        return previous != null && Tokens.isWord(previous) ? Kind.ARGUMENTS : Kind.PARENTHESES;
    }
}
