package dev.etalon.plan;

/**
 * One case for each kind of node of a {@link Plan}.
 *
 * @param <R> what a visit returns
 */
public interface PlanVisitor<R> {
    R visit(Plan.Constant node);

    R visit(Plan.LocalStep node);

    R visit(Plan.CycleIndex node);

    R visit(Plan.Lines node);

    R visit(Plan.Curves node);

    R visit(Plan.Blend node);

    R visit(Plan.BlendGeometric node);

    R visit(Plan.BlendPolynomial node);

    R visit(Plan.BlendCosine node);

    R visit(Plan.BlendSigmoid node);

    R visit(Plan.Geometric node);

    R visit(Plan.Inverse node);

    R visit(Plan.InverseSqrt node);

    R visit(Plan.Root node);

    R visit(Plan.Apply node);

    R visit(Plan.Sequence node);

    R visit(Plan.Repeat node);

    R visit(Plan.Grow node);

    R visit(Plan.Stretch node);

    R visit(Plan.Stairs node);

    R visit(Plan.Frozen node);
}
