package dev.etalon.language.check;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.parse.Syntax;
import dev.etalon.language.peers.PeerWords;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A name with hyphens, as in {@code inverse-square-root}: it reads as a difference, but of what are no values. */
final class HyphenatedName {

    /** Longer rows are no names. */
    private static final int MAX_WORDS = 8;

    /** The law of a table, behind which a hyphen stands behind the table. */
    private static final DefaultVisitor<Syntax> LAW = new DefaultVisitor<>() {
        @Override
        public Syntax visitTable(Syntax.Table node) {
            return node.by();
        }

        @Override
        Syntax otherwise(Syntax node) {
            return null;
        }
    };

    private final Session session;
    private final Environment environment;
    private final Deque<String> words = new ArrayDeque<>();
    private boolean isDifference = true;
    private boolean isLaw;
    private Span span;

    private HyphenatedName(Session session, Environment environment) {
        this.session = session;
        this.environment = environment;
    }

    /** Reports a difference that is a name elsewhere, where {@code kind} is wanted; whether it is one. */
    static boolean report(Session session, Environment environment, Kind kind, Syntax.Binary difference) {
        HyphenatedName name = new HyphenatedName(session, environment);
        if (!name.read(difference) || name.isDifference) {
            return false;
        }
        Optional<String> advice = name.advice(name.isLaw ? Kind.LAW : kind);
        advice.ifPresent(help -> session.report(
                Code.UNKNOWN_NAME,
                environment.at(name.span),
                "a name has no '-': " + Printable.quoted(String.join("-", name.words)),
                help));
        return advice.isPresent();
    }

    private boolean read(Syntax.Binary last) {
        Syntax.Binary node = last;
        while (node != null) {
            Use right = Use.of(node.right());
            boolean joins = node.operation() == Syntax.Operation.SUBTRACT
                    && right != null
                    && node.left().span().end() + 1 == right.nameSpan().start()
                    && words.size() < MAX_WORDS;
            if (!joins) {
                return false;
            }
            add(right, node.right());
            Syntax.Binary left = node.left().accept(BinaryRow.BINARY);
            if (left == null) {
                return first(node.left());
            }
            node = left;
        }
        return false;
    }

    private boolean first(Syntax syntax) {
        Syntax law = syntax.accept(LAW);
        if (law != null) {
            // As in {0: 1, 100: 0.1} by linear-interp.
            isLaw = true;
            return first(law);
        }
        Use use = Use.of(syntax);
        if (use == null && Literal.is(1, syntax)) {
            // The cooldown law is called 1-sqrt.
            words.push("1");
            span = syntax.span().to(span);
        } else if (use != null && !use.called()) {
            add(use, syntax);
        } else {
            return false;
        }
        return true;
    }

    private void add(Use use, Syntax syntax) {
        span = span == null ? use.nameSpan() : syntax.span().to(span);
        words.push(use.name());
        isDifference &= use.called() || session.scope().isValue(use.name(), environment);
    }

    private Optional<String> bySteps() {
        return session.scope().means(Builtin.CONSTANT, words.peekLast(), environment)
                ? Optional.of("a table of constants is '{...} by steps'")
                : Optional.empty();
    }

    private Optional<String> advice(Kind kind) {
        String joined = String.join("_", words).replaceFirst("^1_", "one_minus_");
        if (kind == Kind.LAW) {
            return PeerWords.law(joined)
                    .or(() -> words.stream()
                            .filter(word -> session.scope().isLaw(word, environment))
                            .findFirst())
                    .map(law -> "write " + law)
                    .or(this::bySteps);
        }
        return session.scope().names(environment).stream()
                .filter(own -> own.equalsIgnoreCase(joined.replace("_", "")))
                .findFirst()
                .map(own -> "write " + own)
                .or(() -> PeerWords.advice(joined));
    }
}
