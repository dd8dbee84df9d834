package dev.etalon.language;

import dev.etalon.arguments.Arguments;
import dev.etalon.core.Core;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.lower.RunSetting;
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
 * @param usedParameters the names of the parameters that it uses, and of the settings, which a parameter of such a name may
 *     set
 * @param settings the settings that are texts, checked, by name
 * @param canonicalSettings their canonical texts by name
 */
public record Expression(
        String text,
        String canonical,
        Core schedule,
        Set<String> usedParameters,
        Map<String, RunSetting.Text> settings,
        Map<String, String> canonicalSettings) {

    public Expression {
        Arguments.notNull("text", text);
        Arguments.notNull("canonical", canonical);
        Arguments.notNull("schedule", schedule);
        settings = Map.copyOf(Arguments.notNull("settings", settings));
        usedParameters = Set.copyOf(Arguments.notNull("usedParameters", usedParameters));
        canonicalSettings = Map.copyOf(Arguments.notNull("canonicalSettings", canonicalSettings));
    }

    /**
     * Parses and checks an expression without settings; {@link Compilation} lowers it, too.
     *
     * @param define texts of definitions that it may use
     * @param parameters the names of its variables
     * @param findings receives each finding with the text that it is about
     * @return empty if there is an error
     */
    public static Optional<Expression> read(
            String text,
            List<String> define,
            Map<String, ParameterKind> parameters,
            BiConsumer<String, Diagnostic> findings) {
        Texts texts = Texts.of(Arguments.notNull("text", text), define);
        Arguments.notNull("parameters", parameters);
        Arguments.notNull("findings", findings);
        ExpressionReader reader = new ExpressionReader(texts, parameters, findings);
        Optional<Expression> expression = reader.read();
        reader.report();
        return expression;
    }
}
