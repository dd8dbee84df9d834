package dev.etalon.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import dev.etalon.tables.Curve;
import dev.etalon.tables.Piece;
import dev.etalon.tables.PieceTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a class reads from its text is what was laid out, to the bit, also where that is worked out when it is read. */
class PackedPlanTest {

    private final Random random = new Random(16);

    @Test
    void rowsOfCosinesAreWorkedOutToTheBit() {
        int worked = 0;
        for (int schedule = 0; schedule < 400; schedule++) {
            List<Piece> pieces = pieces(1 + random.nextInt(4));
            int resolution = schedule % 4 == 0 ? 8 + random.nextInt(10) : 0;
            Filled.Curves laidOut = (Filled.Curves) PieceTables.plan(pieces, resolution);
            Filled.Curves read = (Filled.Curves) read(TableWriter.pack(laidOut));
            assertThat(read).usingRecursiveComparison().isEqualTo(laidOut);
            worked += laidOut.waves().length;
        }
        assertThat(worked).isPositive();
    }

    @Test
    void aCosineTakesFewBytes() {
        Plan cosine = PieceTables.plan(List.of(new Piece(0, 0, cosine(0.001, 0, 98_000))), 0);
        assertThat(TableWriter.pack(cosine)).hasSizeLessThan(250);
    }

    private static Plan read(String text) {
        return PackedPlan.of("", 1, text).plan();
    }

    /** Cosines among other pieces, the first of which may begin before it is seen, and each of which may be cut, or come again. */
    private List<Piece> pieces(int count) {
        List<Piece> pieces = new ArrayList<>();
        long skipped = random.nextInt(3) == 0 ? random.nextInt(1000) : 0;
        long start = 0;
        Curve before = cosine(value(), value(), skipped + steps());
        for (int k = 0; k < count; k++) {
            Curve curve = random.nextInt(3) == 0
                    ? before
                    : random.nextInt(3) == 0 ? other() : cosine(value(), value(), steps());
            curve = k == 0 ? before : curve;
            pieces.add(new Piece(start, start - skipped, curve));
            long left = curve.steps() - skipped;
            start += random.nextInt(3) == 0 ? 1 + (long) (random.nextDouble() * (left - 1)) : left;
            skipped = 0;
            before = curve;
        }
        pieces.add(new Piece(start, start, new Curve.Flat(DoubleDouble.of(value()))));
        return pieces;
    }

    private Curve other() {
        Law law = random.nextBoolean() ? Law.LINEAR : Law.SQUARE;
        return new Curve.Move(law, List.of(), precise(value()), precise(value()), steps());
    }

    private static Curve cosine(double from, double to, long steps) {
        List<DoubleDouble> plain = List.of(DoubleDouble.ONE, DoubleDouble.ONE);
        return new Curve.Move(Law.COSINE, plain, precise(from), precise(to), steps);
    }

    /** A third of it, of which a double leaves something. */
    private static DoubleDouble precise(double value) {
        return DoubleDouble.of(value).dividedBy(3);
    }

    /** Also far from 1, 0, and of either sign. */
    private double value() {
        double sign = random.nextInt(6) == 0 ? -1 : 1;
        return random.nextInt(6) == 0
                ? 0
                : sign
                        * Math.pow(
                                10,
                                random.nextInt(8) == 0 ? 290 * random.nextGaussian() / 4 : -3 * random.nextDouble());
    }

    /** Also too few for rows that are known. */
    private long steps() {
        return (long) Math.pow(2, 5 + random.nextDouble() * 25);
    }
}
