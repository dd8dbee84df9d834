package dev.etalon.language.parse;

import dev.etalon.diagnostic.Position;
import dev.etalon.diagnostic.Printable;
import dev.etalon.language.grammar.ScheduleLexer;
import dev.etalon.language.parse.Place.Bracket;
import dev.etalon.language.parse.Place.Definition;
import dev.etalon.language.parse.Place.Kind;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** What could stand at a place, in the words of people, and what the one who wrote something else there may have meant. */
final class Expectation {

    private final Place place;

    private final Bracket bracket;

    private final Token previous;

    private final Token found;

    /** Whether a value has just ended, so that an operator, a separator or a closing bracket is what can come. */
    private final boolean afterValue;

    private Expectation(Place place, Token found, boolean afterValue) {
        this.place = place;
        this.bracket = place.bracket();
        this.previous = place.previous();
        this.found = found;
        this.afterValue = afterValue;
    }

    /** What is expected instead of the token with an index. */
    static Expectation at(int index, List<Token> tokens) {
        boolean afterBy = index >= 2
                && tokens.get(index - 1).getType() == ScheduleLexer.BY
                && tokens.get(index - 2).getType() == ScheduleLexer.RIGHT_BRACE;
        boolean afterValue = index >= 1 && !afterBy && Tokens.endsValue(tokens.get(index - 1));
        return new Expectation(Place.behind(tokens, index), tokens.get(index), afterValue);
    }

    /** Such as {@code ',' or ')'}. */
    String expected() {
        if (place.isInHead()) {
            return previous.getType() == ScheduleLexer.LET ? "a name" : "'='";
        }
        return afterValue ? expectedAfterValue() : expectedBeforeValue();
    }

    private String expectedAfterValue() {
        if (bracket == null) {
            return place.definition() == Definition.BODY ? "';'" : "'->' or the end";
        }
        return switch (bracket.kind()) {
            case ARGUMENTS, PARAMETERS -> "',' or ')'";
            case PARENTHESES -> "')'";
            case TABLE -> isKey() ? "':'" : "',' or '}'";
        };
    }

    private String expectedBeforeValue() {
        if (previous == null || previous.getType() == ScheduleLexer.SEMICOLON) {
            return Tokens.beginsValue(found) ? "'let'" : "a schedule";
        }
        String behind = " after " + Tokens.described(previous);
        return switch (previous.getType()) {
            case ScheduleLexer.LEFT_PARENTHESIS, ScheduleLexer.LEFT_BRACE -> opening(bracket.kind());
            case ScheduleLexer.COMMA -> following(bracket.kind()) + behind;
            case ScheduleLexer.ARROW -> "a part" + behind;
            case ScheduleLexer.BY -> "a law or 'steps'" + behind;
            default -> "a value" + behind;
        };
    }

    private static String opening(Kind kind) {
        return switch (kind) {
            case ARGUMENTS -> "an argument or ')'";
            case PARAMETERS -> "a parameter or ')'";
            case PARENTHESES -> "a schedule after '('";
            case TABLE -> "an entry or '}'";
        };
    }

    private static String following(Kind kind) {
        return switch (kind) {
            case ARGUMENTS, PARENTHESES -> "an argument";
            case PARAMETERS -> "a parameter";
            case TABLE -> "an entry";
        };
    }

    private boolean isKey() {
        return bracket != null
                && bracket.kind() == Kind.TABLE
                && bracket.separator().getType() != ScheduleLexer.COLON;
    }

    /** What to write instead; empty where nothing is known. */
    String help(String text) {
        if (leavesOpen()) {
            return bracket.kind().description() + " opened at "
                    + Position.describe(text, bracket.token().getStartIndex()) + " is never closed";
        }
        if (place.isInHead()) {
            return "a definition is written let name = schedule; or let name(a, b=1) = schedule;";
        }
        return afterValue ? helpAfterValue() : helpBeforeValue();
    }

    /** Whether it ends what encloses a bracket that is still open. */
    private boolean leavesOpen() {
        if (bracket == null) {
            return false;
        }
        return switch (found.getType()) {
            case Token.EOF, ScheduleLexer.SEMICOLON, ScheduleLexer.LET -> true;
            case ScheduleLexer.RIGHT_PARENTHESIS -> bracket.kind() == Kind.TABLE;
            case ScheduleLexer.RIGHT_BRACE -> bracket.kind() != Kind.TABLE;
            default -> false;
        };
    }

    private String helpAfterValue() {
        return switch (found.getType()) {
            case Token.EOF -> "end the definition with ';' and write the schedule after it";
            case ScheduleLexer.LET -> "definitions come before the schedule";
            case ScheduleLexer.SEMICOLON -> "leave it out: ';' ends definitions only";
            case ScheduleLexer.RIGHT_PARENTHESIS, ScheduleLexer.RIGHT_BRACE -> bracket == null
                    ? "leave it out: no bracket is open here"
                    : "an entry of a table is a step and a value, as in {100: 1}";
            case ScheduleLexer.COMMA -> "',' stands between arguments, and entries of a table; parts are joined by '->'";
            case ScheduleLexer.COLON -> "':' stands between a step and its value, in braces: {100: 1, 200: 0.1}";
            case ScheduleLexer.EQUALS -> bracket == null
                    ? "a name is given a value by let name = value;"
                    : "before '=' stands the name of an argument, alone";
            case ScheduleLexer.ARROW -> "in a table stand numbers; chain whole tables: {…} -> {…}";
            case ScheduleLexer.PERCENT -> "a duration has one unit, as in 5% or 3 epochs";
            case ScheduleLexer.PLUS,
                    ScheduleLexer.MINUS,
                    ScheduleLexer.STAR,
                    ScheduleLexer.SLASH,
                    ScheduleLexer.CARET -> "put the chain in parentheses: (a -> b -> cycle) "
                    + found.getText() + " …";
            default -> helpWithoutOperator();
        };
    }

    private String helpWithoutOperator() {
        boolean afterUnit = previous.getType() == ScheduleLexer.EPOCHS || previous.getType() == ScheduleLexer.PERCENT;
        if (previous.getType() == ScheduleLexer.EPOCHS && found.getType() == ScheduleLexer.NUMBER) {
            return "the number comes first: write " + shown(found) + " " + previous.getText();
        }
        if (afterUnit && found.getType() == ScheduleLexer.EPOCHS) {
            return "a duration has one unit, as in 5% or 3 epochs";
        }
        if (previous.getType() == ScheduleLexer.NUMBER) {
            return "to multiply, write " + shown(previous) + " * " + shown(found);
        }
        if (bracket == null && place.definition() == Definition.BODY) {
            return "end the definition with ';'";
        }
        return "join parts by '->', factors by '*', and separate arguments by ','";
    }

    private String helpBeforeValue() {
        return switch (found.getType()) {
            case Token.EOF -> previous.getType() == ScheduleLexer.ARROW
                    ? "leave the last '->' out, or write the part that follows"
                    : "write what is missing at the end";
            case ScheduleLexer.ARROW, ScheduleLexer.COMMA -> "leave " + Tokens.described(found) + " out, or write what comes before it";
            case ScheduleLexer.RIGHT_PARENTHESIS, ScheduleLexer.RIGHT_BRACE -> bracket == null
                    ? "leave it out: no bracket is open here"
                    : "leave " + Tokens.described(previous) + " out, or write what comes after it";
            case ScheduleLexer.PERCENT -> "the number comes first, as in 5%";
            case ScheduleLexer.PLUS -> "positive numbers have no sign";
            case ScheduleLexer.LET -> "definitions come before the schedule, one after the other";
            case ScheduleLexer.SEMICOLON -> "write the schedule before ';'";
            default -> Tokens.beginsValue(found)
                    ? "only definitions stand here: let name = schedule;"
                    : "write a value before " + Tokens.described(found);
        };
    }

    private static String shown(Token token) {
        return Printable.text(token.getText());
    }
}
