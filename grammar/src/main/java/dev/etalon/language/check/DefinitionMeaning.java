package dev.etalon.language.check;

import dev.etalon.core.Core;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A definition: a use stands for its body, with the arguments in it as they are written. */
record DefinitionMeaning(Defined defined) implements Meaning {
    @Override
    public Core core(Elaborator here, Use use) {
        Core node =
                expand(here, use, body -> body.elaborate(defined.definition().body()));
        return node == null ? here.refused(use) : node;
    }

    @Override
    public Core.LawCall law(Elaborator here, Use use) {
        return expand(here, use, body -> body.law(defined.definition().body()));
    }

    @Override
    public boolean fits(Kind kind, boolean called) {
        List<Formal> formals = defined.signature().formals();
        boolean complete = called ? !formals.isEmpty() : formals.stream().noneMatch(Formal::required);
        // The library has schedules only; what a definition of the text is shows in its use.
        return complete && (kind.isSchedule() || !defined.library());
    }

    @Override
    public boolean isValue() {
        return !defined.library();
    }

    private <R> R expand(Elaborator here, Use use, Function<Elaborator, R> elaborate) {
        Signature signature = defined.signature();
        UseArguments arguments = UseArguments.bind(here, use, signature);
        if (arguments == null || here.session().isBroken(defined)) {
            return null;
        }
        Map<String, Argument> bound = new LinkedHashMap<>();
        for (int k = 0; k < signature.formals().size(); k++) {
            Formal formal = signature.formals().get(k);
            Argument given = arguments.given(k);
            bound.put(formal.name(), given != null ? given : fallback(here, use, formal, bound));
        }
        here.session().enterDefinition();
        try {
            return elaborate.apply(here.with(environment(here, use, bound)));
        } finally {
            here.session().leaveDefinition();
        }
    }

    /** A default, which may use the arguments before it. */
    private Argument fallback(Elaborator here, Use use, Formal formal, Map<String, Argument> before) {
        return new Argument(formal.fallback(), environment(here, use, before));
    }

    private Environment environment(Elaborator here, Use use, Map<String, Argument> bound) {
        return here.environment().inside(defined, Map.copyOf(bound), use.span());
    }
}
