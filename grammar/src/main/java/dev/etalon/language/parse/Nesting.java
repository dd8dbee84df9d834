package dev.etalon.language.parse;

import dev.etalon.language.grammar.ScheduleLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.antlr.v4.runtime.Token;

/**
 * Measures how deep a text nests before it is parsed, because the parser calls itself for each level: parentheses and
 * braces, and minus signs and powers in a row.
 */
final class Nesting {

    /** Levels that an expression may have. */
    static final int MAX_DEPTH = 200;

    /** For each open bracket, the signs and powers that stood before it in the same factor. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private int run;

    private int depth;

    private Nesting() {}

    /** The index of the first token that is nested too deep, if any is. */
    static OptionalInt tooDeep(List<Token> tokens) {
        Nesting nesting = new Nesting();
        boolean afterValue = false;
        for (int k = 0; k < tokens.size(); k++) {
            nesting.take(tokens.get(k).getType(), afterValue);
            if (nesting.depth > MAX_DEPTH) {
                return OptionalInt.of(k);
            }
            afterValue = Tokens.endsValue(tokens.get(k));
        }
        return OptionalInt.empty();
    }

    private void take(int type, boolean afterValue) {
        switch (type) {
            case ScheduleLexer.LEFT_PARENTHESIS, ScheduleLexer.LEFT_BRACE -> {
                open.push(run);
                run = 0;
                depth++;
            }
            case ScheduleLexer.RIGHT_PARENTHESIS, ScheduleLexer.RIGHT_BRACE -> {
                endFactor();
                if (!open.isEmpty()) {
                    run = open.pop();
                    depth--;
                }
            }
            case ScheduleLexer.CARET -> deepen();
            case ScheduleLexer.MINUS -> {
                if (afterValue) {
                    endFactor();
                } else {
                    deepen();
                }
            }
            case ScheduleLexer.PLUS,
                    ScheduleLexer.STAR,
                    ScheduleLexer.SLASH,
                    ScheduleLexer.ARROW,
                    ScheduleLexer.COMMA,
                    ScheduleLexer.COLON,
                    ScheduleLexer.SEMICOLON,
                    ScheduleLexer.EQUALS,
                    ScheduleLexer.LET -> endFactor();
            default -> {}
        }
    }

    private void deepen() {
        run++;
        depth++;
    }

    private void endFactor() {
        depth -= run;
        run = 0;
    }
}
