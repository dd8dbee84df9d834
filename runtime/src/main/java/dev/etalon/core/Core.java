package dev.etalon.core;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.List;
import java.util.function.Function;

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

    /** The one of two functions that fits, applied to this node. */
    <R> R fold(Function<? super Term, ? extends R> term, Function<? super Part, ? extends R> part);

    /** A node that can stand for a value or a duration, where its operands can. */
    sealed interface Term extends Core {
        <R> R accept(TermVisitor<R> visitor);

        @Override
        default <R> R fold(Function<? super Term, ? extends R> term, Function<? super Part, ? extends R> part) {
            return term.apply(this);
        }
    }

    /** A node that stands for a schedule only. */
    sealed interface Part extends Core {
        <R> R accept(PartVisitor<R> visitor);

        @Override
        default <R> R fold(Function<? super Term, ? extends R> term, Function<? super Part, ? extends R> part) {
            return part.apply(this);
        }
    }

    /** One case for each term. */
    interface TermVisitor<R> {
        R visit(Number node);

        R visit(Parameter node);

        R visit(LocalStep node);

        R visit(CycleIndex node);

        R visit(Epsilon node);

        R visit(Percent node);

        R visit(Epochs node);

        R visit(Counted node);

        R visit(Rest node);

        R visit(StepsOf node);

        R visit(Apply node);
    }

    /** One case for each part. */
    interface PartVisitor<R> {
        R visit(Sequence node);

        R visit(Move node);

        R visit(Warmup node);

        R visit(Cooldown node);

        R visit(Constant node);

        R visit(Hold node);

        R visit(Decay node);

        R visit(Step node);

        R visit(Inverse node);

        R visit(InverseSqrt node);

        R visit(Optimal node);

        R visit(Table node);

        R visit(Cycle node);

        R visit(Take node);

        R visit(Skip node);

        R visit(Stretch node);

        R visit(Staircase node);
    }

    // ---- values and durations

    /** A written number, exactly. */
    record Number(Span span, Rational value) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A variable: a parameter of the schedule's Java method, known when the schedule is built. */
    record Parameter(Span span, String name) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code t}: the local step. */
    record LocalStep(Span span) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code i}: the number of a cycle around it.
     *
     * @param between how many cycles stand between that one and what is written: 0 for the innermost; an argument that is
     *     passed into a cycle reads the number of the cycle in whose body it is written
     */
    record CycleIndex(Span span, int between) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code epsilon}: where a warmup starts that does not say it. */
    record Epsilon(Span span) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code d%} of the horizon; a duration. */
    record Percent(Span span, Core amount) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code d epochs} of {@code stepsPerEpoch} steps; a duration. */
    record Epochs(Span span, Core amount) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code d tokens} or {@code d samples}: as long as it takes to see so many; a duration.
     *
     * @param passed whether it is in a schedule that is the argument of a definition, which may stand in many places
     */
    record Counted(Span span, Core amount, Unit unit, boolean passed) implements Term {

        /** What is counted. */
        public enum Unit {
            TOKENS,
            SAMPLES
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code rest}; a duration. */
    record Rest(Span span) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code steps(duration)}: a duration's number of steps as a value. */
    record StepsOf(Span span, Core duration) implements Term {
        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An operator or function applied step by step (on durations: once). */
    record Apply(Span span, Operator operator, List<Core> operands) implements Term {
        public Apply {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(TermVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    // ---- parts

    /** {@code a -> b -> …}; a sequence that is itself a part stood in parentheses or in a definition. */
    record Sequence(Span span, List<Core> parts) implements Part {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code law(from, to, steps)}; without {@code from}, where the part before ended. */
    record Move(Span span, LawCall law, Core from, Core to, Core steps) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code warmup(steps, from, law)}, up to where the part after starts. */
    record Warmup(Span span, Core steps, Core from, LawCall law) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code cooldown(steps, to, law)}, from where the part before ended. */
    record Cooldown(Span span, Core steps, Core to, LawCall law) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code constant(value)} or {@code constant(value, steps)}. */
    record Constant(Span span, Core value, Core steps) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code hold} or {@code hold(steps)}: where the part before ended. */
    record Hold(Span span, Core steps) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code decay(from, rate, every, steps, limit)}. */
    record Decay(Span span, Core from, Core rate, Core every, Core steps, Core limit) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code step(from, factor, every, steps, limit)}. */
    record Step(Span span, Core from, Core factor, Core every, Core steps, Core limit) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code inverse(from, rate, power, steps, limit)}. */
    record Inverse(Span span, Core from, Core rate, Core power, Core steps, Core limit) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code inverseSqrt(from, timescale, steps, limit)}. */
    record InverseSqrt(Span span, Core from, Core timescale, Core steps, Core limit) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code optimal(peak, steps)}. */
    record Optimal(Span span, Core peak, Core steps) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A table; {@code by} is {@code null} for {@code by steps}. */
    record Table(Span span, List<Entry> entries, LawCall by) implements Part {
        public Table {
            entries = List.copyOf(entries);
        }

        /** One entry of a table: from that step on, or at that step, the value. */
        public record Entry(Core step, Core value) {}

        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code cycle(body, times, growth)}; {@code afterArrow} where it was written {@code … -> cycle}. */
    record Cycle(Span span, Core body, Core times, Core growth, boolean afterArrow) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    // ---- functions of a schedule

    /** {@code take(schedule, n)}. */
    record Take(Span span, Core schedule, Core steps) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code skip(schedule, n)}. */
    record Skip(Span span, Core schedule, Core steps) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code stretch(schedule, n)}. */
    record Stretch(Span span, Core schedule, Core steps) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code staircase(schedule, n)}. */
    record Staircase(Span span, Core schedule, Core every) implements Part {
        @Override
        public <R> R accept(PartVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A law with its own arguments, in the order of {@link Law#parameters()}, defaults filled in. */
    record LawCall(Span span, Law law, List<Core> arguments) {
        public LawCall {
            arguments = List.copyOf(arguments);
        }
    }
}
