package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.lower.CyclePhase.Turns;
import dev.etalon.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Works out the own arguments of laws and refuses those that make no law. */
final class Laws {

    /** The largest number of shapes of one move: each has tables of its own, and all are evaluated. */
    private static final int MOST = 32;

    private final PhaseContext work;

    Laws(PhaseContext work) {
        this.work = work;
    }

    /**
     * A law for a move of that length.
     *
     * @param place what a refusal of a geometric move points at
     * @param help what to write instead of that
     */
    MovePhase.By by(Core.LawCall call, Length length, Span place, String help) {
        List<Value> arguments = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            Core argument = call.arguments().get(k);
            String name = call.law().parameters().get(k).name();
            arguments.add(call.law() == Law.HYPERBOLIC ? bound(argument, length) : number(argument, name));
        }
        Plan turn = work.value(new Core.CycleIndex(place)).plan();
        return new MovePhase.By(place, call.law(), inTurns(call, arguments), turn, help);
    }

    private Value bound(Core argument, Length length) {
        Length bound = work.durations().alone(argument, Durations.Least.ONE, RunPosition.nowhere("'bound'"));
        if (!bound.isFinite()) {
            return Value.UNKNOWN;
        }
        if (length.isFinite() && bound.steps() < length.steps()) {
            String rule = "bound is at least the number of steps, " + length.steps();
            work.refuse(Code.LENGTH, argument, rule + ", not " + bound.steps());
            return Value.UNKNOWN;
        }
        return new Value.Exact(Rational.of(bound.steps()));
    }

    private Value number(Core argument, String name) {
        Value value = work.value(argument);
        return name.equals("center")
                ? work.require(Double::isFinite, value, argument, "center is a finite number")
                : work.require(
                        number -> number > 0 && Double.isFinite(number), value, argument, name + " is greater than 0");
    }

    /** The arguments in each cycle, where the last stand for all that come later; once where they are the same in all. */
    private List<List<Value>> inTurns(Core.LawCall call, List<Value> arguments) {
        if (arguments.stream().noneMatch(Value::dependsOnCycle)) {
            return List.of(arguments);
        }
        long count = differing(arguments);
        if (count <= MOST) {
            List<List<Value>> turns = new ArrayList<>();
            for (int turn = 0; turn < count; turn++) {
                turns.add(inTurn(arguments, turn));
            }
            return turns;
        }
        int first = 0;
        while (!arguments.get(first).dependsOnCycle()) {
            first++;
        }
        String name = call.law().parameters().get(first).name();
        work.refuse(
                Code.TYPE,
                work.first(call.arguments().get(first)),
                "'" + name + "' would have more than " + MOST + " values, one for each cycle",
                "repeat " + MOST + " times at most: cycle(times=" + MOST
                        + "); or let it stay in the end: pick(i, 1, 2, 3)");
        return List.of(inTurn(arguments, 0));
    }

    /**
     * How many cycles there are until all that follow have the same arguments. Beside parameters all count, so that their
     * values do not shape the plan.
     */
    private long differing(List<Value> arguments) {
        Turns turns = work.turns();
        if (!work.setting().parameters().isEmpty()) {
            return turns.isFixed() ? turns.count() : Long.MAX_VALUE;
        }
        long end = Math.min(turns.count(), Length.MAX) - 1;
        List<Value> last = inTurn(arguments, end);
        for (long turn = end; turn >= PhaseContext.FIRST_TURNS; turn /= 2) {
            if (!inTurn(arguments, turn).equals(last)
                    || !inTurn(arguments, turn - 1).equals(last)) {
                return Long.MAX_VALUE;
            }
        }
        int count = work.firstTurns();
        while (count > 1 && inTurn(arguments, count - 2L).equals(last)) {
            count--;
        }
        return count;
    }

    private List<Value> inTurn(List<Value> arguments, long turn) {
        return arguments.stream()
                .map(each ->
                        each.dependsOnCycle() ? each.inTurn(turn, work.turns().count()) : each)
                .toList();
    }
}
