package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** Schedules that several libraries have. */
final class CommonSchedules {

    private CommonSchedules() {}

    static ScheduleText constant(Rational value) {
        return ScheduleText.endless(call("constant", value), steps -> call("constant", value, steps));
    }

    /** A move, or a constant for what moves nowhere or takes no steps. */
    static ScheduleText move(String law, Rational from, Rational to, long steps, String... own) {
        if (steps == 0) {
            return constant(to);
        }
        return from.equals(to) ? constant(from) : ScheduleText.of(law(law, from, to, steps, own), steps);
    }

    /** The text of a move. */
    static String law(String law, Rational from, Rational to, long steps, String... own) {
        String ownArguments = own.length == 0 ? "" : ", " + String.join(", ", own);
        return law + "(" + Decimals.of(from) + ", " + Decimals.of(to) + ", " + steps + ownArguments + ")";
    }

    /** {@code from + (to - from) · (1 - (1 - u)^power)}. */
    static ScheduleText polynomial(Rational from, Rational to, long steps, Rational power) {
        return power.equals(Rational.ONE)
                ? move("linear", from, to, steps)
                : move("polynomial", from, to, steps, "power=" + Decimals.of(power));
    }

    static ScheduleText cosine(Rational from, Rational to, long steps, Rational exponent) {
        return exponent.equals(Rational.ONE)
                ? move("cosine", from, to, steps)
                : move("cosine", from, to, steps, "exponent=" + Decimals.of(exponent));
    }

    /** A rise in a straight line, or by a law, to where the schedule after it starts; left out where it has no steps. */
    static ScheduleText warmup(Rational from, long steps, String law, ScheduleText after) {
        String start = from.signum() == 0 ? "" : ", from=" + Decimals.of(from);
        String shape = law.equals("linear") ? "" : ", law=" + law;
        String rise = "warmup(" + steps + start + shape + ") -> ";
        String whole = rise + after.text();
        LongFunction<String> upTo = count ->
                count > steps ? rise + after.upTo().apply(count - steps) : "take(" + whole + ", " + count + ")";
        OptionalLong length = after.length().isPresent()
                ? OptionalLong.of(steps + after.length().getAsLong())
                : OptionalLong.empty();
        return steps == 0 ? after : new ScheduleText(whole, length, upTo, after.notes(), after.setsRate());
    }

    /**
     * {@code low + (high - low)/2 · (1 + cos(π · halves · t / steps))}, which goes on for ever: so many half waves in so
     * many steps.
     */
    static ScheduleText wave(Rational high, Rational low, long steps, Rational halves) {
        if (high.equals(low)) {
            return constant(high);
        }
        Rational half = Rational.of(steps).dividedBy(halves);
        if (half.isWhole()) {
            long length = half.numerator().longValueExact();
            ScheduleText fall = move("cosine", high, low, length);
            String cycle = "cycle(" + fall.text() + " -> " + law("cosine", low, high, length) + ")";
            return ScheduleText.endless(
                    cycle, count -> count <= length ? fall.upTo().apply(count) : "take(" + cycle + ", " + count + ")");
        }
        String factor = halves.equals(Rational.ONE) ? "" : Decimals.operand(halves) + " * ";
        String height = Decimals.operand(high.minus(low).dividedBy(Rational.of(2)));
        String swing = height + " * (1 + cos(pi * " + factor + "(t / " + steps + ")))";
        return ScheduleText.endless(low.signum() == 0 ? swing : Decimals.of(low) + " + " + swing);
    }

    /** The first of the cycles that begin between steps is cut into so many parts. */
    private static final String PARTS = "1e13";

    /** The parts up to which such cycles are laid out, which are no more than there can be steps. */
    private static final String LAID_OUT = "9e15";

    /** The same in first cycles. */
    private static final long CYCLES_LAID_OUT = 900;

    /**
     * A cosine again and again: cycle i from {@code low + (high - low) · scale^i} to {@code low}, growing by a factor.
     * Where that is no whole number, cycles begin between steps, as far as they are laid out.
     */
    static ScheduleText restarts(Rational high, Rational low, long first, Rational growth, Rational scale) {
        boolean isWhole = growth.isWhole();
        long last = CYCLES_LAID_OUT * first;
        String steps = isWhole ? Long.toString(first) : PARTS;
        String more = (growth.equals(Rational.ONE) ? "" : ", growth=" + Decimals.of(growth))
                + (scale.equals(Rational.ONE) ? "" : ", scale=" + Decimals.of(scale));
        // Each cycle is scaled above the lowest rate, which the predefined schedule would not do.
        boolean isSum = !scale.equals(Rational.ONE) && low.signum() != 0;
        Rational peak = isSum ? high.minus(low) : high;
        String floor = isSum || low.signum() == 0 ? "" : ", floor=" + Decimals.of(low);
        String cycles = "sgdr(" + Decimals.of(peak) + ", " + steps + more + floor + ")";
        if (!isWhole) {
            cycles = "stretch(take(" + cycles + ", " + LAID_OUT + "), " + last + ")";
        }
        String text = isSum ? Decimals.of(low) + " + " + cycles : cycles;
        return isWhole
                ? ScheduleText.endless(text)
                : ScheduleText.of(text, last)
                        .withNote("cycles begin between steps; they are laid out up to step " + last);
    }

    /** {@code from · rate^(t/every)}, or in stairs, held at {@code limit} where that is given. */
    static ScheduleText geometric(Rational from, Rational rate, long every, boolean isStaircase, Rational limit) {
        // What grows for ever would be infinite one day.
        boolean isUnlimited = limit == null && rate.compareTo(Rational.ONE) > 0;
        String start = (isStaircase ? "step(" : "decay(") + Decimals.of(from) + ", " + Decimals.of(rate)
                + (every == 1 && !isStaircase ? "" : ", " + every);
        String end = (isUnlimited ? ", limit=1e308" : limit == null ? "" : ", limit=" + Decimals.of(limit)) + ")";
        return ScheduleText.endless(start + end, steps -> start + ", steps=" + steps + end);
    }

    /** A call of a part with numbers. */
    static String call(String name, Object... arguments) {
        StringBuilder text = new StringBuilder(name).append('(');
        for (int k = 0; k < arguments.length; k++) {
            text.append(k == 0 ? "" : ", ");
            text.append(arguments[k] instanceof Rational value ? Decimals.of(value) : arguments[k]);
        }
        return text.append(')').toString();
    }
}
