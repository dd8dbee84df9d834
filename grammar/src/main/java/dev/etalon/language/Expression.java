package dev.etalon.language;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.check.Checked;
import dev.etalon.language.check.Checker;
import dev.etalon.language.check.Definitions;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.language.format.Formatter;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * An expression that is parsed and checked, ready to be lowered with its parameters' values.
 *
 * @param text the text as written, to which the spans of the tree belong
 * @param canonical its canonical text, with the definitions from elsewhere
 * @param schedule the checked tree
 * @param usedParameters the names of the parameters that it uses
 */
public record Expression(String text, String canonical, Core schedule, Set<String> usedParameters) {

    /**
     * Parses and checks an expression.
     *
     * @param text the expression, with definitions of its own if any
     * @param define definitions from elsewhere, one text or more
     * @param parameters the names of its variables
     * @param findings receives each finding with the text that it is about
     * @return empty if there is an error
     */
    public static Optional<Expression> read(
            String text,
            List<String> define,
            Map<String, ParameterKind> parameters,
            BiConsumer<String, Diagnostic> findings) {
        List<Syntax.Definition> definitions = new ArrayList<>();
        boolean sound = true;
        for (String one : define) {
            Diagnostics diagnostics = new Diagnostics();
            List<Syntax.Definition> parsed = ScheduleParser.parseDefinitions(one, diagnostics);
            Definitions.check(parsed, parameters, diagnostics);
            definitions.addAll(parsed);
            report(one, diagnostics, findings);
            sound &= !diagnostics.hasErrors();
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<Syntax.Program> program = ScheduleParser.parse(text, diagnostics);
        // With a definition missing, every use of it would be refused as well.
        Optional<Checked> checked = sound && !diagnostics.hasErrors()
                ? program.flatMap(tree -> Checker.check(tree, definitions, parameters, diagnostics))
                : Optional.empty();
        report(text, diagnostics, findings);
        return checked.map(schedule -> new Expression(
                text, canonical(definitions, program.orElseThrow()), schedule.schedule(), schedule.usedParameters()));
    }

    private static void report(String text, Diagnostics diagnostics, BiConsumer<String, Diagnostic> findings) {
        diagnostics.sorted().forEach(diagnostic -> findings.accept(text, diagnostic));
    }

    private static String canonical(List<Syntax.Definition> define, Syntax.Program program) {
        List<Syntax.Definition> all = new ArrayList<>(define);
        all.addAll(program.definitions());
        return Formatter.format(new Syntax.Program(program.span(), all, program.schedule()));
    }
}
