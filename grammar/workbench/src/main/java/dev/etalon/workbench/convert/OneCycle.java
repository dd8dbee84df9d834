package dev.etalon.workbench.convert;

import dev.etalon.exact.Rational;
import dev.etalon.workbench.python.PythonError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code OneCycleLR} of torch: its phases end at {@code pct_start · total_steps - 1} and so on, which need not be whole
 * steps.
 */
final class OneCycle {

    /** A phase: from one value to another, in so many steps. */
    private record Phase(Rational from, Rational to, Rational steps) {}

    private OneCycle() {}

    static ScheduleText convert(CallArguments call) {
        String law = call.text("anneal_strategy", "cos", "linear").equals("cos") ? "cosine" : "linear";
        List<Rational> ends = ends(call);
        Rational peak = call.number("max_lr");
        Rational start = peak.dividedBy(call.positive("div_factor"));
        Rational lowest = start.dividedBy(call.positive("final_div_factor"));
        ScheduleText rate = named(call, ends, peak, law);
        if (rate == null) {
            List<Rational> values =
                    ends.size() == 3 ? List.of(start, peak, start, lowest) : List.of(start, peak, lowest);
            rate = phases(call, values, ends, law);
        }
        if (call.isGiven("base_momentum") || call.isGiven("max_momentum")) {
            Rational high = call.number("max_momentum");
            Rational low = call.number("base_momentum");
            List<Rational> values = ends.size() == 3 ? List.of(high, low, high, high) : List.of(high, low, high);
            throw twoColumns(call, rate, phases(call, values, ends, law));
        }
        long last = rate.length().orElseThrow();
        return rate.settingRate()
                .withNote("torch ends at step " + last + ", and at step " + (last + 1)
                        + ", of which no update is made, goes on along the curve");
    }

    /** The answer to a call that asks for two columns. */
    static PythonError twoColumns(CallArguments call, ScheduleText rate, ScheduleText momentum) {
        return call.error(
                "this asks for a momentum beside the rate, and a schedule is one column",
                "write a line for each: for the rate " + rate.text() + ", for the momentum " + momentum.text());
    }

    /** The steps at which the phases end. */
    private static List<Rational> ends(CallArguments call) {
        long total = call.has("total_steps")
                ? call.steps("total_steps", 1)
                : Math.multiplyExact(call.steps("epochs", 1), call.steps("steps_per_epoch", 1));
        Rational share = call.number("pct_start");
        if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
            throw call.error("pct_start", "'pct_start' is from 0 to 1", "");
        }
        Rational first = share.times(Rational.of(total)).minus(Rational.ONE);
        Rational last = Rational.of(total - 1);
        List<Rational> ends =
                call.flag("three_phase") ? List.of(first, first.times(Rational.of(2)), last) : List.of(first, last);
        for (int k = 0; k < ends.size(); k++) {
            Rational before = k == 0 ? Rational.ZERO : ends.get(k - 1);
            boolean isFirst = k == 0;
            if (ends.get(k).equals(before) || !isFirst && ends.get(k).compareTo(before) < 0) {
                throw call.error(
                        "a phase of this call has no steps, and torch divides by their number",
                        "change pct_start or total_steps");
            }
        }
        return ends;
    }

    /** By its name in the language; null where phases end between steps. */
    private static ScheduleText named(CallArguments call, List<Rational> ends, Rational peak, String law) {
        if (ends.get(0).signum() <= 0 || !ends.stream().allMatch(Rational::isWhole)) {
            return null;
        }
        List<String> arguments = new ArrayList<>(List.of(Decimals.of(peak)));
        Rational before = Rational.ZERO;
        for (Rational end : ends) {
            arguments.add(Decimals.of(end.minus(before)));
            before = end;
        }
        addUnless(arguments, "div", call.number("div_factor"), Rational.of(25));
        addUnless(arguments, "finalDiv", call.number("final_div_factor"), Rational.of(10_000));
        if (!law.equals("cosine")) {
            arguments.add("law=" + law);
        }
        String name = ends.size() == 3 ? "oneCycle3" : "oneCycle";
        return ScheduleText.of(
                name + "(" + String.join(", ", arguments) + ")",
                before.numerator().longValueExact());
    }

    private static void addUnless(List<String> arguments, String name, Rational value, Rational usual) {
        if (!value.equals(usual)) {
            arguments.add(name + "=" + Decimals.of(value));
        }
    }

    /** Phase by phase, laid out in fractions of a step where they end between steps. */
    private static ScheduleText phases(CallArguments call, List<Rational> values, List<Rational> ends, String law) {
        List<Phase> phases = new ArrayList<>();
        BigInteger parts = BigInteger.ONE;
        Rational before = Rational.ZERO;
        for (int k = 0; k < ends.size(); k++) {
            Rational steps = ends.get(k).minus(before);
            parts = parts.multiply(steps.denominator()).divide(parts.gcd(steps.denominator()));
            phases.add(new Phase(values.get(k), values.get(k + 1), steps));
            before = ends.get(k);
        }
        // A first phase that ends before step 0 is over when the run begins, and the next has begun.
        Rational skipped = Rational.ZERO;
        while (phases.get(0).steps.signum() < 0) {
            skipped = skipped.minus(phases.remove(0).steps);
        }
        long whole = before.numerator().longValueExact();
        List<String> texts = new ArrayList<>();
        for (Phase phase : phases) {
            long steps = ticks(call, phase.steps, parts);
            texts.add(CommonSchedules.law(law, phase.from, phase.to, steps));
        }
        String text = String.join(" -> ", texts);
        if (skipped.signum() > 0) {
            text = "skip(" + text + ", " + ticks(call, skipped, parts) + ")";
        }
        return ScheduleText.of(parts.equals(BigInteger.ONE) ? text : "stretch(" + text + ", " + whole + ")", whole);
    }

    private static long ticks(CallArguments call, Rational steps, BigInteger parts) {
        BigInteger ticks = steps.times(new Rational(parts, BigInteger.ONE)).numerator();
        if (ticks.bitLength() > 53) {
            throw call.error("pct_start", "the phases end at fractions of a step that are too fine", "round pct_start");
        }
        return ticks.longValueExact();
    }
}
