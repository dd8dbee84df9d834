package dev.etalon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of node does with the time and with the number of the cycle. */
class PlanTest {

    private static final Plan ZERO = new Plan.Constant(0);
    private static final Plan ONE = new Plan.Constant(1);
    private static final Plan INDEX = new Plan.CycleIndex(Long.MAX_VALUE);

    /** Tells what it is asked for: the time and, in thousands, the number of the cycle. */
    private static final Plan PROBE = new Plan.Apply(
            Operator.ADD,
            List.of(new Plan.LocalStep(1), new Plan.Apply(Operator.MULTIPLY, List.of(new Plan.Constant(1000), INDEX))));

    private static final Plan REPEAT = new Around.Repeat(5, 10, 3, 3, PROBE);
    private static final Plan GROW = new Around.Grow(new long[] {0, 10, 30, 70}, 3, 2, 1, 7, 20, PROBE);
    private static final Plan GROW_ALIKE = new Around.Grow(new long[] {0, 10}, 1, Long.MAX_VALUE, 0, 0, 20, PROBE);
    private static final Plan STRETCH = new Around.Stretch(4, 10, PROBE);
    private static final Plan HELD = new Around.Stairs(10, 10, PROBE);
    private static final Plan COUNTED = new Around.Stairs(10, 1, PROBE);
    private static final Plan SEQUENCE = new Plan.Sequence(
            new long[] {0, 10, 10, 30},
            new long[] {0, 5, 10, 20},
            List.of(PROBE, new Plan.Constant(-1), PROBE, new Plan.Apply(Operator.NEGATE, List.of(PROBE))));

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of(new Plan.LocalStep(0.25), 10, 0.5, 0, 2.625),
                Arguments.of(new Plan.CycleIndex(4), 9, 0.5, 11, 3),
                Arguments.of(INDEX, 9, 0.5, 11, 11),
                Arguments.of(REPEAT, 4, 0.5, 2, 6_004.5),
                Arguments.of(REPEAT, 5, 0, 0, 5),
                Arguments.of(REPEAT, 14, 0.5, 0, 14.5),
                Arguments.of(REPEAT, 15, 0.25, 0, 1_005.25),
                Arguments.of(REPEAT, 34, 0, 1, 5_014),
                Arguments.of(REPEAT, 37, 0, 1, 5_017),
                Arguments.of(GROW, 5, 0.5, 0, 11),
                Arguments.of(GROW, 10, 0, 1, 8_000),
                Arguments.of(GROW, 20, 0, 0, 1_010),
                Arguments.of(GROW, 69, 0.5, 0, 2_019.75),
                Arguments.of(GROW, 90, 0, 0, 3_010),
                Arguments.of(GROW, 149, 0, 1, 11_019.5),
                Arguments.of(GROW, 150, 0, 0, 4_020),
                Arguments.of(GROW, 1000, 0, 0, 4_020),
                Arguments.of(GROW_ALIKE, 1_000_000_007L, 0, 5, 14),
                Arguments.of(STRETCH, 5, 0.5, 3, 3_002.2),
                Arguments.of(STRETCH, 12, 0, 0, 4),
                Arguments.of(HELD, 25, 0.5, 1, 1_020),
                Arguments.of(COUNTED, 25, 0.5, 1, 1_002),
                Arguments.of(new Around.Frozen(7, 0.5, 2, 3, 1, PROBE), 99, 0.9, 5, 7_007.5),
                Arguments.of(Around.Frozen.at(7, 0.5, PROBE), 99, 0.9, 5, 5_007.5),
                Arguments.of(Around.Frozen.outside(4, PROBE), 99, 0.9, 9, 2_000),
                Arguments.of(Around.Frozen.inTurn(2, 3, PROBE), 99, 0.9, 5, 17_000),
                Arguments.of(SEQUENCE, 9, 0.5, 1, 1_009.5),
                Arguments.of(SEQUENCE, 10, 0, 0, 0),
                Arguments.of(SEQUENCE, 29, 0.5, 0, 19.5),
                Arguments.of(SEQUENCE, 100, 0, 2, -2_080),
                Arguments.of(new Between.BlendGeometric(new Plan.Constant(8), INDEX, 10), 5, 0, 2, 4),
                Arguments.of(new Between.BlendPolynomial(INDEX, ZERO, new Plan.Constant(2), ONE, 10), 5, 0, 4, 1),
                Arguments.of(new Between.BlendPolynomial(ZERO, INDEX, ONE, new Plan.Constant(2), 10), 5, 0, 4, 1),
                Arguments.of(new Between.BlendCosine(INDEX, ZERO, new Plan.Constant(2), ONE, 10), 5, 0, 4, 1),
                Arguments.of(new Between.BlendSigmoid(INDEX, ZERO, INDEX, new Plan.Constant(0.5), 10), 5, 0, 4, 2),
                Arguments.of(new Between.BlendSigmoid(INDEX, ZERO, INDEX, new Plan.Constant(0.25), 10), 0, 0, 4, 4),
                Arguments.of(blend(), 2, 0, 4, 3.2),
                Arguments.of(blend(), 8, 0, 4, 0.8),
                Arguments.of(blend(), 10, 0, 4, 0),
                Arguments.of(new Filled.Inverse(1, 0, 0.5, 0, 2), 2, 0, 0, 0.25),
                Arguments.of(new Filled.Inverse(1, 0, 0.5, 0, 1), 2, 0, 0, 0.5));
    }

    /** From i to 0 in 10 steps, by a line. */
    private static Plan blend() {
        Filled.Curves shape = new Filled.Curves(
                new long[] {0, 5, 10, 10},
                new long[] {0, -1, 0, 0},
                new long[] {0, 11, 0, 0},
                new int[] {40, 40, Filled.Curves.UNIFORM, Filled.Curves.UNIFORM},
                new int[] {Filled.Curves.UNIFORM, Filled.Curves.UNIFORM, Filled.Curves.UNIFORM, Filled.Curves.UNIFORM},
                new int[] {0, 1, 2, 2},
                new double[] {0, 0.1, 0, 0, 0, 0, 0, 0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                new long[0],
                new double[0]);
        return new Between.Blend(INDEX, ZERO, shape);
    }

    @ParameterizedTest
    @MethodSource("times")
    void looksAtItsBody(Plan plan, long tick, double fraction, long index, double expected) {
        assertThat(plan.at(tick, fraction, index)).isCloseTo(expected, within(1e-15 * Math.abs(expected)));
        double[] filled = new double[90];
        for (long from : new long[] {0, 3, tick}) {
            plan.fill(from, filled, 1, 85);
            for (int k = 0; k < 85; k++) {
                assertThat(filled[1 + k]).as("filled, at %d", from + k).isEqualTo(plan.at(from + k, 0, 0));
            }
            assertThat(filled[86]).isZero();
        }
    }

    static Stream<Arguments> kinds() {
        DoubleDouble one = DoubleDouble.of(Rational.ONE);
        Curve.Move cosine = new Curve.Move(Law.EXPONENTIAL, List.of(), one, DoubleDouble.of(Rational.of(2)), 100);
        Filled.Curves curves = (Filled.Curves)
                PieceTables.plan(List.of(new Piece(0, 0, cosine), new Piece(100, 100, new Curve.Flat(one))), 0);
        Filled.Lines lines = new Filled.Lines(new long[1], new double[1], new double[1], new double[1], new double[1]);
        Filled.Formulas formulas = new Filled.Formulas(
                1,
                new long[1],
                new double[1],
                new double[1],
                new double[1],
                new double[1],
                new double[1],
                new double[1],
                new double[1]);
        return Stream.of(
                Arguments.of(ONE, List.of()),
                Arguments.of(new Plan.LocalStep(1), List.of()),
                Arguments.of(INDEX, List.of()),
                Arguments.of(lines, List.of()),
                Arguments.of(curves, List.of()),
                Arguments.of(formulas, List.of()),
                Arguments.of(GeometricBlocks.of(1, -1, 0), List.of()),
                Arguments.of(new Filled.Inverse(1, 0, 1, 0, 1), List.of()),
                Arguments.of(new Filled.InverseSqrt(1, 10), List.of()),
                Arguments.of(new Between.Blend(ZERO, ONE, curves), List.of(ZERO, ONE, curves)),
                Arguments.of(new Between.BlendGeometric(ZERO, ONE, 9), List.of(ZERO, ONE)),
                Arguments.of(new Between.BlendPolynomial(ZERO, ONE, INDEX, ONE, 9), List.of(ZERO, ONE, INDEX, ONE)),
                Arguments.of(new Between.BlendCosine(ZERO, ONE, INDEX, ONE, 9), List.of(ZERO, ONE, INDEX, ONE)),
                Arguments.of(new Between.BlendSigmoid(ZERO, ONE, INDEX, ONE, 9), List.of(ZERO, ONE, INDEX, ONE)),
                Arguments.of(new Plan.Apply(Operator.MAX, List.of(ZERO, INDEX)), List.of(ZERO, INDEX)),
                Arguments.of(
                        new Plan.Sequence(new long[] {0, 9}, new long[] {0, 9}, List.of(ZERO, INDEX)),
                        List.of(ZERO, INDEX)),
                Arguments.of(REPEAT, List.of(PROBE)),
                Arguments.of(GROW, List.of(PROBE)),
                Arguments.of(STRETCH, List.of(PROBE)),
                Arguments.of(HELD, List.of(PROBE)),
                Arguments.of(Around.Frozen.at(0, 0, ONE), List.of(ONE)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isVisitedAsWhatItIsAndHasItsChildren(Plan plan, List<Plan> children) {
        assertThat(plan.accept(NAMES)).isEqualTo(plan.getClass());
        assertThat(plan.children()).isEqualTo(children);
    }

    /** Answers with the kind of node that it is called for. */
    @SuppressWarnings("unchecked")
    private static final PlanVisitor<Class<?>> NAMES = (PlanVisitor<Class<?>>) Proxy.newProxyInstance(
            PlanTest.class.getClassLoader(),
            new Class<?>[] {PlanVisitor.class},
            (proxy, method, arguments) -> method.getParameterTypes()[0]);

    @Test
    void nodesComeBeforeTheirChildrenInOrder() {
        Plan sum = new Plan.Apply(Operator.ADD, List.of(ONE, INDEX));
        Plan repeat = new Around.Repeat(0, 9, 2, 0, sum);
        Plan all = new Plan.Apply(Operator.MAX, List.of(repeat, ZERO, new Plan.LocalStep(1)));
        assertThat(all.nodes()).containsExactly(all, repeat, sum, ONE, INDEX, ZERO, new Plan.LocalStep(1));
    }

    @Test
    void onlyInversesOfTheFirstPowerAreFilledInALoop() {
        assertThat(new Filled.Inverse(1, 0, 0.5, 0, 1).hasLoop()).isTrue();
        assertThat(new Filled.Inverse(1, 0, 0.5, 0, 2).hasLoop()).isFalse();
        assertThat(new Filled.InverseSqrt(1, 10).hasLoop()).isTrue();
    }
}
