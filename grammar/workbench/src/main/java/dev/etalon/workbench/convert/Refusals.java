package dev.etalon.workbench.convert;

import dev.etalon.diagnostic.Span;
import dev.etalon.workbench.python.Parser;
import dev.etalon.workbench.python.PythonError;
import dev.etalon.workbench.python.Tree;
import java.util.Map;

/** What is no function of the step that a constructor describes, and what to write instead. */
final class Refusals {

    private static final String METRIC = "it follows a metric, and a schedule is a function of the step alone";
    private static final String FOLLOW = "follow the metric in the training loop: dev.etalon.stability.ReduceOnPlateau";

    private static final String MAKING =
            "write the call of the constructor alone: opt=SGD(lr=0.1); CosineAnnealingLR(opt, T_max=100)";
    private static final String RELATIVE_STEP = "the relative step of Adafactor is"
            + " min(0.01, constant(1, 1) -> inverseSqrt(1, 1)), with warmup_init"
            + " warmup(10k) -> inverseSqrt(0.01, 10k)";

    private static final Map<String, String[]> CALLS = Map.of(
            "ReduceLROnPlateau",
            new String[] {METRIC, FOLLOW},
            "get_reduce_on_plateau_schedule",
            new String[] {METRIC, FOLLOW},
            "get_greedy_schedule",
            new String[] {METRIC, "follow the metric in the training loop: dev.etalon.stability.GreedyRate"},
            "LambdaLR",
            new String[] {"a function of Python cannot be read", "write it as a formula in t: rate * 0.95^t"},
            "MultiplicativeLR",
            new String[] {"a function of Python cannot be read", "a constant factor is a decay: decay(0.1, 0.97)"});

    private Refusals() {}

    /** Refuses texts in which there is more than constructors. */
    static void check(Parser parser) {
        Span lambda = parser.find("lambda");
        if (lambda != null) {
            throw new PythonError(
                    lambda,
                    "a lambda cannot be read",
                    "write it as a formula in t, the step: lambda e: 0.95**e at a rate of 0.1 is 0.1 * 0.95^t, or decay(0.1, 0.95)");
        }
        Span internal = parser.find("_get_");
        if (internal != null) {
            throw new PythonError(
                    internal,
                    "this calls into a scheduler, and only its making is read",
                    parser.find("Adafactor") == null ? MAKING : RELATIVE_STEP);
        }
    }

    /** Refuses calls that cannot be a schedule. */
    static void checkCall(Tree.Call call) {
        String[] reason = CALLS.get(call.function().name());
        if (reason != null) {
            throw new PythonError(call.span(), reason[0], reason[1]);
        }
    }
}
