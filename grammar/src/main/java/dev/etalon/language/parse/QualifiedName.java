package dev.etalon.language.parse;

import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.grammar.ScheduleLexer;
import dev.etalon.language.peers.PeerWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** A name with points, as in {@code torch.optim.lr_scheduler.StepLR}: names here have none. */
final class QualifiedName {

    /** No name of a library is longer. */
    private static final int MAX_TOKENS = 20;

    /** Whose functions are called as here. */
    private static final Set<String> MATHEMATICS =
            Set.of("math", "Math", "StrictMath", "cmath", "np", "numpy", "jnp", "jax", "torch", "tf", "std", "mx");

    private static final Set<String> STEPPED =
            Set.of("scheduler", "lr_scheduler", "sched", "schedule", "optimizer", "opt");

    private QualifiedName() {}

    /** The error of a point between two names; empty if it is none. */
    static Optional<SyntaxError> at(int index, List<Token> tokens) {
        if (index == 0 || !isPoint(index, tokens)) {
            return Optional.empty();
        }
        if (tokens.get(index - 1).getType() == ScheduleLexer.RIGHT_PARENTHESIS && isName(tokens.get(index + 1))) {
            return Optional.of(new SyntaxError(
                    Tokens.span(tokens.get(index)),
                    "a part has no methods",
                    WrongForms.JOIN + ", and names have no points"));
        }
        if (!isName(tokens.get(index - 1))) {
            return Optional.empty();
        }
        int last = index - 1;
        while (isPoint(last + 1, tokens) && isName(tokens.get(last + 2))) {
            last += 2;
        }
        if (last < index) {
            return Optional.empty();
        }
        Span whole =
                new Span(tokens.get(index - 1).getStartIndex(), tokens.get(last).getStopIndex() + 1);
        StringBuilder path = new StringBuilder();
        tokens.subList(index - 1, last + 1).forEach(token -> path.append(token.getText()));
        return Optional.of(new SyntaxError(
                whole,
                "a name has no points: " + Printable.quoted(path.toString()),
                advice(tokens.subList(index - 1, last + 1))));
    }

    /** Whether a point belongs to a name with points that another point of it, before, was the first of. */
    static boolean goesOn(int index, List<Token> tokens) {
        return index > 2
                && isName(tokens.get(index - 1))
                && isPoint(index, tokens)
                && isPoint(index - 2, tokens)
                && isName(tokens.get(index - 3));
    }

    /** What to write instead of a name with points: of its last word, or of one before it that is the name of something. */
    private static String advice(List<Token> path) {
        String module = path.get(0).getText();
        String last = path.get(path.size() - 1).getText();
        if (last.equals("step") && STEPPED.contains(module)) {
            return "a schedule is not stepped: it gives the rate of any step, at(40_000)";
        }
        Optional<String> advice = MATHEMATICS.contains(module) ? PeerWords.function(last) : PeerWords.advice(last);
        int first = Math.max(0, path.size() - MAX_TOKENS);
        for (int k = path.size() - 3; k >= first && advice.isEmpty(); k -= 2) {
            advice = PeerWords.foreign(path.get(k).getText());
        }
        return advice.orElse("write " + Printable.abbreviated(last) + " without what is before it");
    }

    /** Whether it is a point right behind one token and right before another. */
    private static boolean isPoint(int index, List<Token> tokens) {
        Token token = tokens.get(index);
        return token.getText().equals(".")
                && token.getStartIndex() == tokens.get(index - 1).getStopIndex() + 1
                && tokens.get(index + 1).getStartIndex() == token.getStopIndex() + 1;
    }

    private static boolean isName(Token token) {
        return token.getType() == ScheduleLexer.NAME || token.getType() == ScheduleLexer.UNIT;
    }
}
