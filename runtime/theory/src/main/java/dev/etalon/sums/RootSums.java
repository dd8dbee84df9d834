package dev.etalon.sums;

import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Filled;

/** The sums of the rates of a moves by a root in {@link Filled.Formulas}, and of their squares, whose terms are those of roots of whole numbers. */
record RootSums(DoubleDouble rates, DoubleDouble squares) {

    /** From here on the formula is as exact as the numbers. */
    private static final int FAR = 64;

    /** {@code B(2j) / (2j)!}, as fractions. */
    private static final double[][] BERNOULLI = {
        {1, 12}, {-1, 720}, {1, 30240}, {-1, 1209600}, {1, 47900160}, {-691, 1307674368000.0}
    };

    /**
     * Each rate is {@code constant + factor · √z}, z being the distance from the vertex.
     *
     * @param k the piece
     * @param nearest the least distance
     * @param ticks within the piece
     */
    static RootSums of(Filled.Formulas node, int k, long nearest, Steps ticks) {
        DoubleDouble slope = DoubleDouble.of(node.slope()[k])
                .times(DoubleDouble.ONE.plus(DoubleDouble.of(node.rest()[k])))
                .abs();
        DoubleDouble scale = DoubleDouble.of(node.scales()[k]).abs();
        DoubleDouble rise = DoubleDouble.of(node.rises()[k]);
        DoubleDouble constant =
                DoubleDouble.of(node.base()[k]).plus(slope.times(rise).dividedBy(scale));
        DoubleDouble size = slope.dividedBy(scale.sqrt());
        DoubleDouble factor = node.rises()[k] == 0 ? size : size.negate();
        DoubleDouble count = DoubleDouble.of(ticks.count());
        DoubleDouble stride = DoubleDouble.of(ticks.stride());
        DoubleDouble first = DoubleDouble.of(nearest).dividedBy(stride);
        DoubleDouble roots = factor.times(stride.sqrt()).times(roots(first, ticks.count()));
        DoubleDouble middle = first.plus(DoubleDouble.of(ticks.count() - 1).scaled(-1));
        DoubleDouble distances = factor.times(factor).times(stride).times(count).times(middle);
        return new RootSums(
                constant.times(count).plus(roots),
                constant.times(constant)
                        .times(count)
                        .plus(constant.times(roots).scaled(1))
                        .plus(distances));
    }

    /**
     * {@code Σ √(first + k)} over {@code count} whole k from 0 on: the first ones one by one, and the others by the formula of Euler and
     * Maclaurin, to about 1e-28 relative.
     */
    private static DoubleDouble roots(DoubleDouble first, long count) {
        DoubleDouble sum = DoubleDouble.ZERO;
        DoubleDouble from = first;
        long left = count;
        for (; left > 0 && from.high() < FAR; left--) {
            sum = sum.plus(from.sqrt());
            from = from.plus(DoubleDouble.ONE);
        }
        return left == 0 ? sum : sum.plus(far(from, from.plus(DoubleDouble.of(left - 1))));
    }

    private static DoubleDouble far(DoubleDouble from, DoubleDouble to) {
        DoubleDouble ends = from.sqrt().plus(to.sqrt()).scaled(-1);
        return integral(to)
                .minus(integral(from))
                .plus(ends)
                .plus(corrections(to))
                .minus(corrections(from));
    }

    private static DoubleDouble integral(DoubleDouble x) {
        return x.times(x.sqrt()).scaled(1).dividedBy(3.0);
    }

    /** {@code Σ B(2j) / (2j)! · f^(2j - 1)(x)}: the odd derivatives of a root, each from the one before. */
    private static DoubleDouble corrections(DoubleDouble x) {
        DoubleDouble derivative = DoubleDouble.HALF.dividedBy(x.sqrt());
        DoubleDouble square = x.times(x);
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int j = 0; j < BERNOULLI.length; j++) {
            sum = sum.plus(derivative.times(BERNOULLI[j][0]).dividedBy(BERNOULLI[j][1]));
            double next = (2 * j + 0.5) * (2 * j + 1.5);
            derivative = derivative.times(next).dividedBy(square);
        }
        return sum;
    }
}
