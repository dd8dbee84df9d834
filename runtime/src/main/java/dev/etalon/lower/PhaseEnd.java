package dev.etalon.lower;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;

/** A value at which a phase starts or ends: known when all phases are made. */
sealed interface PhaseEnd {

    Value get();

    /** A value that is written. */
    record Given(Value get) implements PhaseEnd {}

    /** Where the part before ended; refused where there is none. */
    record Before(PhaseContext work, Context context, Span part, String help) implements PhaseEnd {
        @Override
        public Value get() {
            Value before = context.neighbours().before();
            if (before == null) {
                work.refuse(
                        Code.NO_FROM, part, "this part starts where the part before ended, and there is none", help);
                return Value.Unknown.VALUE;
            }
            return before;
        }
    }

    /** Where the part after a warmup starts; refused where there is none. */
    record After(PhaseContext work, Context context, Span warmup, Length length) implements PhaseEnd {
        @Override
        public Value get() {
            Value start = context.neighbours().after();
            Value after = start == null ? context.neighbours().afterEmpty() : start;
            if (after == null && !length.isEmpty()) {
                work.refuse(
                        Code.WARMUP_TARGET,
                        warmup,
                        "a warmup rises to where the part after it starts, and there is none that has a start of its own",
                        "follow it with a part that says where it starts, such as linear(1, 0, 10k)");
            }
            return after == null ? Value.Unknown.VALUE : after;
        }
    }
}
