package dev.etalon.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Rational;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code fill} writes the bits of {@code at}, wherever it begins and however much it writes. */
class FillTest {

    private static final long[] LENGTHS = {0, 1, 2, 13, 100, 1700, 1_000_000_007L};

    static Stream<Plan> plans() {
        Random random = new Random(7);
        List<Plan> plans = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            Plan lines = pieces(random, List.of(Law.LINEAR));
            Plan curves = pieces(random, List.of(Law.LINEAR, Law.SQRT, Law.SQUARE, Law.REX, Law.LOG, Law.HALVING));
            plans.add(lines);
            plans.add(curves);
            Operator operator = Operator.values()[k % Operator.values().length];
            List<Plan> operands = List.of(lines, curves, new Plan.Constant(0.3));
            int arity = operator.arity() == Operator.ANY ? operands.size() : operator.arity();
            plans.add(new Plan.Apply(operator, operands.subList(0, arity)));
        }
        return plans.stream();
    }

    /** Some pieces on end, of lengths from none to long. */
    private static Plan pieces(Random random, List<Law> laws) {
        List<Piece> pieces = new ArrayList<>();
        DoubleDouble value = DoubleDouble.of(Rational.of(random.nextInt(3)));
        long step = 0;
        for (int k = random.nextInt(6); k >= 0; k--) {
            DoubleDouble next =
                    DoubleDouble.of(Rational.of(random.nextInt(1000)).dividedBy(Rational.of(1000)));
            long length = LENGTHS[random.nextInt(LENGTHS.length)];
            Law law = laws.get(random.nextInt(laws.size()));
            pieces.add(new Piece(step, step, new Curve.Move(law, List.of(), value, next, length)));
            step += length;
            value = next;
        }
        pieces.add(new Piece(step, step, new Curve.Flat(value)));
        return PieceTables.plan(pieces, 0);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void fillWritesTheBitsOfAt(Plan plan) {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            long from = random.nextInt(3) == 0 ? random.nextLong(3_000_000_000L) : random.nextLong(4000);
            int count = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(1500);
            int offset = random.nextInt(5);
            double[] out = new double[offset + count + 2];
            plan.fill(from, out, offset, count);
            double[] expected = new double[out.length];
            for (int j = 0; j < count; j++) {
                expected[offset + j] = plan.at(from + j, 0, 0);
            }
            assertThat(Arrays.mismatch(out, expected))
                    .as("%d steps from %d", count, from)
                    .isEqualTo(-1);
        }
    }
}
