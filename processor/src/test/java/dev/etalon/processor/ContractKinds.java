package dev.etalon.processor;

import dev.etalon.language.Schedules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Schedules of every kind that a class is generated for in its own way. */
final class ContractKinds {

    /**
     * One of them.
     *
     * @param certify what stands beside it
     * @param parameters its variables' values, by name
     */
    record Kind(String name, String text, String certify, Map<String, Number> parameters) {

        Schedules.Options options() {
            Schedules.Options options = Schedules.options();
            for (Map.Entry<String, Number> each : parameters.entrySet()) {
                options = options.parameter(each.getKey(), each.getValue());
            }
            return options;
        }

        Class<?>[] types() {
            return parameters.values().stream()
                    .map(value -> value instanceof Double ? double.class : long.class)
                    .toArray(Class<?>[]::new);
        }

        private String method() {
            StringJoiner variables = new StringJoiner(", ", "(", ");\n");
            parameters.forEach(
                    (variable, value) -> variables.add((value instanceof Double ? "double " : "long ") + variable));
            return "    @Schedule(\"" + text + "\")\n    @SuppressWarnings(\"etalon\")\n    " + certify
                    + " LearningRate " + name + variables;
        }
    }

    private ContractKinds() {}

    static List<Kind> all() {
        Map<String, Number> run = new LinkedHashMap<>();
        run.put("peak", 0.3);
        run.put("horizon", 1000L);
        String certified = "@Certify(steps = 100, lastIterateAtMost = 3)";
        List<Kind> kinds = new ArrayList<>();
        kinds.add(kind("lines", "warmup(100) -> linear(1, 0.01, 10000) -> cycle"));
        kinds.add(kind("curves", "warmup(2000) -> cosine(0.001, 0.0001, 98000)"));
        kinds.add(kind("growing", "cosine(0.8^i, 0.05, 17) -> cycle(growth=2)"));
        kinds.add(kind("stretching", "cosine(0.5, 0.05, 17) -> cycle(growth=2)"));
        kinds.add(kind("table", table()));
        kinds.add(kind("product", "decay(1, 0.999) * (warmup(10) -> cosine(1, 0.1, 500)) + 1e-3 * max(0, sin(t))"));
        kinds.add(
                kind("parts", "stretch(inverse(1, 0.1, power=0.7, steps=50), 99) -> staircase(linear(0.5, 0, 90), 7)"));
        kinds.add(kind("inverses", "inverseSqrt(0.1, 100, steps=500) -> inverse(0.04, 0.01) + pick(t / 9, 0.1, 0.2)"));
        kinds.add(kind("blends", "exponential(0.5^i, 0.01, 9) -> cycle(times=5) -> decay(0.01, 0.9, steps=2000)"));
        kinds.add(new Kind("certified", "linear(0.01, 0, 100)", certified, Map.of()));
        kinds.add(new Kind("warmupCosine", "warmup(20) -> cosine(peak, 0.1 * peak, rest)", "", run));
        kinds.add(new Kind("wsd", "peak * (warmup(2%) -> constant(1, 78%) -> cooldown(rest, law=sqrt))", "", run));
        kinds.add(new Kind("openStretching", "cosine(peak, 0, 17) -> cycle(growth=2)", "", Map.of("peak", 0.3)));
        kinds.add(new Kind("openGrowing", "cosine(peak * 0.5^i, 0, 17) -> cycle(growth=2)", "", Map.of("peak", 0.3)));
        kinds.add(new Kind("openCertified", "linear(peak, 0, 100%)", certified, run));
        return kinds;
    }

    private static Kind kind(String name, String text) {
        return new Kind(name, text, "", Map.of());
    }

    private static String table() {
        StringJoiner entries = new StringJoiner(", ", "{", "} by cosine");
        for (int k = 0; k <= 500; k++) {
            entries.add(k * 20 + k * k % 7 + ": " + (k % 10 + 1) / 10.0);
        }
        return entries.toString();
    }

    /** The source of an interface with all of them. */
    static String source() {
        StringBuilder methods = new StringBuilder();
        all().forEach(kind -> methods.append(kind.method()));
        return "package kept;\nimport dev.etalon.*;\npublic interface Kept {\n" + methods + "}\n";
    }

    /** The class of one of them. */
    static String className(String name) {
        return "kept.Kept" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
