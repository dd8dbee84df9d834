package dev.etalon.arguments;

import java.util.List;

/**
 * Refusals of arguments. Every message has the argument's name and value, so that a caller sees at once which of several
 * numbers was none.
 */
public final class Arguments {

    private Arguments() {}

    /** @throws IllegalArgumentException if {@code value} is not a finite number above 0 */
    public static double positive(String name, double value) {
        return check(value > 0 && value < Double.POSITIVE_INFINITY, name, "a finite number above 0", value);
    }

    /** @throws IllegalArgumentException if {@code value} is not above 0; infinity is */
    public static double positiveOrInfinite(String name, double value) {
        return check(value > 0, name, "a number above 0, or infinity", value);
    }

    /** @throws IllegalArgumentException if {@code value} is not a finite number of at least 0 */
    public static double notNegative(String name, double value) {
        return check(value >= 0 && value < Double.POSITIVE_INFINITY, name, "a finite number of at least 0", value);
    }

    /** @throws IllegalArgumentException if {@code value} is not a finite number */
    public static double finite(String name, double value) {
        return check(Double.isFinite(value), name, "a finite number", value);
    }

    /** @throws IllegalArgumentException if {@code value} is NaN */
    public static double number(String name, double value) {
        return check(!Double.isNaN(value), name, "a number", value);
    }

    /** @throws IllegalArgumentException if {@code value} is not from {@code low} to {@code high} */
    public static double within(String name, double value, double low, double high) {
        return check(value >= low && value <= high, name, "from " + low + " to " + high, value);
    }

    /** @throws IllegalArgumentException if {@code value} is not between {@code low} and {@code high}, both exclusive */
    public static double between(String name, double value, double low, double high) {
        return check(value > low && value < high, name, "between " + low + " and " + high, value);
    }

    /** @throws IllegalArgumentException if {@code value} is not from {@code low} to {@code high} */
    public static long within(String name, long value, long low, long high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " must be from " + low + " to " + high + ", but is " + value);
        }
        return value;
    }

    /** @throws IllegalArgumentException if {@code value} is not from {@code low} to {@code high} */
    public static int within(String name, int value, int low, int high) {
        return (int) within(name, (long) value, low, high);
    }

    /** @throws IllegalArgumentException if there is none, or one is not a finite number above 0 */
    public static double[] allPositive(String name, double[] values) {
        return all(name, values, Double.MIN_VALUE, "a finite number above 0");
    }

    /** @throws IllegalArgumentException if there is none, or one is not a finite number of at least 0 */
    public static double[] allNotNegative(String name, double[] values) {
        return all(name, values, 0, "a finite number of at least 0");
    }

    /** @throws IllegalArgumentException if there is none, or one is not a finite number */
    public static double[] allFinite(String name, double[] values) {
        return all(name, values, -Double.MAX_VALUE, "a finite number");
    }

    private static double[] all(String name, double[] values, double low, String range) {
        notNull(name, values);
        if (values.length == 0) {
            throw new IllegalArgumentException(name + " must hold one number at least, but is []");
        }
        for (int k = 0; k < values.length; k++) {
            check(values[k] >= low && values[k] <= Double.MAX_VALUE, name + "[" + k + "]", range, values[k]);
        }
        return values;
    }

    /** @throws IllegalArgumentException if the two arrays are not of one length */
    public static void sameLength(String name, double[] values, String other, double[] others) {
        notNull(name, values);
        notNull(other, others);
        if (values.length != others.length) {
            throw new IllegalArgumentException(name + " must be as long as " + other + ", " + others.length
                    + ", but has a length of " + values.length);
        }
    }

    /** @throws IllegalArgumentException if {@code values} has not {@code length} numbers, as many as {@code owner} */
    public static double[] ofLength(String name, double[] values, int length, String owner) {
        notNull(name, values);
        if (values.length != length) {
            throw new IllegalArgumentException(name + " must have " + length + " numbers, as many as " + owner
                    + ", but has a length of " + values.length);
        }
        return values;
    }

    /** @throws IllegalArgumentException if {@code vector} has not as many numbers as its problem has dimensions */
    public static double[] ofDimension(String name, double[] vector, int dimension) {
        return ofLength(name, vector, dimension, "the problem has dimensions");
    }

    /** A copy that cannot be changed. @throws IllegalArgumentException if the list, or one of its items, is null */
    public static <T> List<T> items(String name, List<T> items) {
        notNull(name, items);
        for (int k = 0; k < items.size(); k++) {
            notNull(name + "[" + k + "]", items.get(k));
        }
        return List.copyOf(items);
    }

    /** @throws IllegalArgumentException if there is no row, one is null, or they are not of one length */
    public static double[][] rows(String name, double[][] rows) {
        notNull(name, rows);
        if (rows.length == 0) {
            throw new IllegalArgumentException(name + " must hold one row at least, but is []");
        }
        notNull(name + "[0]", rows[0]);
        for (int k = 0; k < rows.length; k++) {
            ofLength(name + "[" + k + "]", rows[k], rows[0].length, name + "[0]");
        }
        return rows;
    }

    /** @throws IllegalArgumentException if {@code value} is null */
    public static <T> T notNull(String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must not be null");
        }
        return value;
    }

    private static double check(boolean holds, String name, String range, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + range + ", but is " + value);
        }
        return value;
    }
}
