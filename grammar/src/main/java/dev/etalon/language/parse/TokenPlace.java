package dev.etalon.language.parse;

import dev.etalon.language.grammar.ScheduleLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Where in a text a token stands that cannot stand there: what comes before it and what is open around it. */
final class TokenPlace {

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

    /**
     * An open bracket.
     *
     * @param separator the bracket, or the comma or colon in it that was read last
     */
    record Bracket(Kind kind, Token token, Token separator) {}

    /** What of a definition is being read. */
    private enum Definition {
        NONE,
        HEAD,
        BODY
    }

    private final Deque<Bracket> open = new ArrayDeque<>();

    private final List<Token> tokens;

    private final int index;

    private Definition definition = Definition.NONE;

    private Token previous;

    private boolean afterTable;

    private TokenPlace(int index, List<Token> tokens) {
        this.index = index;
        this.tokens = tokens;
    }

    /** The place of the token with an index; those before it could be the beginning of a schedule. */
    static TokenPlace of(int index, List<Token> tokens) {
        TokenPlace place = new TokenPlace(index, tokens);
        tokens.subList(0, index).forEach(place::take);
        return place;
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
            case ScheduleLexer.EQUALS -> definition = isInHead() ? Definition.BODY : definition;
            case ScheduleLexer.SEMICOLON -> definition = Definition.NONE;
            default -> {}
        }
        afterTable = previous != null && previous.getType() == ScheduleLexer.RIGHT_BRACE;
        previous = token;
    }

    private Kind parenthesis() {
        if (isInHead()) {
            return Kind.PARAMETERS;
        }
        return previous != null && Tokens.isWord(previous) ? Kind.ARGUMENTS : Kind.PARENTHESES;
    }

    /** The token that cannot stand there. */
    Token found() {
        return tokens.get(index);
    }

    /** All tokens of the text. */
    List<Token> tokens() {
        return tokens;
    }

    /** The token that many behind it, or before it where that is negative; {@code null} where there is none. */
    Token around(int offset) {
        int other = index + offset;
        return other >= 0 && other < tokens.size() ? tokens.get(other) : null;
    }

    /** The token before, or {@code null} at the beginning. */
    Token previous() {
        return previous;
    }

    /** The innermost open bracket, or {@code null}. */
    Bracket bracket() {
        return open.peek();
    }

    /** Whether that is the innermost open bracket. */
    boolean isIn(Kind kind) {
        return !open.isEmpty() && open.peek().kind == kind;
    }

    /** Whether it is between {@code let} and the {@code =} of the definition, outside of the parameters. */
    boolean isInHead() {
        return definition == Definition.HEAD && open.isEmpty();
    }

    /** Whether it is in a definition. */
    boolean isInDefinition() {
        return definition != Definition.NONE;
    }

    /** Whether it is in what a definition stands for, outside of brackets. */
    boolean isInBody() {
        return definition == Definition.BODY && open.isEmpty();
    }

    /** Whether it is where the step of an entry of a table ends. */
    boolean isAfterKey() {
        return isIn(Kind.TABLE) && open.peek().separator.getType() != ScheduleLexer.COLON;
    }

    /** Whether a value has just ended, so that an operator, a separator or a closing bracket is what can come. */
    boolean isAfterValue() {
        return previous != null && Tokens.endsValue(previous) && !isAfterBy();
    }

    /** Whether it is where a table says how it goes from point to point. */
    boolean isAfterBy() {
        return previous != null && previous.getType() == ScheduleLexer.BY && afterTable;
    }
}
