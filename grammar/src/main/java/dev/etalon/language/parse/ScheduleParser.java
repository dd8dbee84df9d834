package dev.etalon.language.parse;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.grammar.ScheduleParser.DefinitionsContext;
import dev.etalon.language.grammar.ScheduleParser.ProgramContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Reads the schedule language. Of a text that is no schedule one problem is reported, the first; of numbers beyond the
 * doubles all are.
 */
public final class ScheduleParser {

    private ScheduleParser() {}

    /**
     * The tree of an expression.
     *
     * @param text definitions, if any, and the schedule
     * @param diagnostics receives what is wrong, as {@code syntax} or {@code number}
     * @return the tree, or empty if anything was reported
     */
    public static Optional<Syntax.Program> parse(String text, Diagnostics diagnostics) {
        ParserRuleContext tree = new Recognizer(text, diagnostics).read(Recognizer.Rule.PROGRAM);
        return tree == null ? Optional.empty() : ProgramBuilder.program((ProgramContext) tree, diagnostics);
    }

    /**
     * Definitions alone, as in a library.
     *
     * @param text any number of {@code let name(parameters) = schedule;}
     * @param diagnostics receives what is wrong, as {@code syntax} or {@code number}
     * @return the definitions in order; none if anything was reported
     */
    public static List<Syntax.Definition> parseDefinitions(String text, Diagnostics diagnostics) {
        ParserRuleContext tree = new Recognizer(text, diagnostics).read(Recognizer.Rule.DEFINITIONS);
        return tree == null ? List.of() : ProgramBuilder.definitions((DefinitionsContext) tree, diagnostics);
    }
}
