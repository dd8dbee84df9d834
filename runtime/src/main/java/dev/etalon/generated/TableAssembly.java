package dev.etalon.generated;

import dev.etalon.core.Operator;
import dev.etalon.plan.Around;
import dev.etalon.plan.Between;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts a plan together from its numbers: {@link TableParts} takes it apart. */
final class TableAssembly {

    private final Tables tables;

    /** Plans whose parents are still to come, the first of a parent's children on top: nodes are read from the last on. */
    private final Deque<Plan> made = new ArrayDeque<>();

    private TableAssembly(Tables tables) {
        this.tables = tables;
    }

    static Plan plan(Tables tables) {
        TableAssembly assembly = new TableAssembly(tables);
        for (int node = tables.kinds().length - 1; node >= 0; node--) {
            assembly.made.push(assembly.node(node));
        }
        return assembly.made.pop();
    }

    private Plan node(int node) {
        return switch (tables.kinds()[node]) {
            case CONSTANT -> new Plan.Constant(tables.real(node, "value"));
            case LOCAL_STEP -> new Plan.LocalStep(tables.real(node, "stepsPerTick"));
            case CYCLE_INDEX -> new Plan.CycleIndex(tables.whole(node, "turns"));
            case LINES ->
                new Filled.Lines(
                        tables.wholes(node, "starts"),
                        tables.reals(node, "origins"),
                        tables.reals(node, "base"),
                        tables.reals(node, "slopeHigh"),
                        tables.reals(node, "slopeLow"));
            case CURVES ->
                new Filled.Curves(
                        tables.wholes(node, "starts"),
                        tables.wholes(node, "flips"),
                        tables.wholes(node, "anchors"),
                        tables.integers(node, "shifts"),
                        tables.integers(node, "octaves"),
                        tables.integers(node, "rows"),
                        tables.reals(node, "coefficients"),
                        tables.wholes(node, "waves"),
                        tables.reals(node, "ends"));
            case BLEND -> new Between.Blend(made.pop(), made.pop(), (Filled.Curves) made.pop());
            case BLEND_GEOMETRIC -> new Between.BlendGeometric(made.pop(), made.pop(), tables.real(node, "ticks"));
            case BLEND_POLYNOMIAL ->
                new Between.BlendPolynomial(made.pop(), made.pop(), made.pop(), made.pop(), tables.real(node, "ticks"));
            case BLEND_COSINE ->
                new Between.BlendCosine(made.pop(), made.pop(), made.pop(), made.pop(), tables.real(node, "ticks"));
            case BLEND_SIGMOID ->
                new Between.BlendSigmoid(made.pop(), made.pop(), made.pop(), made.pop(), tables.real(node, "ticks"));
            case GEOMETRIC ->
                new Filled.Geometric(
                        tables.real(node, "initial"),
                        tables.real(node, "log2High"),
                        tables.real(node, "log2Low"),
                        tables.whole(node, "last"),
                        tables.reals(node, "powers"));
            case INVERSE ->
                new Filled.Inverse(
                        tables.real(node, "fromHigh"),
                        tables.real(node, "fromLow"),
                        tables.real(node, "rateHigh"),
                        tables.real(node, "rateLow"),
                        tables.real(node, "power"));
            case INVERSE_SQRT -> new Filled.InverseSqrt(tables.real(node, "initial"), tables.real(node, "timescale"));
            case FORMULAS ->
                new Filled.Formulas(
                        tables.whole(node, "rooted"),
                        tables.wholes(node, "starts"),
                        tables.reals(node, "origins"),
                        tables.reals(node, "base"),
                        tables.reals(node, "slope"),
                        tables.reals(node, "rest"),
                        tables.reals(node, "vertices"),
                        tables.reals(node, "scales"),
                        tables.reals(node, "rises"));
            case APPLY -> new Plan.Apply(Operator.named((String) tables.numbers()[node][0]), below(node));
            case SEQUENCE ->
                new Plan.Sequence(tables.wholes(node, "starts"), tables.wholes(node, "origins"), below(node));
            case REPEAT ->
                new Around.Repeat(
                        tables.whole(node, "start"),
                        tables.whole(node, "period"),
                        tables.whole(node, "times"),
                        tables.whole(node, "stride"),
                        made.pop());
            case GROW ->
                new Around.Grow(
                        tables.wholes(node, "starts"),
                        tables.whole(node, "times"),
                        tables.whole(node, "again"),
                        tables.whole(node, "rise"),
                        tables.whole(node, "stride"),
                        tables.whole(node, "length"),
                        made.pop());
            case STRETCH -> new Around.Stretch(tables.whole(node, "length"), tables.whole(node, "lasts"), made.pop());
            case STAIRS -> new Around.Stairs(tables.whole(node, "width"), tables.whole(node, "rise"), made.pop());
            case FROZEN ->
                new Around.Frozen(
                        tables.whole(node, "tick"),
                        tables.real(node, "fraction"),
                        tables.whole(node, "divisor"),
                        tables.whole(node, "turns"),
                        tables.whole(node, "turn"),
                        made.pop());
        };
    }

    private List<Plan> below(int node) {
        List<Plan> below = new ArrayList<>();
        for (int k = 0; k < tables.children()[node]; k++) {
            below.add(made.pop());
        }
        return below;
    }
}
