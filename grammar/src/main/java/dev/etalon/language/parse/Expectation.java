package dev.etalon.language.parse;

import dev.etalon.language.grammar.ScheduleLexer;
import dev.etalon.language.parse.TokenPlace.Kind;
import org.antlr.v4.runtime.Token;

/** Says what could stand at a place, in the words of people. */
final class Expectation {

    private Expectation() {}

    /** Such as {@code ',' or ')'}. */
    static String at(TokenPlace place) {
        if (place.isInHead()) {
            return place.previous().getType() == ScheduleLexer.LET ? "a name" : "'='";
        }
        return place.isAfterValue() ? afterValue(place) : beforeValue(place);
    }

    private static String afterValue(TokenPlace place) {
        if (place.bracket() == null) {
            return place.isInBody() ? "';'" : "'->' or the end";
        }
        return switch (place.bracket().kind()) {
            case ARGUMENTS, PARAMETERS -> "',' or ')'";
            case PARENTHESES -> "')'";
            case TABLE -> place.isAfterKey() ? "':'" : "',' or '}'";
        };
    }

    private static String beforeValue(TokenPlace place) {
        Token previous = place.previous();
        if (previous == null || previous.getType() == ScheduleLexer.SEMICOLON) {
            return Tokens.beginsValue(place.found()) ? "'let'" : "a schedule";
        }
        String behind = " after " + Tokens.described(previous);
        return switch (previous.getType()) {
            case ScheduleLexer.LEFT_PARENTHESIS, ScheduleLexer.LEFT_BRACE ->
                opening(place.bracket().kind());
            case ScheduleLexer.COMMA -> item(place.bracket().kind()) + behind;
            case ScheduleLexer.ARROW -> "a part" + behind;
            case ScheduleLexer.EQUALS -> (place.isInBody() ? "a schedule" : "a value") + behind;
            case ScheduleLexer.BY -> "a law or 'steps'" + behind;
            default -> "a value" + behind;
        };
    }

    private static String opening(Kind kind) {
        return switch (kind) {
            case ARGUMENTS, PARAMETERS -> item(kind) + " or ')'";
            case PARENTHESES -> item(kind) + " after '('";
            case TABLE -> item(kind) + " or '}'";
        };
    }

    private static String item(Kind kind) {
        return switch (kind) {
            case ARGUMENTS -> "an argument";
            case PARAMETERS -> "a parameter";
            case PARENTHESES -> "a schedule";
            case TABLE -> "an entry";
        };
    }
}
