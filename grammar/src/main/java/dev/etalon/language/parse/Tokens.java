package dev.etalon.language.parse;

import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.grammar.ScheduleLexer;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** What the parser asks of tokens: where they stand, and what they may be part of. */
final class Tokens {

    private Tokens() {}

    static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    static Span span(ParserRuleContext context) {
        return span(context.getStart()).to(span(context.getStop()));
    }

    /** The span of a token of a list, which for the end of the text is the place right behind the token before. */
    static Span span(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.getType() != Token.EOF) {
            return span(token);
        }
        int end = index == 0 ? 0 : tokens.get(index - 1).getStopIndex() + 1;
        return new Span(end, end);
    }

    /** {@code '->'}, or {@code the end}. */
    static String described(Token token) {
        return token.getType() == Token.EOF ? "the end" : Printable.quoted(token.getText());
    }

    /** Whether it is no token of the language, wherever it stands. */
    static boolean isForeign(Token token) {
        return switch (token.getType()) {
            case ScheduleLexer.MALFORMED_NUMBER, ScheduleLexer.FOREIGN_OPERATOR, ScheduleLexer.UNRECOGNIZED -> true;
            default -> false;
        };
    }

    /** Whether a call or a definition may bear it as its name. */
    static boolean isWord(Token token) {
        return switch (token.getType()) {
            case ScheduleLexer.NAME, ScheduleLexer.CYCLE, ScheduleLexer.BY, ScheduleLexer.UNIT -> true;
            default -> false;
        };
    }

    /** Whether a value may end with it, so that an operator, and no value, is what comes next. */
    static boolean endsValue(Token token) {
        return isWord(token)
                || switch (token.getType()) {
                    case ScheduleLexer.NUMBER,
                            ScheduleLexer.PERCENT,
                            ScheduleLexer.RIGHT_PARENTHESIS,
                            ScheduleLexer.RIGHT_BRACE -> true;
                    default -> false;
                };
    }

    /** Whether a value may begin with it. */
    static boolean beginsValue(Token token) {
        return isWord(token)
                || switch (token.getType()) {
                    case ScheduleLexer.NUMBER, ScheduleLexer.LEFT_PARENTHESIS, ScheduleLexer.LEFT_BRACE -> true;
                    default -> false;
                };
    }
}
