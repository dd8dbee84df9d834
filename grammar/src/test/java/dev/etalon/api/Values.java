package dev.etalon.api;

import dev.etalon.CompiledSchedule;
import dev.etalon.LearningRate;
import dev.etalon.core.Core;
import dev.etalon.language.Expression;
import dev.etalon.language.Schedules;
import dev.etalon.lower.RunSetting;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Values for parameters: plain ones, which a call should take, and the corners of each type. */
public final class Values {

    private static final int KEPT = 3;

    /** What has been made of the types of the product, in the order in which it was made. */
    private final Map<Class<?>, List<Object>> made = new LinkedHashMap<>();

    private final Map<Class<?>, List<Object>> plain = new HashMap<>();

    /** @param scratch a folder in which calls may write */
    public Values(Path scratch) {
        plain.put(int.class, List.of(2, 1));
        plain.put(long.class, List.of(2L, 10L));
        plain.put(double.class, List.of(0.5, 2.0));
        plain.put(boolean.class, List.of(true));
        plain.put(double[].class, List.of(new double[] {0.5, 0.25}));
        plain.put(long[].class, List.of(new long[] {1, 2}));
        plain.put(int[].class, List.of(new int[] {1, 2}));
        plain.put(double[][].class, Collections.singletonList(new double[][] {{1, 0.5}, {0.5, 2}}));
        plain.put(String.class, List.of("cosine(0.5, 0.1, 10)"));
        plain.put(CharSequence.class, List.of("a"));
        plain.put(Path.class, List.of(scratch));
        plain.put(Optional.class, List.of(Optional.empty()));
        plain.put(OptionalDouble.class, List.of(OptionalDouble.of(0.5)));
        plain.put(OptionalLong.class, List.of(OptionalLong.of(2)));
        plain.put(Number.class, List.of(0.5));
        plain.put(List.class, List.of(List.of()));
        plain.put(Map.class, List.of(Map.of()));
        plain.put(Object.class, List.of("a"));
        plain.put(LearningRate.class, List.of(Schedules.parse("cosine(0.5, 0.1, 10)")));
        plain.put(Collection.class, List.of(List.of("cosine")));
        plain.put(Set.class, List.of(Set.of()));
        plain.put(Appendable.class, List.of(new StringBuilder()));
        plain.put(PrintStream.class, List.of(new PrintStream(OutputStream.nullOutputStream())));
        plain.put(BiConsumer.class, List.of((BiConsumer<Object, Object>) (one, other) -> {}));
        plain.put(ToDoubleFunction.class, List.of((ToDoubleFunction<Object>) any -> 0.5));
        plain.put(CompiledSchedule.class, List.of(Schedules.parse("cosine(0.5, 0.1, 10)")));
        Expression expression = Expression.read("cosine(0.5, 0.1, 10)", List.of(), Map.of(), (text, finding) -> {})
                .orElseThrow();
        plain.put(Core.class, List.of(expression.schedule()));
        plain.put(
                RunSetting.class,
                List.of(Schedules.read("cosine(0.5, 0.1, 10)", Schedules.options())
                        .setting()));
        plain.put(expression.settings().getClass(), List.of(expression.settings()));
        plain.put(DoubleUnaryOperator.class, List.of((DoubleUnaryOperator) x -> 0.5));
        plain.put(Reader.class, List.of(Reader.nullReader()));
    }

    /** Adds plain values of a type, which a call should take, instead of those that there are. */
    public Values with(Class<?> type, Object... values) {
        plain.put(type, List.of(values));
        return this;
    }

    /** Keeps a value that a call has given, for the types of the product that it is of. */
    boolean keep(Class<?> type, Object value) {
        if (value == null || !type.getName().startsWith("dev.etalon.")) {
            return false;
        }
        List<Object> kept = made.computeIfAbsent(type, key -> new ArrayList<>());
        return kept.size() < KEPT && kept.add(value);
    }

    /** Plain values of a type; empty if there is none yet. */
    List<Object> plain(Class<?> type) {
        if (plain.containsKey(type)) {
            return plain.get(type);
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants()[0]);
        }
        if (type.isArray()) {
            List<Object> items = plain(type.getComponentType());
            if (items.isEmpty()) {
                return List.of();
            }
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, items.get(0));
            return List.of(array);
        }
        return made.entrySet().stream()
                .filter(entry -> type.isAssignableFrom(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .limit(KEPT)
                .toList();
    }

    /** The corners of a type. */
    static List<Object> corners(Class<?> type) {
        if (type == int.class) {
            return List.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class) {
            return List.of(0L, -1L, Long.MIN_VALUE, (long) Integer.MAX_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class) {
            return List.of(
                    0.0,
                    -1.0,
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.MIN_VALUE,
                    Double.MAX_VALUE);
        }
        if (type.isPrimitive()) {
            return List.of();
        }
        List<Object> corners = new ArrayList<>();
        corners.add(null);
        if (type == double[].class) {
            corners.addAll(List.of(new double[0], new double[] {1, 2, 3}, new double[] {Double.NaN, 1}, new double[] {
                Double.POSITIVE_INFINITY, -1
            }));
        } else if (type == long[].class) {
            corners.addAll(
                    List.of(new long[0], new long[] {1, 2, 3}, new long[] {2, 1}, new long[] {-1, Long.MAX_VALUE}));
        } else if (type == int[].class) {
            corners.addAll(List.of(new int[0], new int[] {-1, Integer.MAX_VALUE}));
        } else if (type == double[][].class) {
            corners.addAll(List.of(new double[0][], new double[][] {{1}, {1, 2, 3}}, new double[][] {null, {1}}));
        } else if (type == String.class) {
            corners.addAll(List.of("", "(", "\u0000"));
        } else if (type == List.class) {
            corners.add(Collections.singletonList(null));
        } else if (type.isArray()) {
            corners.add(Array.newInstance(type.getComponentType(), 0));
            if (!type.getComponentType().isPrimitive()) {
                corners.add(Array.newInstance(type.getComponentType(), 1));
            }
        }
        return corners;
    }

    /** Whether a value is none: null, no number, or something that holds one of these. */
    static boolean isNothing(Object value) {
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).anyMatch(Double::isNaN);
        }
        if (value instanceof Object[] items) {
            return Arrays.stream(items).anyMatch(Values::isNothing);
        }
        return value == null
                || value instanceof Double number && number.isNaN()
                || value instanceof List<?> items && items.stream().anyMatch(Values::isNothing);
    }

    /** A value as a reader of the report would write it. */
    static String show(Object value) {
        if (value instanceof double[] numbers) {
            return Arrays.toString(numbers);
        }
        if (value instanceof long[] numbers) {
            return Arrays.toString(numbers);
        }
        if (value instanceof int[] numbers) {
            return Arrays.toString(numbers);
        }
        if (value instanceof Object[] items) {
            return Arrays.deepToString(items);
        }
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Enum) {
            return String.valueOf(value);
        }
        return value instanceof String text
                ? '"' + text + '"'
                : "a " + value.getClass().getSimpleName();
    }
}
