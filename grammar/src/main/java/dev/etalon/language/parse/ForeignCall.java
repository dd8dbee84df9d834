package dev.etalon.language.parse;

import dev.etalon.language.grammar.ScheduleLexer;
import dev.etalon.language.peers.PeerWords;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Calls of what other libraries have, as in {@code MultiStepLR(optimizer, milestones=[30, 80])}: all of such a call is written
 * otherwise here. It is asked about tokens from first to last.
 */
final class ForeignCall {

    private final List<Token> tokens;

    private final boolean isOfFormula;

    /** How many tokens have been read, how many brackets are open behind them, and which of those is a foreign call's. */
    private int read;

    private int depth;

    private int foreign;

    private Optional<String> advice = Optional.empty();

    ForeignCall(List<Token> tokens) {
        this.tokens = tokens;
        this.isOfFormula = tokens.stream().anyMatch(token -> token.getText().equals("lambda"));
    }

    /** What to write instead of the outermost foreign call around a token, or of the one that a name there is given. */
    Optional<String> around(int index) {
        while (read < index) {
            read(tokens.get(read));
            read++;
        }
        return depth == 0 ? assigned(index) : advice;
    }

    private void read(Token token) {
        switch (token.getType()) {
            case ScheduleLexer.LEFT_PARENTHESIS, ScheduleLexer.LEFT_BRACE -> {
                depth++;
                boolean call = token.getType() == ScheduleLexer.LEFT_PARENTHESIS && read > 0;
                if (advice.isEmpty() && call) {
                    advice = called(tokens.get(read - 1));
                    foreign = depth;
                }
            }
            case ScheduleLexer.RIGHT_PARENTHESIS, ScheduleLexer.RIGHT_BRACE -> {
                advice = depth == foreign ? Optional.empty() : advice;
                depth = Math.max(0, depth - 1);
            }
            default -> {}
        }
    }

    /** The call behind a name and {@code =}, neither of which can stand there. */
    private Optional<String> assigned(int index) {
        if (tokens.get(index).getType() != ScheduleLexer.EQUALS) {
            return Optional.empty();
        }
        int last = index + 1;
        while (last + 2 < tokens.size() && tokens.get(last + 1).getText().equals(".")) {
            last += 2;
        }
        return last + 1 < tokens.size() && tokens.get(last + 1).getType() == ScheduleLexer.LEFT_PARENTHESIS
                ? called(tokens.get(last))
                : Optional.empty();
    }

    private Optional<String> called(Token name) {
        Optional<String> schedule = Tokens.isWord(name) ? PeerWords.foreign(name.getText()) : Optional.empty();
        return isOfFormula ? schedule.map(line -> WrongForms.FORMULA) : schedule;
    }
}
