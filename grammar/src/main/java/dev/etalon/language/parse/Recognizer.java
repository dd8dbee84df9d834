package dev.etalon.language.parse;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.grammar.ScheduleLexer;
import dev.etalon.language.grammar.ScheduleParser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Runs the generated lexer and parser, within limits, and turns their first error into a diagnostic. */
final class Recognizer {

    private static final int MAX_LENGTH = 100_000;

    /** What a character beyond ASCII is to the lexer: one that it knows in comments only. */
    private static final char SUBSTITUTE = 0x1A;

    private final String text;

    private final Diagnostics diagnostics;

    Recognizer(String text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /**
     * What a rule of the grammar makes of the text.
     *
     * @param rule the method of the generated parser for a rule that ends at the end of the text
     * @return empty if a problem was reported
     */
    <C> Optional<C> read(Function<ScheduleParser, C> rule) {
        if (text.length() > MAX_LENGTH) {
            String message = "the text has " + text.length() + " characters, more than " + MAX_LENGTH;
            report(new Span(MAX_LENGTH, MAX_LENGTH + 1), message, "write what repeats as a cycle or a definition");
            return Optional.empty();
        }
        CommonTokenStream tokens = tokens();
        OptionalInt tooDeep = Nesting.tooDeep(tokens.getTokens());
        if (tooDeep.isPresent()) {
            String message = "nested more than " + Nesting.MAX_DEPTH + " deep";
            report(Tokens.span(tokens.get(tooDeep.getAsInt())), message, "name a part of it: let part = …;");
            return Optional.empty();
        }
        ScheduleParser parser = new ScheduleParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parse(parser, rule);
    }

    /** Tokens that count UTF-16 characters, as spans do. */
    private CommonTokenStream tokens() {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(c -> ascii.append(c < 128 ? (char) c : SUBSTITUTE));
        ScheduleLexer lexer = new ScheduleLexer(CharStreams.fromString(ascii.toString()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    private <C> Optional<C> parse(ScheduleParser parser, Function<ScheduleParser, C> rule) {
        try {
            return Optional.of(attempt(parser, PredictionMode.SLL, rule));
        } catch (ParseCancellationException quick) {
            // Only the full mode knows for certain that, and where, a text is wrong.
            try {
                return Optional.of(attempt(parser, PredictionMode.LL, rule));
            } catch (ParseCancellationException e) {
                List<Token> tokens = ((CommonTokenStream) parser.getTokenStream()).getTokens();
                Token offending = ((RecognitionException) e.getCause()).getOffendingToken();
                SyntaxError error = SyntaxError.at(offending.getTokenIndex(), tokens, text);
                report(error.span(), error.message(), error.help());
                return Optional.empty();
            }
        }
    }

    private static <C> C attempt(ScheduleParser parser, PredictionMode mode, Function<ScheduleParser, C> rule) {
        parser.reset();
        parser.getInterpreter().setPredictionMode(mode);
        return rule.apply(parser);
    }

    private void report(Span span, String message, String help) {
        diagnostics.add(Code.SYNTAX, span, message, help);
    }
}
