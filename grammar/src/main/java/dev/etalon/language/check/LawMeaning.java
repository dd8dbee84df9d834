package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import java.util.List;
import java.util.stream.IntStream;

/** A law; {@code sqrt} and {@code log} are functions too. */
record LawMeaning(Law law) implements Meaning {
    @Override
    public Core core(Elaborator here, Use use) {
        if (use.isFunction() && (law == Law.SQRT || law == Law.LOG)) {
            return new Meaning.OfFunction(law == Law.SQRT ? Operator.SQRT : Operator.LOG).core(here, use);
        }
        boolean ownOnly = !use.arguments().isEmpty()
                && use.arguments().stream()
                        .allMatch(argument -> Signature.ownOf(law).indexOf(argument.name()) >= 0);
        if (!use.called() || ownOnly) {
            return here.mismatch("a law", "call the law with its values and steps: " + move());
        }
        if (!here.kind().isSchedule()) {
            return here.mismatch("a schedule");
        }
        Arguments arguments = Arguments.bind(here, use, Signature.of(law));
        return arguments == null ? Elaborator.POISON : arguments.move(call(here, use, arguments, 3));
    }

    @Override
    public boolean fits(Kind kind, boolean called) {
        return kind == Kind.LAW || called && kind.isSchedule();
    }

    private String move() {
        return "'" + law.id() + "(from, to, steps)'";
    }

    @Override
    public Core.LawCall law(Elaborator here, Use use) {
        Signature signature = Signature.ownOf(law);
        if (use.hasPositional() && signature.formals().isEmpty()) {
            here.mismatch("a schedule", "write '" + law.id() + "' alone");
            return null;
        }
        Arguments arguments = Arguments.bind(here, use, signature);
        return arguments == null ? null : call(here, use, arguments, 0);
    }

    /** The law with its own arguments, which follow {@code first} others. */
    private Core.LawCall call(Elaborator here, Use use, Arguments arguments, int first) {
        List<Core> own = IntStream.range(0, law.parameters().size())
                .mapToObj(k -> arguments.core(first + k))
                .toList();
        return new Core.LawCall(here.at(use.nameSpan()), law, own);
    }
}
