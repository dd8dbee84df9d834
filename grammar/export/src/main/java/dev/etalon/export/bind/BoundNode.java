package dev.etalon.export.bind;

import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Table;
import dev.etalon.export.code.Type;
import dev.etalon.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A node of a plan with the name of its function. */
record BoundNode(PlanNode node, String name) {

    /** The node below at a path: {@code body}. */
    Plan child(String path) {
        return (Plan) field(path);
    }

    /** The nodes below at a path. */
    List<?> children(String path) {
        return (List<?>) field(path);
    }

    long[] wholes(String path) {
        return (long[]) field(path);
    }

    /** A component as it is written: {@code period}, or one of the node below: {@code shape.starts}. */
    Expr value(String path, Type type) {
        Object value = field(path);
        return switch (type) {
            case DOUBLE -> new Expr.Real((Double) value);
            case LONG, INT -> new Expr.Whole(((Number) value).longValue(), type);
            case DOUBLES -> new Expr.TableName(new Table.Doubles(tableName(path), (double[]) value));
            case LONGS -> new Expr.TableName(new Table.Longs(tableName(path), unpadded(path, (long[]) value)));
            case INTS -> new Expr.TableName(new Table.Ints(tableName(path), (int[]) value));
            case BOOLEAN -> throw new IllegalArgumentException(path);
        };
    }

    /** The starts of growing cycles are padded for a search of a fixed number of steps, which an export does not need. */
    private long[] unpadded(String path, long[] values) {
        boolean isPadded = node.kind().equals("grow") && path.equals("starts");
        return isPadded ? Arrays.copyOf(values, (int) (long) (Long) field("times") + 1) : values;
    }

    /** The value of a local variable of the node's function, with what is known of it beyond its parts. */
    Expr within(String variable, Expr value) {
        if (value instanceof Expr.Whole) {
            return value;
        }
        return switch (node.kind() + " " + variable) {
            case "curves c" -> new Expr.Within(value, 0, ((double[]) field("coefficients")).length - 8L);
            case "grow lasts" -> new Expr.Within(value, 1, longest());
            case "grow since" -> new Expr.Within(value, 0, longest());
            case "grow folded" -> new Expr.Within(value, 0, 1L << 53);
            case "grow whole", "stretch whole" -> new Expr.Within(value, 0, (Long) field("length"));
            default -> value;
        };
    }

    /** Of the growing cycles. */
    private long longest() {
        long[] starts = unpadded("starts", wholes("starts"));
        return IntStream.range(1, starts.length)
                .mapToLong(k -> starts[k] - starts[k - 1])
                .max()
                .orElseThrow();
    }

    private Object field(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return found(node.fields(), path);
        }
        Plan below = (Plan) found(node.fields(), path.substring(0, dot));
        return found(below.accept(new PlanNodes()).fields(), path.substring(dot + 1));
    }

    private static Object found(Map<String, Object> fields, String path) {
        Object value = fields.get(path);
        if (value == null) {
            throw new IllegalArgumentException("no " + path + " in " + fields.keySet());
        }
        return value;
    }

    private String tableName(String path) {
        return (name + "_" + path.replace('.', '_'))
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
