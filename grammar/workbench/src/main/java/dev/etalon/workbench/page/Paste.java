package dev.etalon.workbench.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The annotated method for a schedule. */
public final class Paste {

    private Paste() {}

    /**
     * The method, as it stands in an interface.
     *
     * @param text the text of the schedule, as it is written
     * @param settings what it is read with: numbers by the names of the annotation's members, texts of definitions
     * @param parameters the values of its variables, which become parameters of the method
     */
    public static String method(String text, Map<String, Object> settings, Map<String, Number> parameters) {
        List<String> members = new ArrayList<>();
        settings.forEach((name, value) -> members.add(name + " = " + member(value)));
        String value =
                members.isEmpty() ? literal(text) : "value = " + literal(text) + ", " + String.join(", ", members);
        List<String> arguments = new ArrayList<>();
        parameters.forEach((name, number) -> arguments.add((number instanceof Double ? "double " : "long ") + name));
        return "@Schedule(" + value + ")\nLearningRate rate(" + String.join(", ", arguments) + ");";
    }

    private static String member(Object value) {
        if (value instanceof Iterable<?> texts) {
            List<String> literals = new ArrayList<>();
            texts.forEach(text -> literals.add(literal(text.toString())));
            return "{" + String.join(", ", literals) + "}";
        }
        if (value instanceof String text) {
            return literal(text);
        }
        return value instanceof Long whole && whole > Integer.MAX_VALUE ? whole + "L" : value.toString();
    }

    private static String literal(String text) {
        if (!text.contains("\n")) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
        }
        return "\"\"\"\n        " + text.replace("\r", "").replace("\\", "\\\\").replace("\n", "\n        ") + "\"\"\"";
    }
}
