package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import dev.etalon.diagnostic.Suggestions;
import dev.etalon.language.parse.GroupedNumber;
import dev.etalon.language.parse.Syntax;
import dev.etalon.language.peers.PeerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of a use, each in its place. They are elaborated when they are asked for. */
final class UseArguments {

    private final Elaborator here;
    private final Use use;
    private final Signature signature;
    private final Argument[] given;
    private final boolean takesLaw;
    private boolean refused;

    private UseArguments(Elaborator here, Use use, Signature signature) {
        this.here = here;
        this.use = use;
        this.signature = signature;
        this.given = new Argument[signature.formals().size()];
        this.takesLaw = signature.indexOf("law") >= 0;
    }

    /** Puts the arguments of {@code use} in their places; {@code null} if they do not fit, which is reported. */
    static UseArguments bind(Elaborator here, Use use, Signature signature) {
        UseArguments arguments = new UseArguments(here, use, signature);
        arguments.place();
        if (!arguments.refused) {
            arguments.requireAll();
        }
        if (arguments.refused) {
            arguments.checkGiven();
            return null;
        }
        return arguments;
    }

    /** The argument as it was given, or {@code null}. */
    Argument given(int index) {
        return given[index];
    }

    /** The node of an argument; {@code null} if it was left out and has no default. */
    Core core(int index) {
        return elaborated(index, here);
    }

    /** The node of an argument that is the body of a cycle. */
    Core cycleBody(int index) {
        return elaborated(index, here.with(here.place().inCycles(1)));
    }

    /** The nodes of all arguments. */
    List<Core> cores() {
        List<Core> cores = new ArrayList<>();
        for (int k = 0; k < given.length; k++) {
            cores.add(core(k));
        }
        return cores;
    }

    /** The move that a call of {@code law} with {@code from, to, steps, ...} is. */
    Core move(Core.LawCall law) {
        Span span = here.at(use.span());
        Core from = core(0);
        Core to = core(1);
        // Where it starts may be in what was refused, as in linear(0.1 -> 0, 100).
        boolean starts = from != null || to == null || !Refused.is(to);
        return new Core.Move(span, law, starts ? from : Refused.value(span), to, core(2));
    }

    /** The law that an argument is. */
    Core.LawCall law(int index) {
        Argument argument = orDefault(index);
        return here.of(argument, Kind.LAW).law(argument.syntax());
    }

    private Core elaborated(int index, Elaborator around) {
        Formal formal = signature.formals().get(index);
        Argument argument = given[index] != null ? around.written(given[index].syntax()) : orDefault(index);
        if (argument == null) {
            return null;
        }
        if (formal.name().equals("steps") && !refused) {
            warnOfNoSteps(argument);
        }
        return isLawByPosition(formal, argument)
                ? refuseLaw(argument)
                : around.of(argument, formal.kind()).elaborate(argument.syntax());
    }

    /** Whether it is a law where a value is wanted, of what takes a law by name. */
    private boolean isLawByPosition(Formal formal, Argument argument) {
        Use name = Use.of(argument.syntax());
        return formal.kind() != null
                && formal.kind() != Kind.LAW
                && takesLaw
                && name != null
                && !name.called()
                && here.session().scope().isLaw(name.name(), argument.environment());
    }

    private Core refuseLaw(Argument argument) {
        String law = Use.of(argument.syntax()).name();
        return here.of(argument, Kind.VALUE).mismatch("a law", "a law is given by name: write law=" + law);
    }

    private void warnOfNoSteps(Argument steps) {
        if (steps.environment().call() == null && Literal.is(0, steps.syntax())) {
            here.warn(
                    Code.EMPTY_PART,
                    steps.syntax().span(),
                    use.shown() + " of 0 steps is left out",
                    "remove it, or give it steps");
        }
    }

    private Argument orDefault(int index) {
        if (given[index] != null) {
            return given[index];
        }
        Syntax fallback = signature.formals().get(index).fallback();
        return fallback == null ? null : new Argument(fallback, Environment.builtIn(here.at(use.span())));
    }

    private void place() {
        int next = signature.first(use.arguments());
        boolean named = false;
        for (Syntax.Argument argument : use.arguments()) {
            if (argument.name() == null) {
                placePositional(next++, argument, named);
            } else {
                named = true;
                placeNamed(argument);
            }
        }
    }

    private void placePositional(int index, Syntax.Argument argument, boolean afterNamed) {
        if (afterNamed) {
            String help = grouped().orElse("put arguments by position first");
            refuse(argument, "an argument by position follows one by name", help);
        } else if (index >= given.length) {
            refuse(
                    argument,
                    use.shown() + " takes " + count(),
                    hidden().or(this::grouped).orElseGet(this::call));
        } else if (signature.formals().get(index).byNameOnly()) {
            String name = signature.formals().get(index).name();
            refuse(
                    argument,
                    "the argument '" + name + "' of the law " + use.shown() + " is given by name",
                    "write '" + name + "=' before it");
        } else {
            put(index, argument);
        }
    }

    private void placeNamed(Syntax.Argument argument) {
        int index = signature.indexOf(argument.name());
        if (index >= 0) {
            put(index, argument);
            return;
        }
        refused = true;
        List<String> names = signature.formals().stream().map(Formal::name).toList();
        String nearest = Suggestions.nearest(argument.name(), names)
                .map(name -> "; did you mean " + Printable.quoted(name) + "?")
                .orElse("");
        here.refuse(
                Code.UNKNOWN_NAME,
                argument.nameSpan(),
                use.shown() + " has no argument " + Printable.quoted(argument.name()) + nearest,
                names.isEmpty()
                        ? hidden().orElse(use.shown() + " takes no arguments")
                        : PeerWords.argument(use.name(), argument.name(), names)
                                .filter(advice -> nearest.isEmpty())
                                .map(advice -> advice + "; the arguments here: " + signature.names())
                                .orElseGet(() -> "its arguments: " + signature.names()));
    }

    private void put(int index, Syntax.Argument argument) {
        if (given[index] != null) {
            String name = Printable.quoted(signature.formals().get(index).name());
            refuse(argument, "the argument " + name + " of " + use.shown() + " is given twice", "give it once");
        } else {
            given[index] = here.written(argument.value());
        }
    }

    private void refuse(Syntax.Argument argument, String message, String help) {
        // Only the first one: those after it are surplus for the same reason.
        if (!refused) {
            here.refuse(Code.ARITY, argument.span(), message, help);
        }
        refused = true;
    }

    private void requireAll() {
        List<String> missing = new ArrayList<>();
        for (int k = 0; k < given.length; k++) {
            Formal formal = signature.formals().get(k);
            if (given[k] == null && formal.required()) {
                missing.add(Printable.quoted(formal.name()));
            }
        }
        if (!missing.isEmpty()) {
            refused = true;
            here.refuse(
                    Code.ARITY,
                    use.nameSpan(),
                    use.shown() + " needs " + all(missing),
                    hidden().orElseGet(() -> call() + step()));
        }
    }

    private static String all(List<String> names) {
        int last = names.size() - 1;
        String before = Printable.listed(names.subList(0, last), ", ");
        return last == 0 ? names.get(0) : before + " and " + names.get(last);
    }

    /** Looks for what else is wrong in what was given. */
    private void checkGiven() {
        for (int k = 0; k < given.length; k++) {
            Kind kind = signature.formals().get(k).kind();
            if (given[k] != null && kind == Kind.LAW) {
                law(k);
            } else if (given[k] != null && kind == Kind.SCHEDULE && signature == Builtin.CYCLE.signature()) {
                cycleBody(k);
            } else if (given[k] != null && kind != null) {
                core(k);
            }
        }
    }

    /** What is said of the word {@code step} alone, which elsewhere is the step. */
    private String step() {
        return use.called() || !use.name().equals(Builtin.STEP.id()) ? "" : "; the step itself is 't'";
    }

    private String count() {
        int count = given.length;
        return count == 0 ? "no arguments" : count == 1 ? "only 1 argument" : "only " + count + " arguments";
    }

    /** What to write where commas that set digits apart, or decimals, make several arguments of one. */
    private Optional<String> grouped() {
        List<String> glued = new ArrayList<>();
        int end = -1;
        for (Syntax.Argument argument : use.arguments()) {
            Syntax.Number number = Literal.first(argument.value());
            Optional<String> advice = glued.size() > 1 ? GroupedNumber.advice(glued) : Optional.empty();
            boolean goesOn = number != null && number.span().start() == end + 1;
            if (!goesOn && advice.isPresent()) {
                return advice;
            }
            if (!goesOn) {
                glued.clear();
            }
            if (number != null) {
                glued.add(number.text());
                end = number.span().end();
            }
        }
        return glued.size() > 1 ? GroupedNumber.advice(glued) : Optional.empty();
    }

    private Optional<String> hidden() {
        return here.session().scope().hidden(use, here.environment());
    }

    private String call() {
        return "write '" + Printable.abbreviated(use.name())
                + (given.length == 0 ? "'" : "(" + signature.names() + ")'");
    }
}
