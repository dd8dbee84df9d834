package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Code;
import dev.etalon.language.peers.PeerWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a name stands for, and so what its use comes to. */
interface Meaning {

    /** The node of a use where no law is wanted. */
    Core core(Elaborator here, Use use);

    /** The law of a use where one is wanted; {@code null} if it is refused. */
    default Core.LawCall law(Elaborator here, Use use) {
        here.mismatch("a number or a schedule", lawInstead(use));
        return null;
    }

    /** The law that is meant, where that is known, and all laws. */
    static String lawInstead(Use use) {
        return PeerWords.law(use.name()).map(law -> "write " + law + "; ").orElse("") + "the laws: " + laws();
    }

    /** The names of all laws. */
    static String laws() {
        return Stream.of(Law.values()).map(Law::id).collect(Collectors.joining(", "));
    }

    /** Whether the name may stand there; reported if not. */
    default boolean isKnown(Session session, Environment environment, Use use) {
        return true;
    }

    /** Whether it can stand where {@code kind} is wanted, with or without arguments. */
    default boolean fits(Kind kind, boolean called) {
        return true;
    }

    /** Whether it stands for a value by itself, as far as that is known. */
    default boolean isValue() {
        return true;
    }

    /** Whether it is this part or function. */
    default boolean is(Builtin builtin) {
        return false;
    }

    /** {@code pi}, {@code t} and their like. */
    record OfWord(Word word) implements Meaning {
        @Override
        public boolean fits(Kind kind, boolean called) {
            return !called && word.fits(kind);
        }

        @Override
        public Core core(Elaborator here, Use use) {
            return new Words(here, use).core(word);
        }

        @Override
        public boolean isKnown(Session session, Environment environment, Use use) {
            boolean known = word != Word.INDEX || environment.indexed() != 0;
            if (!known) {
                UnknownName.reportIndex(session, environment, use);
            }
            return known;
        }
    }

    /** A definition in which something is wrong, of which nothing more is said. */
    record Lost() implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            return here.refused(use);
        }

        @Override
        public Core.LawCall law(Elaborator here, Use use) {
            return null;
        }
    }

    /** A parameter of the method. */
    record OfParameter(String name) implements Meaning {
        @Override
        public boolean fits(Kind kind, boolean called) {
            return !called && kind != Kind.LAW;
        }

        @Override
        public Core core(Elaborator here, Use use) {
            here.session().use(name);
            return here.isCalled(use) ? here.refused(use) : new Core.Parameter(here.at(use.span()), name);
        }
    }

    /** A part, or a function of schedules or durations. */
    record OfBuiltin(Builtin builtin) implements Meaning {
        @Override
        public boolean isValue() {
            return false;
        }

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
                        here.place().factor()
                                ? "put the whole product in parentheses, as in '0.1 * (warmup(100) -> linear(1, 0, 900))',"
                                        + " or write a factor that rises by itself, such as linear(0, 1, 100)"
                                : "what follows it is joined by '->', as in 'warmup(100) -> linear(1, 0, 900)';"
                                        + " what rises by itself is linear(0, 1, 100)");
            }
            UseArguments arguments = UseArguments.bind(here, use, builtin.signature());
            if (arguments == null) {
                return here.refused(use);
            }
            Core node = builtin.make(here.at(use.span()), arguments);
            return operand ? here.refused(use) : node;
        }

        @Override
        public boolean fits(Kind kind, boolean called) {
            boolean complete = called || builtin == Builtin.HOLD;
            return complete && (kind.isSchedule() || !builtin.isSchedule() && kind != Kind.LAW);
        }

        @Override
        public Core.LawCall law(Elaborator here, Use use) {
            boolean steps = switch (builtin) {
                case STEP, STEPS, CONSTANT, HOLD -> true;
                default -> false;
            };
            String table = "a table of constants is '{...} by steps'; the laws: " + laws();
            here.mismatch("a part", steps ? table : lawInstead(use));
            return null;
        }

        @Override
        public boolean is(Builtin other) {
            return builtin == other;
        }
    }

    /** A function of numbers, applied step by step. */
    record OfFunction(Operator operator) implements Meaning {
        @Override
        public boolean isValue() {
            return false;
        }

        @Override
        public boolean fits(Kind kind, boolean called) {
            return called && kind != Kind.LAW;
        }

        @Override
        public Core core(Elaborator here, Use use) {
            Kind kind = here.kind().isDuration() && !isOfDurations()
                    ? Kind.COUNT
                    : here.kind().operand();
            UseArguments arguments = UseArguments.bind(
                    here, use, Signature.of(operator, kind, use.arguments().size()));
            return arguments == null
                    ? here.refused(use)
                    : new Core.Apply(here.at(use.span()), operator, arguments.cores());
        }

        /** Whether it compares or rounds durations, too. */
        private boolean isOfDurations() {
            return switch (operator) {
                case MIN, MAX, CLAMP, FLOOR, CEIL, ROUND -> true;
                default -> false;
            };
        }
    }

    /** An argument of the definition. */
    record OfArgument(Argument argument) implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            if (use.called()) {
                return move(here, use);
            }
            Elaborator written = here.of(argument, here.kind());
            return (here.kind().isSchedule() ? written.passed() : written).elaborate(argument.syntax());
        }

        private Core move(Elaborator here, Use use) {
            if (!here.kind().isSchedule()) {
                return here.mismatch("a schedule");
            }
            Core.LawCall law = here.of(argument, Kind.LAW).law(argument.syntax());
            UseArguments arguments = UseArguments.bind(here, use, Signature.move());
            return arguments == null ? here.refused(use) : arguments.move(law);
        }

        @Override
        public Core.LawCall law(Elaborator here, Use use) {
            return here.isCalled(use) ? null : here.of(argument, Kind.LAW).law(argument.syntax());
        }
    }

    /** The definition whose body it stands in. */
    record Itself() implements Meaning {
        @Override
        public Core core(Elaborator here, Use use) {
            isKnown(here.session(), here.environment(), use);
            return here.refused(use);
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
                    "the definition " + use.shown() + " uses itself",
                    "a definition may use those before it; to repeat a schedule write '-> cycle'");
            return false;
        }
    }
}
