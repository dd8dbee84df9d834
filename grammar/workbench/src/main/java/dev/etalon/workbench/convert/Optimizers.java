package dev.etalon.workbench.convert;

import dev.etalon.workbench.python.Evaluator;
import dev.etalon.workbench.python.PythonError;
import dev.etalon.workbench.python.PythonValue;
import dev.etalon.workbench.python.Tree;
import java.util.Optional;

/** Reads the making of an optimizer: any class that takes a rate, {@code SGD(params, lr=0.1, momentum=0.9)}. */
final class Optimizers {

    private Optimizers() {}

    /** The optimizer that a call makes, if it makes one. */
    static Optional<PythonValue> read(Tree.Call call, Evaluator evaluator) {
        if (!Character.isUpperCase(call.function().name().charAt(0))) {
            return Optional.empty();
        }
        Optional<PythonValue> made = Optional.empty();
        for (Tree.Argument argument : call.arguments()) {
            PythonValue value = argument.value().accept(evaluator);
            if (hasGroups(value)) {
                throw new PythonError(
                        argument.span(),
                        "parameter groups have a rate each, and a schedule is one rate",
                        "convert the call once for each group, with the rate of that group: SGD(lr=0.1)");
            }
            if (argument.name().equals("lr") || argument.name().equals("learning_rate")) {
                if (!(value instanceof PythonValue.Real rate)) {
                    throw new PythonError(argument.span(), "the rate is a number", "write its value: lr=0.1");
                }
                made = Optional.of(new PythonValue.Made(new Optimizer(rate.quantity())));
            }
        }
        return made;
    }

    private static boolean hasGroups(PythonValue value) {
        return value instanceof PythonValue.Entries
                || value instanceof PythonValue.Items items
                        && items.values().stream().anyMatch(PythonValue.Entries.class::isInstance);
    }
}
