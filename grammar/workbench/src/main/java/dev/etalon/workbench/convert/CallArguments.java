package dev.etalon.workbench.convert;

import dev.etalon.diagnostic.Span;
import dev.etalon.diagnostic.Suggestions;
import dev.etalon.exact.Rational;
import dev.etalon.workbench.python.Evaluator;
import dev.etalon.workbench.python.PythonError;
import dev.etalon.workbench.python.PythonValue;
import dev.etalon.workbench.python.Quantity;
import dev.etalon.workbench.python.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of a call, by the names of the parameters, read as what a rule asks for. */
final class CallArguments {

    private static final Rational MOST_STEPS = Rational.of(1L << 53);

    private final Tree.Call call;
    private final Map<String, PythonValue> values = new LinkedHashMap<>();
    private final Map<String, Span> places = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Optional<Optimizer> lastOptimizer;

    /**
     * Gives the arguments of a call to the parameters of a signature, {@code StepLR(optimizer, step_size, gamma=0.1)} read as a
     * call itself.
     *
     * @param lastOptimizer the optimizer that was made last, for calls that do not name one
     */
    CallArguments(Tree.Call call, Tree.Call signature, Evaluator evaluator, Optional<Optimizer> lastOptimizer) {
        this.call = call;
        this.lastOptimizer = lastOptimizer;
        List<String> names = new ArrayList<>();
        for (Tree.Argument parameter : signature.arguments()) {
            boolean isRequired = parameter.name().isEmpty();
            names.add(isRequired ? ((Tree.Name) parameter.value()).name() : parameter.name());
            if (!isRequired) {
                values.put(parameter.name(), parameter.value().accept(evaluator));
            }
        }
        int position = 0;
        for (Tree.Argument argument : call.arguments()) {
            String name = argument.name();
            if (name.isEmpty()) {
                name = position < names.size() ? names.get(position) : "";
                position++;
            }
            bind(name, names, argument, evaluator);
        }
        for (String name : names) {
            if (!values.containsKey(name)) {
                throw error(call.function().span(), "the argument '" + name + "' is missing", "");
            }
        }
    }

    private void bind(String name, List<String> names, Tree.Argument argument, Evaluator evaluator) {
        if (name.isEmpty()) {
            throw error(
                    argument.span(), "there are only " + names.size() + " arguments: " + String.join(", ", names), "");
        }
        if (!names.contains(name)) {
            String near = Suggestions.nearest(name, names)
                    .map(one -> "; did you mean '" + one + "'?")
                    .orElse("");
            throw error(
                    argument.span(),
                    "there is no argument '" + name + "'" + near,
                    "there are: " + String.join(", ", names));
        }
        if (!given.add(name)) {
            throw error(argument.span(), "the argument '" + name + "' is given twice", "");
        }
        values.put(name, argument.value().accept(evaluator));
        places.put(name, argument.span());
    }

    static PythonError error(Span span, String message, String help) {
        return new PythonError(span, message, help);
    }

    /** An error about an argument, or about the call where it is left out. */
    PythonError error(String name, String message, String help) {
        return error(places.getOrDefault(name, call.span()), message, help);
    }

    /** An error about the whole call. */
    PythonError error(String message, String help) {
        return error(call.span(), message, help);
    }

    /** Whether it is given, and not {@code None}. */
    boolean has(String name) {
        return !(values.get(name) instanceof PythonValue.Nothing);
    }

    boolean isGiven(String name) {
        return given.contains(name);
    }

    /** A number. */
    Quantity quantity(String name) {
        return quantity(name, values.get(name));
    }

    private Quantity quantity(String name, PythonValue value) {
        if (value instanceof PythonValue.Real real) {
            return real.quantity();
        }
        if (value instanceof PythonValue.Items || value instanceof PythonValue.Entries) {
            throw error(
                    name,
                    "'" + name + "' has a value for each parameter group, and a schedule is one rate",
                    "convert the call once for each group, with its value alone");
        }
        throw error(name, "'" + name + "' is a number", "write its value, or give it one before: name = 100;");
    }

    Rational number(String name) {
        return quantity(name).exact();
    }

    Rational positive(String name) {
        Rational number = number(name);
        if (number.signum() <= 0) {
            throw error(name, "'" + name + "' is more than 0", "");
        }
        return number;
    }

    /** A whole number of steps, at least {@code least}. */
    long steps(String name, long least) {
        return steps(name, quantity(name), least);
    }

    private long steps(String name, Quantity quantity, long least) {
        Rational value = quantity.exact();
        if (!value.isWhole() || value.compareTo(MOST_STEPS) > 0 || value.compareTo(MOST_STEPS.negate()) < 0) {
            throw error(
                    name,
                    "'" + name + "' is a whole number of steps here, not " + Decimals.of(value),
                    "round it to the step that is meant");
        }
        long steps = value.numerator().longValueExact();
        if (steps < least) {
            throw error(name, "'" + name + "' is at least " + least + ", not " + steps, "");
        }
        return steps;
    }

    String text(String name, String... allowed) {
        String help = "one of '" + String.join("', '", allowed) + "'";
        if (values.get(name) instanceof PythonValue.Text text) {
            if (List.of(allowed).contains(text.content())) {
                return text.content();
            }
            throw error(name, "'" + name + "' has no meaning here: '" + text.content() + "'", help);
        }
        throw error(name, "'" + name + "' is a string", help);
    }

    boolean flag(String name) {
        if (values.get(name) instanceof PythonValue.Flag flag) {
            return flag.isSet();
        }
        throw error(name, "'" + name + "' is True or False", "");
    }

    /** A list of numbers. */
    List<Quantity> numbers(String name) {
        List<Quantity> numbers = new ArrayList<>();
        for (PythonValue value : items(name)) {
            numbers.add(quantity(name, value));
        }
        return numbers;
    }

    /** A list of whole numbers of steps, of at least 0. */
    List<Long> stepList(String name) {
        return numbers(name).stream().map(one -> steps(name, one, 0)).toList();
    }

    List<PythonValue> items(String name) {
        if (values.get(name) instanceof PythonValue.Items items) {
            return items.values();
        }
        throw error(name, "'" + name + "' is a list", "");
    }

    /** A list of schedules. */
    List<ScheduleText> pieces(String name) {
        List<ScheduleText> pieces = new ArrayList<>();
        for (PythonValue value : items(name)) {
            if (!(value instanceof PythonValue.Made made && made.object() instanceof ScheduleText piece)) {
                throw error(name, "'" + name + "' is a list of schedules", "");
            }
            pieces.add(piece);
        }
        if (pieces.isEmpty()) {
            throw error(name, "'" + name + "' is empty", "");
        }
        return pieces;
    }

    /** A dictionary from steps to numbers, in the order of its keys as written; empty for {@code None}. */
    Map<Long, Rational> table(String name) {
        Map<Long, Rational> table = new LinkedHashMap<>();
        if (!has(name)) {
            return table;
        }
        if (!(values.get(name) instanceof PythonValue.Entries entries)) {
            throw error(name, "'" + name + "' is a dictionary from steps to numbers", "");
        }
        entries.values()
                .forEach((key, value) -> table.put(
                        steps(name, quantity(name, key), 0),
                        quantity(name, value).exact()));
        return table;
    }

    /** The rate of the optimizer that is given, or else of the one that was made last. */
    Rational rate() {
        Optional<Optimizer> optimizer =
                values.get("optimizer") instanceof PythonValue.Made made && made.object() instanceof Optimizer own
                        ? Optional.of(own)
                        : lastOptimizer;
        return optimizer
                .orElseThrow(() -> error(
                        "the rate that the optimizer starts with is not known",
                        "write the optimizer before the call: opt=SGD(lr=0.1); "
                                + call.function().name() + "(opt, ...)"))
                .rate()
                .exact();
    }

    /** Refuses a call that starts in the middle of a run. */
    void refuseResumed() {
        if (values.containsKey("last_epoch") && !quantity("last_epoch").is(-1)) {
            throw error(
                    "last_epoch",
                    "a schedule has no state to start from",
                    "leave last_epoch out: a run that goes on at step n asks for the rate of step n");
        }
    }
}
