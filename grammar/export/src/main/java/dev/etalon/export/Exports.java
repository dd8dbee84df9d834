package dev.etalon.export;

import dev.etalon.export.bind.Binder;
import dev.etalon.export.print.CFile;
import dev.etalon.export.print.JavaScriptFile;
import dev.etalon.export.print.PythonFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A schedule as one self-contained file. The functions in it return, for steps from 0 to 2^53, what
 * {@link dev.etalon.LearningRate#at} returns, to the last bit, and take a negative step as step 0.
 */
public final class Exports {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Exports() {}

    /** A Python module for 3.8 and newer with {@code at}, {@code fill}, {@code LENGTH} and {@code EXPRESSION}. */
    public static String python(Exportable schedule) {
        String length =
                schedule.length().isPresent() ? Long.toString(schedule.length().getAsLong()) : "None";
        return PythonFile.of(Binder.program(schedule.plan()), schedule.expression(), about(schedule), length);
    }

    /** Whether names of C can begin with it. */
    public static boolean isName(String text) {
        return IDENTIFIER.matcher(Objects.requireNonNull(text, "text")).matches();
    }

    /**
     * C11 with {@code NAME_at} and {@code NAME_fill}.
     *
     * @throws IllegalArgumentException if the name is no identifier
     */
    public static String c(Exportable schedule, String name) {
        if (!isName(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException("a name of letters, digits and _, not '" + name + "'");
        }
        return CFile.of(Binder.program(schedule.plan()), about(schedule), name);
    }

    /** An ES module with {@code at}, {@code fill} and {@code LENGTH}. */
    public static String javascript(Exportable schedule) {
        String length =
                schedule.length().isPresent() ? Long.toString(schedule.length().getAsLong()) : "null";
        return JavaScriptFile.of(Binder.program(schedule.plan()), about(schedule), length);
    }

    /** What is said about a schedule at the head of a file. */
    private static List<String> about(Exportable schedule) {
        List<String> lines = new ArrayList<>();
        for (String line : schedule.expression().split("\n")) {
            lines.add("    " + line);
        }
        if (!schedule.settings().isEmpty() || !schedule.parameters().isEmpty()) {
            lines.add("");
        }
        schedule.settings().forEach((name, value) -> lines.add("with " + name + " = " + value));
        schedule.parameters().forEach((name, value) -> lines.add("with " + name + " = " + value));
        lines.add("");
        lines.add(
                schedule.length().isPresent()
                        ? "It has " + schedule.length().getAsLong() + " steps, and holds its end from there on."
                        : "It has no end.");
        return lines;
    }
}
