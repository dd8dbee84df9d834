package dev.etalon.language.parse;

import dev.etalon.diagnostic.Position;
import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Source;
import dev.etalon.language.grammar.ScheduleLexer;
import dev.etalon.language.parse.TokenPlace.Bracket;
import dev.etalon.language.parse.TokenPlace.Kind;
import dev.etalon.language.peers.PeerWords;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Says what the one who wrote something that cannot stand at a place may have meant, and how to write that. */
final class Advice {

    private static final String ONE_UNIT = "a duration has one unit, as in 5%, 3 epochs or 100B tokens";

    private static final String ENTRY = "an entry of a table is a step and a value, as in {100: 1}";

    private static final String ENTRIES = "entries are separated by ','";

    /** More words than the longest name elsewhere has behind its first. */
    private static final int MAX_WORDS = 6;

    private static final String NOT_OPEN = "leave it out: no bracket is open here";

    private Advice() {}

    static String at(TokenPlace place, String text, Source source) {
        if (leavesOpen(place)) {
            Bracket bracket = place.bracket();
            String where = Position.describe(text, bracket.token().getStartIndex());
            return bracket.kind().description() + " opened at " + where + " is never closed";
        }
        if (place.isInHead()) {
            return place.found().getType() == ScheduleLexer.CYCLE
                    ? "'cycle' is a word of the language: choose another name"
                    : "a definition is written let name = schedule; or let name(a, b=1) = schedule;";
        }
        if (isCommandLine(place)) {
            return "options of a command line are none here: write for example warmup(100) -> cosine(0.1, 0, 900)";
        }
        if (place.tokens().stream().anyMatch(token -> token.getText().equals("lambda"))) {
            return WrongForms.FORMULA;
        }
        return place.isAfterValue() ? afterValue(place, source) : beforeValue(place);
    }

    /** Whether what was found ends what encloses a bracket that is still open. */
    private static boolean leavesOpen(TokenPlace place) {
        return place.bracket() != null
                && switch (place.found().getType()) {
                    case Token.EOF, ScheduleLexer.LET -> true;
                    case ScheduleLexer.SEMICOLON ->
                        place.isInDefinition() || !place.isIn(Kind.ARGUMENTS) && !place.isIn(Kind.TABLE);
                    case ScheduleLexer.RIGHT_PARENTHESIS -> place.isIn(Kind.TABLE);
                    case ScheduleLexer.RIGHT_BRACE -> !place.isIn(Kind.TABLE);
                    default -> false;
                };
    }

    private static boolean isBehindMinus(TokenPlace place) {
        return place.around(-2) != null && place.around(-2).getType() == ScheduleLexer.MINUS;
    }

    /** Whether the text begins as in {@code --lr-decay-style cosine}. */
    private static boolean isCommandLine(TokenPlace place) {
        List<Token> tokens = place.tokens();
        return tokens.size() > 2
                && tokens.get(0).getType() == ScheduleLexer.MINUS
                && tokens.get(1).getType() == ScheduleLexer.MINUS
                && tokens.get(2).getType() == ScheduleLexer.NAME
                && tokens.get(2).getStartIndex() == tokens.get(0).getStartIndex() + 2;
    }

    private static String afterValue(TokenPlace place, Source source) {
        boolean inBrackets = place.bracket() != null;
        return switch (place.found().getType()) {
            case Token.EOF -> "end the definition with ';' and write the schedule after it";
            case ScheduleLexer.LET -> "definitions come before the schedule";
            case ScheduleLexer.SEMICOLON ->
                place.isIn(Kind.ARGUMENTS)
                        ? "arguments are separated by ','; a decimal has a point, as in 0.1"
                        : place.isIn(Kind.TABLE)
                                ? ENTRIES
                                : Tokens.beginsValue(place.around(1))
                                        ? WrongForms.JOIN + "; ';' ends definitions only"
                                        : "leave it out: ';' ends definitions only";
            case ScheduleLexer.RIGHT_PARENTHESIS, ScheduleLexer.RIGHT_BRACE -> inBrackets ? ENTRY : NOT_OPEN;
            case ScheduleLexer.COMMA -> "',' stands between arguments and between entries; parts are joined by '->'";
            case ScheduleLexer.COLON ->
                PeerWords.setting(place.previous().getText())
                        .filter(setting -> !inBrackets)
                        .orElse("':' stands between a step and its value, in braces: {100: 1, 200: 0.1}");
            case ScheduleLexer.EQUALS ->
                place.isIn(Kind.TABLE)
                        ? ENTRY
                        : inBrackets
                                ? "before '=' stands the name of an argument, alone"
                                        + (isBehindMinus(place) ? ", and without '-'" : "")
                                : PeerWords.setting(place.previous().getText())
                                        .orElse("a name is given a value by let name = value;");
            case ScheduleLexer.ARROW -> ENTRY + "; whole tables are chained: {...} -> {...}";
            case ScheduleLexer.PERCENT -> ONE_UNIT;
            case ScheduleLexer.PLUS,
                    ScheduleLexer.MINUS,
                    ScheduleLexer.STAR,
                    ScheduleLexer.SLASH,
                    ScheduleLexer.CARET ->
                (place.previous().getType() == ScheduleLexer.CYCLE
                                ? "how often is cycle(times=3); for a product, "
                                : "")
                        + "put the chain in parentheses: (a -> b -> cycle) "
                        + place.found().getText() + " ...";
            default -> betweenValues(place, source);
        };
    }

    /** Two values, one after the other. */
    private static String betweenValues(TokenPlace place, Source source) {
        int previous = place.previous().getType();
        int found = place.found().getType();
        if (previous == ScheduleLexer.UNIT && found == ScheduleLexer.NUMBER) {
            return place.around(-2) != null && Tokens.endsValue(place.around(-2))
                    ? "durations are added, as in 3 epochs + 5; steps have no unit"
                    : "the number comes first: write " + shown(place.found()) + " " + shown(place.previous());
        }
        if (previous == ScheduleLexer.CYCLE && found == ScheduleLexer.NUMBER) {
            return "write cycle(times=" + shown(place.found()) + ")";
        }
        if (place.previous().getText().equals("new")) {
            return PeerWords.foreign(place.found().getText()).orElse("leave 'new' out");
        }
        Optional<String> phrase = phrase(place);
        if (phrase.isPresent()) {
            return phrase.get();
        }
        Optional<ForeignAmount> amount = amount(place);
        if (amount.isPresent()) {
            return amount.get().advice(source);
        }
        if (previous == ScheduleLexer.PERCENT && found != ScheduleLexer.UNIT) {
            return "'%' is a percentage of the horizon; what comes again every 10 steps is linear(0, 1, 10) -> cycle";
        }
        if (found == ScheduleLexer.UNIT && (previous == ScheduleLexer.UNIT || previous == ScheduleLexer.PERCENT)) {
            return ONE_UNIT;
        }
        if (previous == ScheduleLexer.NUMBER
                && place.found().getText().equalsIgnoreCase("x")
                && Tokens.beginsValue(place.around(1))) {
            return "to multiply, write " + shown(place.previous()) + " * " + shown(place.around(1));
        }
        String words = WrongForms.adviceOnWords(
                place.previous().getText(), place.found().getText());
        if (words != null) {
            return words;
        }
        if (previous == ScheduleLexer.RIGHT_BRACE && place.found().getText().equals("steps")) {
            return "what is between the entries stands after 'by': {...} by steps";
        }
        if (place.isIn(Kind.TABLE) && found == ScheduleLexer.BY) {
            return "'by' stands behind the table: {...} by cosine";
        }
        if (place.isIn(Kind.TABLE)) {
            return place.isAfterKey() ? ENTRY : ENTRIES;
        }
        if (previous == ScheduleLexer.NAME && found == ScheduleLexer.NUMBER && !place.isInBody()) {
            return "arguments stand in parentheses, as in " + shown(place.previous()) + "(" + shown(place.found())
                    + "); factors are joined by '*'";
        }
        if (place.isIn(Kind.PARAMETERS)) {
            return "parameters are separated by ','";
        }
        if (place.isInBody()) {
            return "end the definition with ';'";
        }
        if (previous == ScheduleLexer.NUMBER && found != ScheduleLexer.NUMBER) {
            String product = "to multiply, write " + shown(place.previous()) + " * " + shown(place.found());
            boolean word =
                    found == ScheduleLexer.NAME && place.found().getText().length() > 2;
            return word ? product + "; the units of a duration are %, epochs, tokens and samples" : product;
        }
        return place.isIn(Kind.ARGUMENTS)
                ? "arguments are separated by ',', factors by '*'"
                : "parts are joined by '->', factors by '*'";
    }

    /** What is a name elsewhere when its words are joined, as in {@code cosine decay with warmup}. */
    private static Optional<String> phrase(TokenPlace place) {
        StringBuilder words = new StringBuilder(place.previous().getText());
        Optional<String> advice = Optional.empty();
        for (int k = 0; k < MAX_WORDS && place.around(k) != null && Tokens.isWord(place.around(k)); k++) {
            words.append('_').append(place.around(k).getText());
            Optional<String> longer = PeerWords.foreign(words.toString());
            advice = longer.isPresent() ? longer : advice;
        }
        return Tokens.isWord(place.previous()) ? advice : Optional.empty();
    }

    /** The number before and the words from here on, where they are an amount. */
    private static Optional<ForeignAmount> amount(TokenPlace place) {
        String word = place.found().getText();
        if (place.previous().getType() != ScheduleLexer.NUMBER) {
            boolean known = place.previous().getType() == ScheduleLexer.NAME && Tokens.isWord(place.found());
            return known ? ForeignAmount.behind(shown(place.previous()), word) : Optional.empty();
        }
        String number = place.previous().getText();
        Token next = place.around(1);
        Optional<ForeignAmount> two = next != null && Tokens.isWord(next)
                ? ForeignAmount.apart(number, List.of(word, next.getText()))
                : Optional.empty();
        return Tokens.isWord(place.found())
                ? two.or(() -> ForeignAmount.apart(number, List.of(word)))
                : Optional.empty();
    }

    private static String beforeValue(TokenPlace place) {
        Token found = place.found();
        return switch (found.getType()) {
            case Token.EOF -> atEnd(place.previous());
            case ScheduleLexer.ARROW, ScheduleLexer.COMMA ->
                "leave " + Tokens.described(found) + " out, or write what comes before it";
            case ScheduleLexer.RIGHT_PARENTHESIS, ScheduleLexer.RIGHT_BRACE ->
                place.bracket() == null
                        ? NOT_OPEN
                        : "leave " + Tokens.described(place.previous()) + " out, or write what comes after it";
            case ScheduleLexer.PERCENT -> "the number comes first, as in 5%";
            case ScheduleLexer.PLUS -> "positive numbers have no sign";
            case ScheduleLexer.LET -> "definitions come before the schedule, one after the other";
            case ScheduleLexer.SEMICOLON -> "write the schedule before ';'";
            default -> insteadOfValue(place);
        };
    }

    private static String atEnd(Token previous) {
        return switch (previous.getType()) {
            case ScheduleLexer.ARROW -> "leave the last '->' out, or write the part that follows";
            case ScheduleLexer.SEMICOLON -> "write the schedule after the definitions";
            default -> "write what comes after " + Tokens.described(previous);
        };
    }

    private static String insteadOfValue(TokenPlace place) {
        if (!Tokens.beginsValue(place.found())) {
            return "write a value before " + Tokens.described(place.found());
        }
        if (place.isAfterBy()) {
            return "name a law, as in {0: 1, 100: 0.1} by cosine";
        }
        return place.isIn(Kind.PARAMETERS)
                ? "a parameter is a name, and a default if it has one: let f(a, b=1) = schedule;"
                : "only definitions stand here: let name = schedule;";
    }

    private static String shown(Token token) {
        return switch (token.getType()) {
            case ScheduleLexer.LEFT_PARENTHESIS -> "(...)";
            case ScheduleLexer.LEFT_BRACE -> "{...}";
            default -> Printable.abbreviated(token.getText());
        };
    }
}
