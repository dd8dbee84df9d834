package dev.etalon.language.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the language, with the arguments they take: a question mark after those that may be left out. */
final class Words {

    static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry("constant", List.of("value", "steps?")),
            Map.entry("hold", List.of("steps?")),
            Map.entry("warmup", List.of("steps", "from?", "law?")),
            Map.entry("cooldown", List.of("steps", "to?", "law?")),
            Map.entry("decay", List.of("from?", "rate", "every?", "steps?", "limit?")),
            Map.entry("step", List.of("from?", "factor", "every", "steps?", "limit?")),
            Map.entry("inverse", List.of("from?", "rate", "power?", "steps?", "limit?")),
            Map.entry("inverseSqrt", List.of("from?", "timescale", "steps?", "limit?")),
            Map.entry("optimal", List.of("peak", "steps")),
            Map.entry("cycle", List.of("s", "times?", "growth?")),
            Map.entry("take", List.of("s", "n")),
            Map.entry("skip", List.of("s", "n")),
            Map.entry("stretch", List.of("s", "n")),
            Map.entry("staircase", List.of("s", "n")));

    static final List<String> MOVE = List.of("from?", "to", "steps");

    static final Set<String> FUNCTIONS =
            Set.of("min", "max", "clamp", "pick", "sqrt", "exp", "log", "abs", "sin", "cos", "floor", "ceil", "round");

    /** Those that durations may stand in, as operands that are durations themselves. */
    static final Set<String> OF_DURATIONS = Set.of("min", "max", "clamp", "floor", "ceil", "round");

    static final Set<String> ALONE = Set.of("pi", "epsilon", "i", "t", "rest");

    private Words() {}

    static boolean isKnown(String name) {
        return PARTS.containsKey(name)
                || FUNCTIONS.contains(name)
                || ALONE.contains(name)
                || name.equals("steps")
                || Law.ALL_LAWS.containsKey(name)
                || Library.ENV.find(name) != null;
    }

    /** Whether a use is one of the language's functions of numbers, if nothing hides its name. */
    static boolean isFunction(Node.Use use) {
        boolean one = use.given().size() == 1 && use.given().get(0).name() == null;
        return FUNCTIONS.contains(use.name()) && (!Law.ALL_LAWS.containsKey(use.name()) || one);
    }

    /** The operands of a function, by position; refused if they are too few or too many. */
    static List<Node> operands(Node.Use use) {
        int given = use.given().size();
        boolean right = switch (use.name()) {
            case "min", "max", "pick" -> given >= 2;
            case "clamp" -> given == 3;
            default -> given == 1;
        };
        List<String> names = List.of("s", "low", "high");
        boolean inOrder = true;
        for (int k = 0; k < given; k++) {
            String name = use.given().get(k).name();
            boolean its =
                    use.name().equals("clamp") && k < 3 && names.get(k).equals(name) || given == 1 && "x".equals(name);
            inOrder &= name == null || its;
        }
        if (!right || !inOrder) {
            throw new Refusal(inOrder ? "arity" : "arity|unknown-name", use.name());
        }
        return use.given().stream().map(Node.Argument::value).toList();
    }
}
