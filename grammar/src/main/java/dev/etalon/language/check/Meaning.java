package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.core.Rational;
import dev.etalon.diagnostic.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a name stands for, and so what its use comes to. */
sealed interface Meaning {

    /** The node of a use where no law is wanted. */
    Core core(Elaborator here, Use use);

    /** The law of a use where one is wanted; {@code null} if it is refused. */
    default Core.LawCall law(Elaborator here, Use use) {
        here.mismatch("a number or a schedule");
        return null;
    }

    /** Whether the name may stand there; reported if not. */
    default boolean isKnown(Session session, Environment environment, Use use) {
        return true;
    }

    /** Whether it is this part or function. */
    default boolean is(Builtin builtin) {
        return false;
    }

    /** {@code pi}, {@code t} and their like. */
    record OfWord(Word word) implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            if (here.isCalled(use)) {
                return Elaborator.POISON;
            }
            return switch (word) {
                case PI -> new Core.Number(here.at(use.span()), Rational.exactly(Math.PI));
                case EPSILON -> new Core.Epsilon(here.at(use.span()));
                case STEP -> here.localStep(use);
                case INDEX -> here.cycleIndex(use);
                case REST -> here.rest(use);
            };
        }

        @Override
        public boolean isKnown(Session session, Environment environment, Use use) {
            boolean known = word != Word.INDEX || environment.indexed() > 0;
            if (!known) {
                UnknownName.reportIndex(session, environment, use);
            }
            return known;
        }
    }

    /** A parameter of the method. */
    record OfParameter(String name) implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            here.session().use(name);
            return here.isCalled(use) ? Elaborator.POISON : new Core.Parameter(here.at(use.span()), name);
        }
    }

    /** A part, or a function of schedules or durations. */
    record OfBuiltin(Builtin builtin) implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            if (builtin.isSchedule() && !here.kind().isSchedule()) {
                return here.mismatch("a schedule");
            }
            if (builtin == Builtin.CYCLE && Chains.isBodyless(use)) {
                return here.refuse(
                        Code.EMPTY_CYCLE,
                        use.nameSpan(),
                        "'cycle' has nothing before it to repeat",
                        "write it after an arrow, as in 'linear(1, 0.1, 100) -> cycle', or give it a schedule");
            }
            boolean operand = builtin == Builtin.WARMUP && here.kind() == Kind.SCHEDULE_OPERAND;
            if (operand) {
                here.refuse(
                        Code.WARMUP_TARGET,
                        use.nameSpan(),
                        "a warmup in arithmetic has nothing to rise to",
                        "put what follows an operator in parentheses, as in '0.1 * (warmup(100) -> linear(1, 0, 900))'");
            }
            Arguments arguments = Arguments.bind(here, use, builtin.signature());
            if (arguments == null) {
                return Elaborator.POISON;
            }
            Core node = builtin.maker().make(here.at(use.span()), arguments);
            return operand ? Elaborator.POISON : node;
        }

        @Override
        public boolean is(Builtin other) {
            return builtin == other;
        }
    }

    /** A law; {@code sqrt} and {@code log} are functions too. */
    record OfLaw(Law law) implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            if (use.isFunction() && (law == Law.SQRT || law == Law.LOG)) {
                return new OfFunction(law == Law.SQRT ? Operator.SQRT : Operator.LOG).core(here, use);
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
            if (arguments == null) {
                return Elaborator.POISON;
            }
            return new Core.Move(
                    here.at(use.span()),
                    call(here, use, arguments, 3),
                    arguments.core(0),
                    arguments.core(1),
                    arguments.core(2));
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

    /** A function of numbers, applied step by step. */
    record OfFunction(Operator operator) implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            boolean ofDurations = operator == Operator.MIN || operator == Operator.MAX || operator == Operator.CLAMP;
            Kind kind = here.kind().isDuration() && !ofDurations ? Kind.COUNT : here.kind().operand();
            Arguments arguments = Arguments.bind(here, use, Signature.of(operator, kind, use.arguments().size()));
            return arguments == null
                    ? Elaborator.POISON
                    : new Core.Apply(here.at(use.span()), operator, arguments.cores());
        }
    }

    /** An argument of the definition. */
    record OfArgument(Argument argument) implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            return use.called() ? move(here, use) : here.of(argument, here.kind()).elaborate(argument.syntax());
        }

        private Core move(Elaborator here, Use use) {
            if (!here.kind().isSchedule()) {
                return here.mismatch("a schedule");
            }
            Core.LawCall law = here.of(argument, Kind.LAW).law(argument.syntax());
            Arguments arguments = Arguments.bind(here, use, Signature.move());
            if (law == null || arguments == null) {
                return Elaborator.POISON;
            }
            return new Core.Move(
                    here.at(use.span()), law, arguments.core(0), arguments.core(1), arguments.core(2));
        }

        @Override
        public Core.LawCall law(Elaborator here, Use use) {
            return here.isCalled(use) ? null : here.of(argument, Kind.LAW).law(argument.syntax());
        }
    }

    /** A definition. */
    record OfDefinition(Defined defined) implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            Core node = expand(here, use, body -> body.elaborate(defined.definition().body()));
            return node == null ? Elaborator.POISON : node;
        }

        @Override
        public Core.LawCall law(Elaborator here, Use use) {
            return expand(here, use, body -> body.law(defined.definition().body()));
        }

        private <R> R expand(Elaborator here, Use use, Function<Elaborator, R> elaborate) {
            Signature signature = Signature.of(defined.definition());
            Arguments arguments = Arguments.bind(here, use, signature);
            if (arguments == null || here.session().isBroken(defined)) {
                return null;
            }
            Map<String, Argument> bound = new LinkedHashMap<>();
            for (int k = 0; k < signature.formals().size(); k++) {
                Formal formal = signature.formals().get(k);
                Argument given = arguments.given(k);
                bound.put(formal.name(), given != null ? given : fallback(here, use, formal, bound));
            }
            return elaborate.apply(here.with(environment(here, use, bound)));
        }

        /** A default, which may use the arguments before it. */
        private Argument fallback(Elaborator here, Use use, Formal formal, Map<String, Argument> before) {
            return new Argument(formal.fallback(), environment(here, use, before));
        }

        private Environment environment(Elaborator here, Use use, Map<String, Argument> bound) {
            return here.environment().inside(defined, Map.copyOf(bound), use.span());
        }
    }

    /** The definition whose body it stands in. */
    record Itself() implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            isKnown(here.session(), here.environment(), use);
            return Elaborator.POISON;
        }

        @Override
        public Core.LawCall law(Elaborator here, Use use) {
            isKnown(here.session(), here.environment(), use);
            return null;
        }

        @Override
        public boolean isKnown(Session session, Environment environment, Use use) {
            session.report(
                    Code.RECURSION,
                    environment.at(use.nameSpan()),
                    "the definition '" + use.name() + "' uses itself",
                    "a definition may use those before it; to repeat a schedule write '-> cycle'");
            return false;
        }
    }
}
