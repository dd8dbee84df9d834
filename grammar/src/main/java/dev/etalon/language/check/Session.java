package dev.etalon.language.check;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Span;
import java.util.HashSet;
import java.util.Set;

/** What one check of a schedule keeps count of. */
final class Session {

    /** Nodes after expansion: more than the longest text can hold by itself. */
    private static final int MAX_NODES = 100_000;

    /** Levels after expansion: more than a text within the parser's limit can have by itself. */
    static final int MAX_DEPTH = 700;

    /** The levels that the use of a definition counts for, beside those of its body: as many as take as much of the stack. */
    private static final int DEFINITION_LEVELS = 4;

    /** Findings after which more are only counted: as many as javac shows. */
    private static final int MAX_FINDINGS = 100;

    private record Finding(Code code, Span span) {}

    private final Diagnostics diagnostics;
    private final Scope scope;
    private final Set<Finding> findings = new HashSet<>();
    private final Set<String> usedParameters = new HashSet<>();
    private final Set<Defined> broken = new HashSet<>();
    private int nodes;
    private int depth;
    private int definitions;
    private boolean tooDeep;
    private boolean refused;
    private int rests;

    Session(Diagnostics diagnostics, Scope scope) {
        this.diagnostics = diagnostics;
        this.scope = scope;
    }

    /** Whether it is a setting that is checked, which is no schedule. */
    boolean isOfSetting() {
        return switch (diagnostics.source()) {
            case RUN, TOKENS_PER_STEP, SAMPLES_PER_STEP -> true;
            case EXPRESSION, DEFINE -> false;
        };
    }

    Scope scope() {
        return scope;
    }

    /** Whether so much was found that more is only counted. */
    boolean isFull() {
        return findings.size() >= MAX_FINDINGS;
    }

    /** Reports a finding, unless the same thing was said of the same place. */
    void report(Code code, Span span, String message, String help) {
        if (isFull()) {
            diagnostics.omit(code, span);
        } else if (findings.add(new Finding(code, span))) {
            diagnostics.add(code, span, message, help);
        }
    }

    /** Notes that the tree holds something that stands for what was refused. */
    void refuse() {
        refused = true;
    }

    /** Whether nothing was refused. */
    boolean isClean() {
        boolean clean = !refused && !isFull();
        for (Finding finding : findings) {
            clean &= finding.code().severity() != Code.Severity.ERROR;
        }
        return clean;
    }

    /** Begins a node; false if that is one too many, or one too deep. Each call is followed by {@link #leave}. */
    boolean enter(Span span) {
        nodes++;
        depth++;
        if (nodes == MAX_NODES) {
            report(
                    Code.BUDGET,
                    span,
                    "the definitions used here stand for more than the budget of 100,000 terms",
                    "use an argument fewer times in a definition's body; what repeats is a cycle");
        }
        if (depth >= MAX_DEPTH && !tooDeep) {
            tooDeep = true;
            report(
                    definitions > 0 ? Code.BUDGET : Code.SYNTAX,
                    span,
                    "nested too deeply: over 700 levels, with what definitions stand for",
                    definitions > 0
                            ? "use fewer definitions that each use the one before; what repeats is a cycle"
                            : "split the expression into parts that are less deep");
        }
        return nodes < MAX_NODES && depth < MAX_DEPTH;
    }

    void leave() {
        depth--;
    }

    /** Begins the body of a definition. Each call is followed by {@link #leaveDefinition}. */
    void enterDefinition() {
        definitions++;
        depth += DEFINITION_LEVELS;
    }

    void leaveDefinition() {
        depth -= DEFINITION_LEVELS;
        definitions--;
    }

    void use(String parameter) {
        usedParameters.add(parameter);
    }

    Set<String> usedParameters() {
        return usedParameters;
    }

    /** Notes a definition in whose own text something is wrong, which is reported there. */
    void spoil(Defined defined) {
        broken.add(defined);
    }

    boolean isBroken(Defined defined) {
        return broken.contains(defined);
    }

    /** Counts a {@code rest}: there can be one in a schedule. */
    void rest(Span span) {
        rests++;
        if (rests > 1) {
            report(
                    Code.REST,
                    span,
                    "'rest' is used more than once",
                    "give all parts but one a length of their own, such as a percentage");
        }
    }
}
