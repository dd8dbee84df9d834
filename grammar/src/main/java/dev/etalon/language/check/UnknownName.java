package dev.etalon.language.check;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Suggestions;
import java.util.Set;

/** Reports names that stand for nothing. */
final class UnknownName {

    private UnknownName() {}

    static void report(Session session, Environment environment, Use use) {
        if (use.name().equals(Word.INDEX.id())) {
            reportIndex(session, environment, use);
            return;
        }
        Set<String> names = session.scope().names(environment);
        String nearest = Suggestions.nearest(use.name(), names)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
        String help = session.scope().isDefinedLater(use.name(), environment)
                ? "it is defined further on: a definition sees only those before it"
                : "known here: " + String.join(", ", names);
        session.report(
                Code.UNKNOWN_NAME,
                environment.at(use.nameSpan()),
                "unknown name '" + use.name() + "'" + nearest,
                help);
    }

    /** Reports an {@code i} where it is not the number of a cycle. */
    static void reportIndex(Session session, Environment environment, Use use) {
        session.report(
                Code.UNKNOWN_NAME,
                environment.at(use.nameSpan()),
                "'i' is known only in the body of the innermost cycle around it",
                "write it in what is repeated, as in 'cosine(0.1 * 0.5^i, 0, 40) -> cycle'");
    }
}
