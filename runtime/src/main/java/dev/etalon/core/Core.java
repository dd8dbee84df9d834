package dev.etalon.core;

import dev.etalon.diagnostic.Span;
import java.util.List;

/**
 * A schedule after checking: names are resolved, definitions expanded, arguments in place and defaults filled in. What is
 * left open is what depends on numbers: lengths, starts and ends, which {@code dev.etalon.lower} works out.
 *
 * <p>One tree serves values, durations and schedules: a number is a value, a duration or a constant schedule by where it
 * stands. Every node has the span of the text it came from; inside an expanded definition, the span of the outermost call.
 * An argument that was left out and has no default is {@code null}.
 */
public sealed interface Core {

    Span span();

    // ---- values and durations

    /** A written number, exactly. */
    record Number(Span span, Rational value) implements Core {}

    /** A variable: a parameter of the schedule's Java method, known when the schedule is built. */
    record Parameter(Span span, String name) implements Core {}

    /** {@code t}: the local step. */
    record LocalStep(Span span) implements Core {}

    /** {@code i}: the number of the innermost cycle around it. */
    record CycleIndex(Span span) implements Core {}

    /** {@code epsilon}: where a warmup starts that does not say it. */
    record Epsilon(Span span) implements Core {}

    /** {@code d%} of the horizon; a duration. */
    record Percent(Span span, Core amount) implements Core {}

    /** {@code d epochs} of {@code stepsPerEpoch} steps; a duration. */
    record Epochs(Span span, Core amount) implements Core {}

    /** {@code rest}; a duration. */
    record Rest(Span span) implements Core {}

    /** {@code steps(duration)}: a duration's number of steps as a value. */
    record StepsOf(Span span, Core duration) implements Core {}

    /** An operator or function applied step by step (on durations: once). */
    record Apply(Span span, Operator operator, List<Core> operands) implements Core {
        public Apply {
            operands = List.copyOf(operands);
        }
    }

    // ---- parts

    /** {@code a -> b -> …}; a sequence that is itself a part stood in parentheses or in a definition. */
    record Sequence(Span span, List<Core> parts) implements Core {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** {@code law(from, to, steps)}; without {@code from}, where the part before ended. */
    record Move(Span span, LawCall law, Core from, Core to, Core steps) implements Core {}

    /** {@code warmup(steps, from, law)}, up to where the part after starts. */
    record Warmup(Span span, Core steps, Core from, LawCall law) implements Core {}

    /** {@code cooldown(steps, to, law)}, from where the part before ended. */
    record Cooldown(Span span, Core steps, Core to, LawCall law) implements Core {}

    /** {@code constant(value)} or {@code constant(value, steps)}. */
    record Constant(Span span, Core value, Core steps) implements Core {}

    /** {@code hold} or {@code hold(steps)}: where the part before ended. */
    record Hold(Span span, Core steps) implements Core {}

    /** {@code decay(from, rate, every, steps, limit)}. */
    record Decay(Span span, Core from, Core rate, Core every, Core steps, Core limit) implements Core {}

    /** {@code step(from, factor, every, steps, limit)}. */
    record Step(Span span, Core from, Core factor, Core every, Core steps, Core limit) implements Core {}

    /** {@code inverse(from, rate, power, steps, limit)}. */
    record Inverse(Span span, Core from, Core rate, Core power, Core steps, Core limit) implements Core {}

    /** {@code inverseSqrt(from, timescale, steps, limit)}. */
    record InverseSqrt(Span span, Core from, Core timescale, Core steps, Core limit) implements Core {}

    /** {@code optimal(peak, steps)}. */
    record Optimal(Span span, Core peak, Core steps) implements Core {}

    /** A table; {@code by} is {@code null} for {@code by steps}. */
    record Table(Span span, List<Entry> entries, LawCall by) implements Core {
        public Table {
            entries = List.copyOf(entries);
        }

        /** One entry of a table: from that step on, or at that step, the value. */
        public record Entry(Core step, Core value) {}
    }

    /** {@code cycle(body, times, growth)}; {@code afterArrow} where it was written {@code … -> cycle}. */
    record Cycle(Span span, Core body, Core times, Core growth, boolean afterArrow) implements Core {}

    // ---- functions of a schedule

    /** {@code take(schedule, n)}. */
    record Take(Span span, Core schedule, Core steps) implements Core {}

    /** {@code skip(schedule, n)}. */
    record Skip(Span span, Core schedule, Core steps) implements Core {}

    /** {@code stretch(schedule, n)}. */
    record Stretch(Span span, Core schedule, Core steps) implements Core {}

    /** {@code staircase(schedule, n)}. */
    record Staircase(Span span, Core schedule, Core every) implements Core {}

    /** A law with its own arguments, in the order of {@link Law#parameters()}, defaults filled in. */
    record LawCall(Span span, Law law, List<Core> arguments) {
        public LawCall {
            arguments = List.copyOf(arguments);
        }
    }
}
