package dev.etalon.language.check;

import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Printable;
import dev.etalon.language.parse.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The arguments that something takes, in order.
 *
 * @param from when the first of them, {@code from}, is not the first that is given by position
 * @param open how they are written where there may be any number of them; {@code null} where not
 */
record Signature(List<Formal> formals, From from, String open) {

    /** When the first positional argument is not the first formal one. */
    enum From {
        /** Never. */
        FIRST,
        /** When only the required arguments are given. */
        LEFT_OUT_IF_ONLY_REQUIRED,
        /** When two arguments are given by position and none of them by name, save what only names can give. */
        LEFT_OUT_IF_TWO
    }

    Signature {
        formals = List.copyOf(formals);
    }

    Signature(List<Formal> formals, From from) {
        this(formals, from, null);
    }

    static Signature of(List<Formal> formals) {
        return new Signature(formals, From.FIRST);
    }

    /** Of {@code law(from, to, steps, …)}. */
    static Signature of(Law law) {
        List<Formal> formals = new ArrayList<>(move().formals);
        formals.addAll(ownOf(law).formals);
        return new Signature(formals, From.LEFT_OUT_IF_TWO);
    }

    /** Of a law whose own arguments are given already. */
    static Signature move() {
        return new Signature(
                List.of(
                        Formal.of("from", Kind.VALUE).optional(),
                        Formal.of("to", Kind.VALUE),
                        Formal.of("steps", Kind.DURATION)),
                From.LEFT_OUT_IF_TWO);
    }

    /** Of a law where a law is wanted. */
    static Signature ownOf(Law law) {
        List<Formal> formals = new ArrayList<>();
        for (Law.Parameter parameter : law.parameters()) {
            formals.add(own(parameter));
        }
        return of(formals);
    }

    private static Formal own(Law.Parameter parameter) {
        Kind kind = parameter.name().equals("bound") ? Kind.DURATION : Kind.VALUE;
        Formal formal = Formal.of(parameter.name(), kind).byName();
        return parameter.fallback() == null ? formal : formal.or(parameter.fallback());
    }

    /** Of {@code -> cycle}, which repeats what is before the arrow. */
    static Signature ofBodyless() {
        List<Formal> all = Builtin.CYCLE.signature().formals;
        return of(all.subList(1, all.size()));
    }

    /** Of a function of numbers with operands of that kind; {@code given} is their number if it can be any. */
    static Signature of(Operator operator, Kind kind, int given) {
        return switch (operator.arity()) {
            case Operator.ANY ->
                operator == Operator.PICK
                        ? of(Stream.concat(Stream.of("n"), letters(Math.max(2, given) - 1)), kind, "n, a, b, ...")
                        : of(letters(Math.max(2, given)), kind, "a, b, ...");
            case 3 -> of(Stream.of("s", "low", "high"), kind, null);
            default -> of(Stream.of("x"), kind, null);
        };
    }

    private static Signature of(Stream<String> names, Kind kind, String open) {
        return new Signature(names.map(name -> Formal.of(name, kind)).toList(), From.FIRST, open);
    }

    private static Stream<String> letters(int count) {
        return IntStream.range(0, count).mapToObj(k -> k < 26 ? String.valueOf((char) ('a' + k)) : "x" + k);
    }

    static Signature of(Syntax.Definition definition) {
        List<Formal> formals = new ArrayList<>();
        for (Syntax.Definition.Parameter parameter : definition.parameters()) {
            formals.add(Formal.of(parameter));
        }
        return of(formals);
    }

    /** The index of the argument of that name, or -1. */
    int indexOf(String name) {
        for (int k = 0; k < formals.size(); k++) {
            if (formals.get(k).name().equals(name)) {
                return k;
            }
        }
        return -1;
    }

    /** The index of the argument that the first positional one is. */
    int first(List<Syntax.Argument> arguments) {
        int positional = 0;
        boolean positionalByName = false;
        boolean requiredOnly = true;
        for (Syntax.Argument argument : arguments) {
            if (argument.name() == null) {
                positional++;
            } else {
                positionalByName |= isPositional(argument.name());
                requiredOnly &= isRequired(argument.name());
            }
        }
        boolean leftOut = switch (from) {
            case FIRST -> false;
            case LEFT_OUT_IF_TWO -> positional == 2 && !positionalByName;
            case LEFT_OUT_IF_ONLY_REQUIRED -> positional > 0 && arguments.size() == requiredCount() && requiredOnly;
        };
        return leftOut ? 1 : 0;
    }

    private boolean isPositional(String name) {
        int index = indexOf(name);
        return index >= 0 && !formals.get(index).byNameOnly();
    }

    private boolean isRequired(String name) {
        int index = indexOf(name);
        return index >= 0 && formals.get(index).required();
    }

    private long requiredCount() {
        long count = 0;
        for (Formal formal : formals) {
            count += formal.required() ? 1 : 0;
        }
        return count;
    }

    /** The names of its arguments, for messages. */
    String names() {
        if (open != null) {
            return open;
        }
        return Printable.listed(formals.stream()
                .map(formal -> Printable.abbreviated(formal.name()) + (formal.byNameOnly() ? "=..." : ""))
                .toList());
    }
}
