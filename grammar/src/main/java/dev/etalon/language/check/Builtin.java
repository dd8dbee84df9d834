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

/** The parts and functions that are no law and no arithmetic, with their arguments (sections 3, 5, 6 and 7). */
enum Builtin {
    CONSTANT(
            "constant",
            (span, a) -> new Core.Constant(span, a.core(0), a.core(1)),
            Formal.of("value", VALUE),
            Formal.of("steps", DURATION).optional()),
    HOLD(
            "hold",
            (span, a) -> new Core.Hold(span, a.core(0)),
            Formal.of("steps", DURATION).optional()),
    WARMUP(
            "warmup",
            (span, a) -> new Core.Warmup(span, a.core(0), a.core(1), a.law(2)),
            Formal.of("steps", DURATION),
            Formal.of("from", VALUE).or("epsilon"),
            Formal.of("law", LAW).or("linear")),
    COOLDOWN(
            "cooldown",
            (span, a) -> new Core.Cooldown(span, a.core(0), a.core(1), a.law(2)),
            Formal.of("steps", DURATION),
            Formal.of("to", VALUE).or("0"),
            Formal.of("law", LAW).or("linear")),
    DECAY(
            "decay",
            (span, a) -> new Core.Decay(span, a.core(0), a.core(1), a.core(2), a.core(3), a.core(4)),
            Formal.of("from", VALUE).optional(),
            Formal.of("rate", VALUE),
            Formal.of("every", DURATION).or("1"),
            Formal.of("steps", DURATION).optional(),
            Formal.of("limit", VALUE).optional()),
    STEP(
            "step",
            (span, a) -> new Core.Step(span, a.core(0), a.core(1), a.core(2), a.core(3), a.core(4)),
            Formal.of("from", VALUE).optional(),
            Formal.of("factor", VALUE),
            Formal.of("every", DURATION),
            Formal.of("steps", DURATION).optional(),
            Formal.of("limit", VALUE).optional()),
    INVERSE(
            "inverse",
            (span, a) -> new Core.Inverse(span, a.core(0), a.core(1), a.core(2), a.core(3), a.core(4)),
            Formal.of("from", VALUE).optional(),
            Formal.of("rate", VALUE),
            Formal.of("power", VALUE).or("1"),
            Formal.of("steps", DURATION).optional(),
            Formal.of("limit", VALUE).optional()),
    INVERSE_SQRT(
            "inverseSqrt",
            (span, a) -> new Core.InverseSqrt(span, a.core(0), a.core(1), a.core(2), a.core(3)),
            Formal.of("from", VALUE).optional(),
            Formal.of("timescale", DURATION),
            Formal.of("steps", DURATION).optional(),
            Formal.of("limit", VALUE).optional()),
    OPTIMAL(
            "optimal",
            (span, a) -> new Core.Optimal(span, a.core(0), a.core(1)),
            Formal.of("peak", VALUE),
            Formal.of("steps", DURATION)),
    CYCLE(
            "cycle",
            (span, a) -> new Core.Cycle(span, a.cycleBody(0), a.core(1), a.core(2), false),
            Formal.of("s", SCHEDULE),
            Formal.of("times", COUNT).optional(),
            Formal.of("growth", COUNT).optional()),
    TAKE(
            "take",
            (span, a) -> new Core.Take(span, a.core(0), a.core(1)),
            Formal.of("s", SCHEDULE),
            Formal.of("n", DURATION)),
    SKIP(
            "skip",
            (span, a) -> new Core.Skip(span, a.core(0), a.core(1)),
            Formal.of("s", SCHEDULE),
            Formal.of("n", DURATION)),
    STRETCH(
            "stretch",
            (span, a) -> new Core.Stretch(span, a.core(0), a.core(1)),
            Formal.of("s", SCHEDULE),
            Formal.of("n", DURATION)),
    STAIRCASE(
            "staircase",
            (span, a) -> new Core.Staircase(span, a.core(0), a.core(1)),
            Formal.of("s", SCHEDULE),
            Formal.of("n", DURATION)),
    STEPS("steps", (span, a) -> new Core.StepsOf(span, a.core(0)), Formal.of("d", DURATION_OPERAND));

    /** Makes the node of a call. */
    @FunctionalInterface
    interface Maker {
        Core make(Span span, UseArguments arguments);
    }

    private final String id;
    private final Maker maker;
    private final Signature signature;

    Builtin(String id, Maker maker, Formal... formals) {
        this.id = id;
        this.maker = maker;
        boolean startsItself = formals[0].name().equals("from");
        this.signature = new Signature(
                List.of(formals), startsItself ? Signature.From.LEFT_OUT_IF_ONLY_REQUIRED : Signature.From.FIRST);
    }

    /** As it is written. */
    String id() {
        return id;
    }

    Maker maker() {
        return maker;
    }

    Signature signature() {
        return signature;
    }

    /** Whether it is a schedule, and not a number. */
    boolean isSchedule() {
        return this != STEPS;
    }
}
