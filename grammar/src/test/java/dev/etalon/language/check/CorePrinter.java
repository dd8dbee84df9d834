package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints checked trees on one line, for tests: {@code move(linear, 1, 0, 100)}, sequences and lists in brackets,
 * operators before their operands, {@code _} for what is left out. Spans are not shown.
 */
final class CorePrinter {

    private static final Map<Class<?>, Function<List<String>, String>> SHORT = Map.of(
            Core.LawCall.class, a -> a.get(0) + a.get(1).replace("[]", ""),
            Core.Parameter.class, a -> "$" + a.get(0),
            Core.LocalStep.class, a -> "t",
            Core.CycleIndex.class, a -> a.get(0).equals("0") ? "i" : "i" + a.get(0),
            Core.Epsilon.class, a -> "epsilon",
            Core.Percent.class, a -> a.get(0) + "%",
            Core.Epochs.class, a -> a.get(0) + " epochs",
            Core.Sequence.class, a -> a.get(0),
            Core.Apply.class, a -> a.get(0) + a.get(1),
            Core.Table.Entry.class, a -> a.get(0) + ": " + a.get(1));

    private CorePrinter() {}

    static String print(Object node) {
        if (node == null) {
            return "_";
        }
        if (node instanceof List<?> list) {
            return list.stream().map(CorePrinter::print).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Core.Number number) {
            return number.value().toString();
        }
        if (!node.getClass().isRecord() || node instanceof Rational) {
            return node.toString().toLowerCase(Locale.ROOT);
        }
        List<String> parts = Arrays.stream(node.getClass().getRecordComponents())
                .filter(component -> component.getType() != Span.class)
                .map(component -> print(value(node, component)))
                .toList();
        return SHORT.getOrDefault(node.getClass(), a -> name(node) + "(" + String.join(", ", a) + ")")
                .apply(parts);
    }

    private static String name(Object node) {
        String name = node.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Object value(Object node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
