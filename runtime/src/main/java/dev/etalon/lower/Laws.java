package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Law;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

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
            Law.Parameter parameter = call.law().parameters().get(k);
            arguments.add(call.law() == Law.HYPERBOLIC ? bound(argument, length) : number(argument, parameter));
        }
        int reach = arguments.stream().mapToInt(Value::reach).max().orElse(0);
        Value turn = reach == 0 ? Value.UNKNOWN : work.value(new Core.CycleIndex(place, reach - 1));
        return new MovePhase.By(
                place,
                call.law(),
                inTurns(call, arguments, reach),
                turn,
                help,
                work.budget().curve(call.span()));
    }

    private Value bound(Core argument, Length length) {
        Length bound = work.durations().alone(argument, Durations.Least.ONE, RunPosition.nowhere("'bound'"));
        if (!bound.isFinite()) {
            return Value.UNKNOWN;
        }
        if (length.isFinite() && bound.steps() < length.steps()) {
            String rule = "bound is at least the number of steps, " + length.steps();
            String help = "write a larger bound, or fewer steps";
            work.refuse(Code.LENGTH, argument, rule + ", not " + bound.steps(), help);
            return Value.UNKNOWN;
        }
        return new Value.Exact(Rational.of(bound.steps()));
    }

    private Value number(Core argument, Law.Parameter parameter) {
        String name = parameter.name();
        return parameter.isCenter()
                ? work.require(
                        parameter::allows,
                        work.value(argument),
                        argument,
                        name + " is a finite number",
                        "write a share of the steps, as in " + name + "=0.5")
                : work.require(
                        parameter::allows,
                        work.value(argument),
                        argument,
                        name + " is greater than 0",
                        "write a finite number above 0, as in " + name + "=2");
    }

    /** The arguments in each cycle, where the last stand for all that come later; once where they are the same in all. */
    private List<List<Value>> inTurns(Core.LawCall call, List<Value> arguments, int reach) {
        if (reach == 0) {
            return List.of(arguments);
        }
        int first = 0;
        while (!arguments.get(first).dependsOnCycle()) {
            first++;
        }
        Core written = call.arguments().get(first);
        String name = "'" + call.law().parameters().get(first).name() + "'";
        LawShapes shapes = new LawShapes(arguments, work.turns(), reach);
        if (!shapes.areOfOneCycle()) {
            String help = "let it depend on one of them: a law has a shape for each cycle, one after the other";
            work.refuse(Code.TYPE, work.first(written), name + " depends on the numbers of two cycles", help);
            return List.of(shapes.inTurn(0));
        }
        long count = shapes.differing(!work.setting().parameters().isEmpty());
        if (count <= MOST) {
            return LongStream.range(0, count).mapToObj(shapes::inTurn).toList();
        }
        work.refuse(
                Code.TYPE,
                work.first(written),
                name + " would have more than " + MOST + " values, one for each cycle",
                "repeat " + MOST + " times at most: cycle(times=" + MOST
                        + "); or let it stay from some cycle on: min(1 + i, 8), pick(i, 1, 2, 3)");
        return List.of(shapes.inTurn(0));
    }
}
