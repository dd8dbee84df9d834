package dev.etalon.language.check;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Suggestions;
import dev.etalon.language.peers.PeerWords;
import java.util.Optional;
import java.util.Set;

/** Reports names that stand for nothing. */
final class UnknownName {

    private UnknownName() {}

    /** Reports the name of a use where {@code kind} is wanted; {@code null} where that is not known. */
    static void report(Session session, Environment environment, Kind kind, Use use) {
        if (session.isFull()) {
            // What could stand there takes long to find.
            session.report(Code.UNKNOWN_NAME, environment.at(use.nameSpan()), "", "");
        } else if (kind == Kind.LAW && PeerWords.law(use.name()).isPresent()) {
            session.report(
                    Code.UNKNOWN_NAME,
                    environment.at(use.nameSpan()),
                    "unknown name " + use.shown(),
                    Meaning.lawInstead(use));
        } else {
            Set<String> names = session.scope().names(environment);
            Optional<String> advice =
                    session.isOfSetting() || kind == Kind.LAW ? PeerWords.reason(use.name()) : advice(kind, use);
            String nearest = Suggestions.nearest(use.name(), names)
                    .filter(name -> advice.isEmpty() || session.scope().isOwn(name, environment))
                    .map(name -> "; did you mean " + Printable.quoted(name) + "?")
                    .orElse("");
            session.report(
                    Code.UNKNOWN_NAME,
                    environment.at(use.nameSpan()),
                    "unknown name " + use.shown() + nearest,
                    advice.orElseGet(() -> session.scope().isDefinedLater(use.name(), environment)
                            ? "it is defined further on: a definition sees only those before it"
                            : known(session.scope(), environment, kind, use) + (nearest.isEmpty() ? meant(use) : "")));
        }
    }

    /** A unit that stands for a value is meant as the step. */
    private static Optional<String> advice(Kind kind, Use use) {
        boolean value = kind == Kind.VALUE || kind != null && kind.isSchedule();
        return value && PeerWords.isUnit(use.name())
                ? Optional.of("the step is t, and units stand only behind numbers of steps:"
                        + " write for example 0.1 * 0.95^(t / 100)")
                : PeerWords.advice(use.name());
    }

    /** How a value of one's own is said. */
    private static String meant(Use use) {
        return use.called() ? "" : "; or say what it is: let " + Printable.abbreviated(use.name()) + " = ...;";
    }

    private static String known(Scope scope, Environment environment, Kind kind, Use use) {
        return "known here: "
                + Printable.listed(scope.names(environment).stream()
                        .filter(name ->
                                kind == null || scope.lookUp(name, environment).fits(kind, use.called()))
                        .toList());
    }

    /** Reports an {@code i} where it is not the number of a cycle. */
    static void reportIndex(Session session, Environment environment, Use use) {
        session.report(
                Code.UNKNOWN_NAME,
                environment.at(use.nameSpan()),
                "'i' is known only in the body of a cycle, where it is written",
                "write it in the body of a cycle, as in 'cosine(0.1 * 0.5^i, 0, 40) -> cycle';"
                        + " a definition takes it as an argument");
    }
}
