package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.language.parse.Syntax;
import java.util.ArrayList;
import java.util.List;

/** A law; {@code sqrt} and {@code log} are functions too. */
record LawMeaning(Law law, Signature signature, Signature own) implements Meaning {

    LawMeaning(Law law) {
        this(law, Signature.of(law), Signature.ownOf(law));
    }

    @Override
    public Core core(Elaborator here, Use use) {
        if (use.isFunction() && (law == Law.SQRT || law == Law.LOG)) {
            return new Meaning.OfFunction(law == Law.SQRT ? Operator.SQRT : Operator.LOG).core(here, use);
        }
        if (!use.called() || hasOwnOnly(use)) {
            return here.mismatch("a law", "call the law with its values and steps: " + move());
        }
        if (!here.kind().isSchedule()) {
            return here.mismatch("a schedule");
        }
        UseArguments arguments = UseArguments.bind(here, use, signature);
        return arguments == null ? here.refused(use) : arguments.move(call(here, use, arguments, 3));
    }

    /** Whether it is given arguments of the law alone, and no move. */
    private boolean hasOwnOnly(Use use) {
        boolean ownOnly = !use.arguments().isEmpty();
        for (Syntax.Argument argument : use.arguments()) {
            ownOnly &= own.indexOf(argument.name()) >= 0;
        }
        return ownOnly;
    }

    @Override
    public boolean fits(Kind kind, boolean called) {
        boolean function = law == Law.SQRT || law == Law.LOG;
        return kind == Kind.LAW || called && (kind.isSchedule() || function);
    }

    @Override
    public boolean isValue() {
        return false;
    }

    private String move() {
        return "'" + law.id() + "(from, to, steps)'";
    }

    @Override
    public Core.LawCall law(Elaborator here, Use use) {
        if (use.hasPositional() && own.formals().isEmpty()) {
            here.mismatch("a schedule", "write '" + law.id() + "' alone");
            return null;
        }
        UseArguments arguments = UseArguments.bind(here, use, own);
        return arguments == null ? null : call(here, use, arguments, 0);
    }

    /** The law with its own arguments, which follow {@code first} others. */
    private Core.LawCall call(Elaborator here, Use use, UseArguments arguments, int first) {
        List<Core> its = new ArrayList<>();
        for (int k = 0; k < law.parameters().size(); k++) {
            its.add(arguments.core(first + k));
        }
        return new Core.LawCall(here.at(use.nameSpan()), law, its);
    }
}
