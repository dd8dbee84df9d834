package dev.etalon.language.check;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.parse.Syntax;
import dev.etalon.language.peers.PeerWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up every name of a text, whatever its use comes to: what is in a definition that nothing uses, or in an
 * argument that is not asked for, is found too. Each visit returns whether all names were known.
 */
final class NameLookup implements Syntax.Visitor<Boolean> {

    /** More than anyone writes by hand; each may have a default that sees those before it. */
    private static final int MAX_PARAMETERS = 100;

    private final Session session;
    private final Environment environment;
    private final int depth;

    private NameLookup(Session session, Environment environment, int depth) {
        this.session = session;
        this.environment = environment;
        this.depth = depth;
    }

    /** Looks up the names of an expression; whether all are known. */
    static boolean check(Session session, Environment environment, Syntax syntax) {
        return new NameLookup(session, environment, 0).look(syntax);
    }

    /** Looks up the names of definitions, and notes those in which one is wrong. */
    static void check(Session session, List<Defined> definitions) {
        for (Defined defined : definitions) {
            if (!check(session, defined)) {
                session.spoil(defined);
            }
        }
    }

    private static boolean check(Session session, Defined defined) {
        List<Syntax.Definition.Parameter> declared = defined.definition().parameters();
        if (declared.size() > MAX_PARAMETERS) {
            Span span = declared.get(MAX_PARAMETERS).span();
            session.report(Code.SYNTAX, span, "a definition with more than 100 parameters", "split the definition");
            return false;
        }
        Map<String, Argument> parameters = new LinkedHashMap<>();
        boolean known = true;
        for (Syntax.Definition.Parameter parameter : declared) {
            Environment before = Environment.ofDefinition(defined, parameters);
            known &= parameter.fallback() == null || check(session, before, parameter.fallback());
            if (parameters.put(parameter.name(), new Argument(parameter.fallback(), before)) != null) {
                String message = "the parameter " + Printable.quoted(parameter.name()) + " is declared twice";
                session.report(Code.ARITY, parameter.span(), message, "give it another name");
                known = false;
            }
        }
        return known
                & check(
                        session,
                        Environment.ofDefinition(defined, parameters),
                        defined.definition().body());
    }

    /** What is too deep is left to the elaborator, which refuses it. */
    private boolean look(Syntax syntax) {
        return depth > Session.MAX_DEPTH || syntax.accept(new NameLookup(session, environment, depth + 1));
    }

    private boolean lookAll(List<? extends Syntax> nodes) {
        boolean known = true;
        for (Syntax node : nodes) {
            known &= look(node);
        }
        return known;
    }

    private NameLookup inCycle() {
        return in(environment.inCycle(1));
    }

    private NameLookup in(Environment other) {
        return new NameLookup(session, other, depth);
    }

    private boolean lookUp(Use use) {
        Meaning meaning = session.scope().lookUp(use.name(), environment);
        if (meaning == null) {
            UnknownName.report(session, environment, null, use);
        }
        return meaning != null && meaning.isKnown(session, environment, use);
    }

    @Override
    public Boolean visitNumber(Syntax.Number node) {
        return true;
    }

    @Override
    public Boolean visitName(Syntax.Name node) {
        return lookUp(Use.of(node));
    }

    @Override
    public Boolean visitCall(Syntax.Call node) {
        boolean known = lookUp(Use.of(node));
        if (!known && PeerWords.foreign(node.name()).isPresent()) {
            // All of the call is written otherwise here.
            return false;
        }
        boolean cycle = session.scope().means(Builtin.CYCLE, node.name(), environment);
        NameLookup inside = Chains.isUnknown(node, session.scope(), environment) ? in(environment.doubtful()) : this;
        for (Syntax.Argument argument : node.arguments()) {
            boolean body = cycle && (argument.name() == null || argument.name().equals("s"));
            known &= (body ? inCycle() : inside).look(argument.value());
        }
        return known;
    }

    @Override
    public Boolean visitChain(Syntax.Chain node) {
        boolean known = true;
        NameLookup inside = this;
        for (int k = node.parts().size() - 1; k >= 0; k--) {
            Syntax part = node.parts().get(k);
            known &= inside.look(part);
            if (k > 0 && Chains.takesWhatIsBefore(part, session.scope(), environment)) {
                inside = inCycle();
            } else if (k > 0 && Chains.isUnknown(part, session.scope(), environment)) {
                inside = in(inside.environment.doubtful());
            }
        }
        return known;
    }

    @Override
    public Boolean visitBareCycle(Syntax.BareCycle node) {
        return true;
    }

    @Override
    public Boolean visitParenthesised(Syntax.Parenthesised node) {
        return look(node.inner());
    }

    @Override
    public Boolean visitBinary(Syntax.Binary node) {
        return !HyphenatedName.report(session, environment, null, node) && lookAll(List.of(node.left(), node.right()));
    }

    @Override
    public Boolean visitNegation(Syntax.Negation node) {
        return look(node.operand());
    }

    @Override
    public Boolean visitMeasure(Syntax.Measure node) {
        return look(node.amount());
    }

    @Override
    public Boolean visitTable(Syntax.Table node) {
        boolean known = node.by() == null || TableElaborator.isSteps(node.by()) || look(node.by());
        for (Syntax.Table.Entry entry : node.entries()) {
            known &= lookAll(List.of(entry.step(), entry.value()));
        }
        return known;
    }
}
