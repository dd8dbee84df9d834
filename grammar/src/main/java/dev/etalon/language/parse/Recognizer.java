package dev.etalon.language.parse;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.grammar.ScheduleLexer;
import dev.etalon.language.grammar.ScheduleParser;
import java.util.List;
import java.util.OptionalInt;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Runs the generated lexer and parser, within limits, and turns their errors into diagnostics. */
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

    /** A rule of the grammar that ends at the end of the text. */
    enum Rule {
        PROGRAM,
        DEFINITIONS
    }

    /** What a rule makes of the text; {@code null} if a problem was reported. */
    ParserRuleContext read(Rule rule) {
        if (text.length() > MAX_LENGTH) {
            String message = "the text has " + text.length() + " characters, more than " + MAX_LENGTH;
            report(new Span(MAX_LENGTH, MAX_LENGTH + 1), message, "write what repeats as a cycle or a definition");
            return null;
        }
        CommonTokenStream tokens = tokens();
        OptionalInt tooDeep = Nesting.tooDeep(tokens.getTokens());
        if (tooDeep.isPresent()) {
            String message = "nested more than " + Nesting.MAX_DEPTH + " deep";
            report(Tokens.span(tokens.get(tooDeep.getAsInt())), message, "name a part of it: let part = ...;");
            return null;
        }
        ScheduleParser parser = new ScheduleParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parse(parser, rule);
    }

    /** Tokens that count UTF-16 characters, as spans do. */
    private CommonTokenStream tokens() {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            ascii.append(c < 128 ? c : SUBSTITUTE);
        }
        ScheduleLexer lexer = new ScheduleLexer(CharStreams.fromString(ascii.toString()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    private ParserRuleContext parse(ScheduleParser parser, Rule rule) {
        try {
            return attempt(parser, PredictionMode.SLL, rule);
        } catch (ParseCancellationException quick) {
            // Only the full mode knows for certain that, and where, a text is wrong.
            try {
                return attempt(parser, PredictionMode.LL, rule);
            } catch (ParseCancellationException e) {
                List<Token> tokens = ((CommonTokenStream) parser.getTokenStream()).getTokens();
                Token offending = ((RecognitionException) e.getCause()).getOffendingToken();
                for (SyntaxError error :
                        SyntaxError.from(offending.getTokenIndex(), tokens, text, diagnostics.source())) {
                    report(error.span(), error.message(), error.help());
                }
                return null;
            }
        }
    }

    private static ParserRuleContext attempt(ScheduleParser parser, PredictionMode mode, Rule rule) {
        parser.reset();
        parser.getInterpreter().setPredictionMode(mode);
        return switch (rule) {
            case PROGRAM -> parser.program();
            case DEFINITIONS -> parser.definitions();
        };
    }

    private void report(Span span, String message, String help) {
        diagnostics.add(Code.SYNTAX, span, message, help);
    }
}
