package dev.etalon.generated;

import dev.etalon.plan.Around;
import dev.etalon.plan.Between;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import dev.etalon.plan.PlanVisitor;
import java.util.ArrayList;
import java.util.List;

/** Takes a plan apart into its numbers, in the order of {@link NodeKind}; {@link TableAssembly} puts it together again. */
final class TableParts implements PlanVisitor<Void> {

    private final List<NodeKind> kinds = new ArrayList<>();
    private final List<Object[]> numbers = new ArrayList<>();

    private TableParts() {}

    static Tables of(Plan plan) {
        TableParts parts = new TableParts();
        List<Plan> nodes = plan.nodes();
        int[] children = new int[nodes.size()];
        for (int node = 0; node < children.length; node++) {
            nodes.get(node).accept(parts);
            children[node] = nodes.get(node).children().size();
        }
        return new Tables(parts.kinds.toArray(new NodeKind[0]), children, parts.numbers.toArray(new Object[0][]));
    }

    private Void node(NodeKind kind, Object... components) {
        for (int k = 0; k < components.length; k++) {
            if (components[k] instanceof Double real) {
                components[k] = new double[] {real};
            } else if (components[k] instanceof Long whole) {
                components[k] = new long[] {whole};
            } else if (components[k] instanceof Integer integer) {
                components[k] = new int[] {integer};
            }
        }
        kinds.add(kind);
        numbers.add(components);
        return null;
    }

    @Override
    public Void visit(Plan.Constant plan) {
        return node(NodeKind.CONSTANT, plan.value());
    }

    @Override
    public Void visit(Plan.LocalStep plan) {
        return node(NodeKind.LOCAL_STEP, plan.stepsPerTick());
    }

    @Override
    public Void visit(Plan.CycleIndex plan) {
        return node(NodeKind.CYCLE_INDEX, plan.turns());
    }

    @Override
    public Void visit(Filled.Lines plan) {
        return node(NodeKind.LINES, plan.starts(), plan.origins(), plan.base(), plan.slopeHigh(), plan.slopeLow());
    }

    @Override
    public Void visit(Filled.Curves plan) {
        return node(
                NodeKind.CURVES,
                plan.starts(),
                plan.flips(),
                plan.anchors(),
                plan.shifts(),
                plan.octaves(),
                plan.rows(),
                plan.coefficients(),
                plan.waves(),
                plan.ends());
    }

    @Override
    public Void visit(Between.Blend plan) {
        return node(NodeKind.BLEND);
    }

    @Override
    public Void visit(Between.BlendGeometric plan) {
        return node(NodeKind.BLEND_GEOMETRIC, plan.ticks());
    }

    @Override
    public Void visit(Between.BlendPolynomial plan) {
        return node(NodeKind.BLEND_POLYNOMIAL, plan.ticks());
    }

    @Override
    public Void visit(Between.BlendCosine plan) {
        return node(NodeKind.BLEND_COSINE, plan.ticks());
    }

    @Override
    public Void visit(Between.BlendSigmoid plan) {
        return node(NodeKind.BLEND_SIGMOID, plan.ticks());
    }

    @Override
    public Void visit(Filled.Geometric plan) {
        return node(
                NodeKind.GEOMETRIC,
                plan.initial(),
                plan.log2High(),
                plan.log2Low(),
                plan.powers().length,
                plan.last(),
                plan.powers());
    }

    @Override
    public Void visit(Filled.Inverse plan) {
        return node(NodeKind.INVERSE, plan.fromHigh(), plan.fromLow(), plan.rateHigh(), plan.rateLow(), plan.power());
    }

    @Override
    public Void visit(Filled.InverseSqrt plan) {
        return node(NodeKind.INVERSE_SQRT, plan.initial(), plan.timescale());
    }

    @Override
    public Void visit(Filled.Formulas plan) {
        return node(
                NodeKind.FORMULAS,
                plan.rooted(),
                plan.starts(),
                plan.origins(),
                plan.base(),
                plan.slope(),
                plan.rest(),
                plan.vertices(),
                plan.scales(),
                plan.rises());
    }

    @Override
    public Void visit(Plan.Apply plan) {
        return node(NodeKind.APPLY, plan.operator().name());
    }

    @Override
    public Void visit(Plan.Sequence plan) {
        return node(NodeKind.SEQUENCE, plan.starts(), plan.origins());
    }

    @Override
    public Void visit(Around.Repeat plan) {
        return node(NodeKind.REPEAT, plan.start(), plan.period(), plan.times(), plan.stride());
    }

    @Override
    public Void visit(Around.Grow plan) {
        return node(
                NodeKind.GROW, plan.starts(), plan.times(), plan.length(), plan.again(), plan.rise(), plan.stride());
    }

    @Override
    public Void visit(Around.Stretch plan) {
        return node(NodeKind.STRETCH, plan.length(), plan.lasts());
    }

    @Override
    public Void visit(Around.Stairs plan) {
        return node(NodeKind.STAIRS, plan.width(), plan.rise());
    }

    @Override
    public Void visit(Around.Frozen plan) {
        return node(NodeKind.FROZEN, plan.tick(), plan.fraction(), plan.divisor(), plan.turns(), plan.turn());
    }
}
