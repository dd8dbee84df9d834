package dev.etalon.language.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The meaning of a schedule expression, read from the contract of the language by itself: its length, and at each step the
 * rates that are right.
 */
public final class Reference {

    private static final long LAST_STEP = Starts.LAST_STEP;
    private static final long EVERY = 4_096;
    private static final int SPREAD = 1_000;

    private final Part whole;
    private final long horizon;

    private Reference(Part whole, long horizon) {
        this.whole = whole;
        this.horizon = horizon;
    }

    /** What a text means: a schedule, or the stable name of its refusal. */
    public record Meaning(Reference schedule, String refusal, String why) {}

    public static Meaning of(String text, Settings settings) {
        try {
            return new Meaning(read(text, settings), null, "");
        } catch (Refusal refusal) {
            return new Meaning(null, refusal.name(), refusal.getMessage());
        }
    }

    private static Reference read(String text, Settings settings) {
        Env env = Env.EMPTY;
        for (Map.Entry<String, Number> parameter : settings.parameters().entrySet()) {
            env = env.with(parameter.getKey(), new Env.Parameter(parameter.getValue()));
        }
        for (String definitions : settings.definitions()) {
            List<Node.Definition> read = Reader.definitionsOf(definitions);
            Names.check(read, env);
            env = env.define(read);
        }
        Env definitions = env;
        Node.Program program = Reader.program(text);
        Names.check(program.definitions(), env);
        env = env.define(program.definitions());
        Names.check(program.schedule(), env);

        // Whether a table's step is 0 does not depend on what its unit comes to.
        Map<String, Batch> any = Map.of("token", new Batch(Q.ONE), "sample", new Batch(Q.ONE));
        Numbers numbers = new Numbers(settings, Q.ONE, any);
        Parts parts = new Parts(numbers);
        Maker maker = parts.part(program.schedule(), env);
        Units units = new Units(settings, definitions);
        numbers.units(units);
        long horizon = units.horizon() == null ? 0 : units.horizon().whole().longValueExact();
        parts.horizon(horizon);
        if (numbers.rests() > 1) {
            throw new Refusal("rest", "more than once");
        }
        Part whole = numbers.rests() == 1 ? Rest.solve(numbers, maker, horizon) : maker.make(new Tally(Q.ZERO, true));
        refuseAll(whole, horizon);
        return new Reference(whole, horizon);
    }

    /** All that is refused of what could be made, in one refusal. */
    private static void refuseAll(Part whole, long horizon) {
        List<Refusal> all = new ArrayList<>();
        collect(all, () -> whole.verify(false, false, false));
        collect(all, () -> whole.reach(Q.ZERO));
        if (all.isEmpty()) {
            collect(all, () -> whole.check(Scene.alone(Turns.NONE)));
        }
        if (whole.isEmpty() || whole.isBounded() && whole.length.compareTo(Q.of(LAST_STEP)) > 0) {
            all.add(new Refusal("length", "a schedule of " + whole.length + " steps"));
        }
        if (horizon > 0 && whole.isBounded() && whole.length.compareTo(Q.of(horizon)) > 0) {
            all.add(new Refusal("exceeds-horizon", whole.length + " of " + horizon));
        }
        if (!all.isEmpty()) {
            String names = all.stream().map(Refusal::name).collect(Collectors.joining("|"));
            throw new Refusal(names, all.get(0).getMessage());
        }
    }

    private static void collect(List<Refusal> all, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            all.add(refusal);
        }
    }

    /** The number of steps, or {@link Long#MAX_VALUE} for no end. */
    public long length() {
        return whole.isBounded() ? whole.length.whole().longValueExact() : Long.MAX_VALUE;
    }

    private Value value(long step) {
        return whole.value(Q.of(Math.max(0, step)), Scene.alone(Turns.NONE));
    }

    /** Where it has got to: the end of a move counts as a rate, also where another part begins there. */
    private Value reached(long step) {
        Q time = Q.of(step);
        return whole.reached(whole.isBounded() ? time.min(whole.length) : time, Scene.alone(Turns.NONE));
    }

    /** Whether a rate is right at a step: where rates are looked at, one that is refused is not. */
    public boolean allows(long step, double rate) {
        Value value = value(step);
        return value.allows(rate) && !(step <= lastChecked() && isRefused(value));
    }

    /** The rates that are right at a step, to be read. */
    public String at(long step) {
        return value(step).toString();
    }

    /** Steps at which something may change: bounds of parts and cycles, the horizon, the end, 2^53, and those beside them. */
    public TreeSet<Long> marks() {
        TreeSet<Long> marks = new TreeSet<>();
        for (Q mark : whole.marks()) {
            for (int k = -1; k <= 1; k++) {
                BigInteger step = mark.floor().add(BigInteger.valueOf(k));
                if (step.signum() >= 0 && step.compareTo(BigInteger.valueOf(LAST_STEP)) <= 0) {
                    marks.add(step.longValueExact());
                }
            }
        }
        marks.add(LAST_STEP);
        if (horizon > 0) {
            marks.add(horizon);
            marks.add(horizon - 1);
        }
        if (whole.isBounded()) {
            marks.add(length());
            marks.add(Math.min(LAST_STEP, length() + 1));
        }
        return marks;
    }

    private long lastChecked() {
        return whole.isBounded() ? length() : horizon > 0 ? horizon : LAST_STEP;
    }

    /** Whether it is negative, infinite or no number for certain. */
    private static boolean isRefused(Value value) {
        return !value.isNumber()
                || value.high() < 0
                || value.low() == Double.POSITIVE_INFINITY
                || value.high() == Double.NEGATIVE_INFINITY;
    }

    private static boolean mayBeRefused(Value value) {
        return isRefused(value) || value.low() < 0 || value.high() == Double.POSITIVE_INFINITY;
    }

    /** A step at which the rate may be one that is refused, of all that are looked at; -1 for none. */
    long refusedStep() {
        long end = lastChecked();
        TreeSet<Long> steps = marks();
        steps.removeIf(step -> step > end);
        for (long step = 0; step <= Math.min(end, EVERY); step++) {
            steps.add(step);
        }
        for (int k = 1; k <= SPREAD; k++) {
            steps.add((long) ((double) end * k / SPREAD));
        }
        for (long power = 1; power > 0 && power <= end; power *= 2) {
            steps.add(power);
        }
        return steps.stream()
                .filter(step -> mayBeRefused(value(step)) || mayBeRefused(reached(step)))
                .findFirst()
                .orElse(-1L);
    }
}
