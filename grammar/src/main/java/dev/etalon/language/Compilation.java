package dev.etalon.language;

import dev.etalon.arguments.Arguments;
import dev.etalon.core.Core;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.lower.Lowered;
import dev.etalon.lower.Lowering;
import dev.etalon.lower.RunSetting;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Texts that were read, checked and lowered: whatever stage finds it, all that is wrong with them is found at once.
 *
 * @param expression the checked expression; empty if there is an error that needs no numbers to be seen
 * @param setting what it is lowered with, the settings that are texts among it
 * @param lowered the evaluated form; empty if there is an error
 */
public record Compilation(Optional<Expression> expression, RunSetting setting, Optional<Lowered> lowered) {

    public Compilation {
        Arguments.notNull("expression", expression);
        Arguments.notNull("setting", setting);
        Arguments.notNull("lowered", lowered);
    }

    /**
     * Takes the texts through all stages.
     *
     * @param parameters the names of the variables
     * @param setting the settings that are no texts, and the values of the variables
     * @param refused the names of settings that were refused already
     * @param findings receives each finding with the text that it is about
     */
    public static Compilation of(
            Texts texts,
            Map<String, ParameterKind> parameters,
            RunSetting setting,
            Set<String> refused,
            BiConsumer<String, Diagnostic> findings) {
        Arguments.notNull("texts", texts);
        Arguments.notNull("parameters", parameters);
        Arguments.notNull("setting", setting);
        Arguments.notNull("refused", refused);
        Arguments.notNull("findings", findings);
        ExpressionReader reader = new ExpressionReader(texts, parameters, findings);
        Optional<Expression> expression = reader.read();
        RunSetting whole = setting.withTexts(reader.settings());
        Diagnostics found = new Diagnostics();
        Optional<Lowered> lowered = Optional.empty();
        if (expression.isPresent() && refused.isEmpty()) {
            lowered = Lowering.lower(expression.get().schedule(), whole, found);
        } else {
            Set<String> unknown = new HashSet<>(reader.refusedSettings());
            unknown.addAll(refused);
            Optional<Core> tree = reader.tree();
            tree.ifPresent(part -> Lowering.examine(part, whole, unknown, found));
        }
        reader.found().addNew(found);
        reader.report();
        return new Compilation(expression, whole, lowered);
    }
}
