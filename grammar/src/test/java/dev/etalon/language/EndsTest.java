package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.core.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A move starts and ends at the doubles nearest to what is written, whatever its law, its length and its values. {@code
 * -Detalon.moves=1000000} takes a million of every law, and {@code -Detalon.first=1} others.
 */
class EndsTest {

    private static final int MOVES = Integer.getInteger("etalon.moves", 1_100);

    /** The moves of a chain: as many as come to little work, and fewer of those whose tables have many rows. */
    private static final int MANY = 100;

    private static final int FEW = 2;

    /** A text in so many is of the latter. */
    private static final int RARE = 50;

    /** The moves of a cycle, whose values are written ones times whole numbers up to a prime, in an order of their own. */
    private static final int TURNS = 1_000;

    private static final int PRIME = 997;

    private record Move(String from, String to, long steps) {}

    @ParameterizedTest
    @EnumSource(Law.class)
    void areExact(Law law) {
        SplittableRandom random =
                new SplittableRandom(20261129 + 100 * Long.getLong("etalon.first", 0) + law.ordinal());
        int texts = 0;
        for (int count = 0; count < MOVES; texts++) {
            String arguments = arguments(law, random);
            if (texts % RARE < 2) {
                assertEnds(law, arguments, moves(random, FEW, 13), texts % RARE == 1);
                count += FEW;
            } else if (texts % 2 == 0) {
                assertEnds(law, arguments, moves(random, MANY, 2.5), false);
                count += MANY;
            } else {
                assertEndsOfCycles(law, arguments, moves(random, 3, 6).get(texts % 3), random.nextInt(1, PRIME));
                count += TURNS;
            }
        }
    }

    private static List<Move> moves(SplittableRandom random, int count, double decimals) {
        List<Move> moves = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            String from = k % 3 == 1 ? subnormal(random) : rate(random);
            String to = k % 3 == 2 ? subnormal(random) : rate(random);
            moves.add(new Move(from, to, (long) Math.pow(10, random.nextDouble(0, decimals))));
        }
        return moves;
    }

    private static String rate(SplittableRandom random) {
        String digits = Long.toString(random.nextLong(1, (long) Math.pow(10, random.nextInt(1, 18))));
        int exponent = random.nextInt(20) == 0 ? random.nextInt(-300, 280) : random.nextInt(-4, 2) - digits.length();
        return digits + "e" + exponent;
    }

    /** Mostly. */
    private static String subnormal(SplittableRandom random) {
        return random.nextLong(5, (long) Math.pow(10, random.nextInt(1, 18))) + "e-324";
    }

    private static double number(String written) {
        return Double.parseDouble(written);
    }

    private static String arguments(Law law, SplittableRandom random) {
        String number = Long.toString(random.nextLong(1, 400));
        return switch (law) {
            case POLYNOMIAL, POWER -> ", power=" + number + "e-2";
            case COSINE -> random.nextBoolean() ? "" : ", exponent=" + number + "e-2, k=1.5";
            case SIGMOID -> random.nextBoolean() ? "" : ", steepness=" + number + "e-1";
            case HYPERBOLIC -> ", bound=1e13";
            default -> "";
        };
    }

    /** Of moves one after the other, each held for a step. */
    private static void assertEnds(Law law, String arguments, List<Move> moves, boolean areStretched) {
        int scale = areStretched ? 2 : 1;
        List<String> parts = new ArrayList<>();
        for (Move move : moves) {
            String part = law.id() + "(" + move.from + ", " + move.to + ", " + move.steps + arguments + ")";
            parts.add(areStretched ? "stretch(" + part + ", " + scale * move.steps + ")" : part);
        }
        String text = String.join(" -> hold(1) -> ", parts);
        LearningRate rate = Schedules.parse(text);
        long start = 0;
        for (Move move : moves) {
            assertEnds(rate, start, scale * move.steps, number(move.from), number(move.to), text);
            start += scale * move.steps + 1;
        }
    }

    /** Of a move whose values are known when a cycle of it begins. */
    private static void assertEndsOfCycles(Law law, String arguments, Move move, int stride) {
        String turn = " * (i * " + stride + " - " + PRIME + " * floor(i * " + stride + " / " + PRIME + ") + 1)";
        String text = law.id() + "(" + move.from + turn + ", " + move.to + turn + ", " + move.steps + arguments
                + ") -> hold(1) -> cycle(times=" + TURNS + ")";
        LearningRate rate = Schedules.parse(text);
        for (int i = 0; i < TURNS; i++) {
            double factor = i * stride % PRIME + 1;
            double from = number(move.from) * factor;
            double to = number(move.to) * factor;
            assertEnds(rate, i * (move.steps + 1), move.steps, from, to, text);
        }
    }

    private static void assertEnds(LearningRate rate, long start, long steps, double from, double to, String text) {
        double[] rates = {rate.at(start), rate.at(start + steps), Double.NaN, Double.NaN};
        double[] filled = new double[1];
        rate.fill(start, filled);
        rates[2] = filled[0];
        rate.fill(start + steps, filled);
        rates[3] = filled[0];
        if (rates[0] != from || rates[1] != to || rates[2] != from || rates[3] != to) {
            assertThat(rates)
                    .as("at %d and %d steps on, of %s", start, steps, text)
                    .containsExactly(from, to, from, to);
        }
    }
}
