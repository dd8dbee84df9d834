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

    R visit(Filled.Lines node);

    R visit(Filled.Curves node);

    R visit(Between.Blend node);

    R visit(Between.BlendGeometric node);

    R visit(Between.BlendPolynomial node);

    R visit(Between.BlendCosine node);

    R visit(Between.BlendSigmoid node);

    R visit(Filled.Geometric node);

    R visit(Filled.Inverse node);

    R visit(Filled.InverseSqrt node);

    R visit(Filled.Formulas node);

    R visit(Plan.Apply node);

    R visit(Plan.Sequence node);

    R visit(Around.Repeat node);

    R visit(Around.Grow node);

    R visit(Around.Stretch node);

    R visit(Around.Stairs node);

    R visit(Around.Frozen node);
}
