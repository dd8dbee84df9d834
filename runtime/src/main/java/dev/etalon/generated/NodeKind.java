package dev.etalon.generated;

/**
 * The kinds of nodes of a packed plan, each with its code in the text and the names of its numbers in their order. New
 * kinds and new numbers, which come last, may be added; what is here stays as it is. A text from before a number was added
 * does not have it: then {@link TableAssembly} supplies what it was until then.
 */
enum NodeKind {
    CONSTANT('c', "value"),
    LOCAL_STEP('t', "stepsPerTick"),
    CYCLE_INDEX('i', "turns"),
    LINES('l', "starts", "origins", "base", "slopeHigh", "slopeLow"),
    /** The coefficients of rows that are of a wave are not in the text, nor are the last two where there is none. */
    CURVES('p', "starts", "flips", "anchors", "shifts", "octaves", "rows", "coefficients", "waves", "ends"),
    BLEND('b'),
    BLEND_GEOMETRIC('e', "ticks"),
    /** The last two follow from those before, and are not in the text. */
    GEOMETRIC('g', "initial", "log2High", "log2Low", "block", "last", "powers"),
    INVERSE('v', "fromHigh", "fromLow", "rateHigh", "rateLow", "power"),
    INVERSE_SQRT('q', "initial", "timescale"),
    APPLY('a', "operator"),
    SEQUENCE('s', "starts", "origins"),
    REPEAT('r', "start", "period", "times", "stride"),
    GROW('w', "starts", "times", "length", "again", "rise", "stride"),
    STRETCH('x', "length", "lasts"),
    STAIRS('h', "width", "rise"),
    FROZEN('k', "tick", "fraction", "divisor", "turns", "turn"),
    BLEND_POLYNOMIAL('y', "ticks"),
    BLEND_COSINE('o', "ticks"),
    BLEND_SIGMOID('z', "ticks"),
    FORMULAS('m', "rooted", "starts", "origins", "base", "slope", "rest", "vertices", "scales", "rises");

    private static final NodeKind[] ALL = values();

    private final char code;
    private final String[] components;

    NodeKind(char code, String... components) {
        this.code = code;
        this.components = components;
    }

    static NodeKind of(char code) {
        for (NodeKind kind : ALL) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw LaterVersion.unknown("no node of a plan is of the kind '" + code + "'");
    }

    char code() {
        return code;
    }

    /** How many numbers it has, arrays counted once. */
    int components() {
        return components.length;
    }

    /** The place of a number among those of the node. */
    int index(String component) {
        for (int k = 0; k < components.length; k++) {
            if (components[k].equals(component)) {
                return k;
            }
        }
        throw LaterVersion.unknown("a node of kind " + this + " has no '" + component + "'");
    }
}
