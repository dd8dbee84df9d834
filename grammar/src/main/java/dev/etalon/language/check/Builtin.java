package dev.etalon.language.check;

import static dev.etalon.language.check.Kind.COUNT;
import static dev.etalon.language.check.Kind.DURATION;
import static dev.etalon.language.check.Kind.DURATION_OPERAND;
import static dev.etalon.language.check.Kind.LAW;
import static dev.etalon.language.check.Kind.SCHEDULE;
import static dev.etalon.language.check.Kind.VALUE;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Span;
import java.util.List;

/** The parts and functions that are no law and no arithmetic, with their arguments. */
enum Builtin {
    CONSTANT("constant", Formal.of("value", VALUE), Formal.of("steps", DURATION).optional()),
    HOLD("hold", Formal.of("steps", DURATION).optional()),
    WARMUP(
            "warmup",
            Formal.of("steps", DURATION),
            Formal.of("from", VALUE).or("epsilon"),
            Formal.of("law", LAW).or("linear")),
    COOLDOWN(
            "cooldown",
            Formal.of("steps", DURATION),
            Formal.of("to", VALUE).or("0"),
            Formal.of("law", LAW).or("linear")),
    DECAY(
            "decay",
            Formal.of("from", VALUE).optional(),
            Formal.of("rate", VALUE),
            Formal.of("every", DURATION).or("1"),
            Formal.of("steps", DURATION).optional(),
            Formal.of("limit", VALUE).optional()),
    STEP(
            "step",
            Formal.of("from", VALUE).optional(),
            Formal.of("factor", VALUE),
            Formal.of("every", DURATION),
            Formal.of("steps", DURATION).optional(),
            Formal.of("limit", VALUE).optional()),
    INVERSE(
            "inverse",
            Formal.of("from", VALUE).optional(),
            Formal.of("rate", VALUE),
            Formal.of("power", VALUE).or("1"),
            Formal.of("steps", DURATION).optional(),
            Formal.of("limit", VALUE).optional()),
    INVERSE_SQRT(
            "inverseSqrt",
            Formal.of("from", VALUE).optional(),
            Formal.of("timescale", DURATION),
            Formal.of("steps", DURATION).optional(),
            Formal.of("limit", VALUE).optional()),
    OPTIMAL("optimal", Formal.of("peak", VALUE), Formal.of("steps", DURATION)),
    CYCLE(
            "cycle",
            Formal.of("s", SCHEDULE),
            Formal.of("times", COUNT).optional(),
            Formal.of("growth", COUNT).optional()),
    TAKE("take", Formal.of("s", SCHEDULE), Formal.of("n", DURATION)),
    SKIP("skip", Formal.of("s", SCHEDULE), Formal.of("n", DURATION)),
    STRETCH("stretch", Formal.of("s", SCHEDULE), Formal.of("n", DURATION)),
    STAIRCASE("staircase", Formal.of("s", SCHEDULE), Formal.of("n", DURATION)),
    STEPS("steps", Formal.of("d", DURATION_OPERAND));

    private final String id;
    private final Signature signature;

    Builtin(String id, Formal... formals) {
        this.id = id;
        boolean startsItself = formals[0].name().equals("from");
        this.signature = new Signature(
                List.of(formals), startsItself ? Signature.From.LEFT_OUT_IF_ONLY_REQUIRED : Signature.From.FIRST);
    }

    /** As it is written. */
    String id() {
        return id;
    }

    /** The node of a call. */
    Core make(Span span, UseArguments a) {
        return switch (this) {
            case CONSTANT -> new Core.Constant(span, a.core(0), a.core(1));
            case HOLD -> new Core.Hold(span, a.core(0));
            case WARMUP -> new Core.Warmup(span, a.core(0), a.core(1), a.law(2));
            case COOLDOWN -> new Core.Cooldown(span, a.core(0), a.core(1), a.law(2));
            case DECAY -> new Core.Decay(span, a.core(0), a.core(1), a.core(2), a.core(3), a.core(4));
            case STEP -> new Core.Step(span, a.core(0), a.core(1), a.core(2), a.core(3), a.core(4));
            case INVERSE -> new Core.Inverse(span, a.core(0), a.core(1), a.core(2), a.core(3), a.core(4));
            case INVERSE_SQRT -> new Core.InverseSqrt(span, a.core(0), a.core(1), a.core(2), a.core(3));
            case OPTIMAL -> new Core.Optimal(span, a.core(0), a.core(1));
            case CYCLE -> new Core.Cycle(span, a.cycleBody(0), a.core(1), a.core(2), false);
            case TAKE -> new Core.Take(span, a.core(0), a.core(1));
            case SKIP -> new Core.Skip(span, a.core(0), a.core(1));
            case STRETCH -> new Core.Stretch(span, a.core(0), a.core(1));
            case STAIRCASE -> new Core.Staircase(span, a.core(0), a.core(1));
            case STEPS -> new Core.StepsOf(span, a.core(0));
        };
    }

    Signature signature() {
        return signature;
    }

    /** Whether it is a schedule, and not a number. */
    boolean isSchedule() {
        return this != STEPS;
    }
}
