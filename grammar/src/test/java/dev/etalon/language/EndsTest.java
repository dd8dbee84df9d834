package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.core.Law;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A move starts and ends at the doubles nearest to what is written, whatever its law, its length and its values. {@code
 * -Detalon.moves=1000000} takes a million, and {@code -Detalon.first=1} others.
 */
class EndsTest {

    private static final int MOVES = Integer.getInteger("etalon.moves", 1_000);

    @Test
    void areExact() {
        SplittableRandom random = new SplittableRandom(20261129 + Long.getLong("etalon.first", 0));
        for (int k = 0; k < MOVES; k++) {
            Law law = Law.values()[k % Law.values().length];
            String from = rate(random);
            String to = rate(random);
            long steps = 1 + (long) Math.pow(10, random.nextDouble(0, k % 7 == 0 ? 15 : 3)) / 2;
            String move = law.id() + "(" + from + ", " + to + ", " + steps + arguments(law, steps) + ")";
            assertEnds(move, from, to, steps);
            assertEnds("stretch(" + move + ", " + 2 * steps + ")", from, to, 2 * steps);
            String small = subnormal(random);
            assertEnds(law.id() + "(" + small + ", " + to + ", 40" + arguments(law, 40) + ")", small, to, 40);
            assertEnds(law.id() + "(" + from + ", " + small + ", 40" + arguments(law, 40) + ")", from, small, 40);
        }
    }

    private static void assertEnds(String text, String from, String to, long steps) {
        LearningRate rate = Schedules.parse(text);
        assertThat(rate.at(0)).as(text).isEqualTo(Double.parseDouble(from));
        assertThat(rate.at(steps)).as(text).isEqualTo(Double.parseDouble(to));
        double[] first = new double[1];
        rate.fill(0, first);
        assertThat(first[0]).as(text).isEqualTo(rate.at(0));
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

    private static String arguments(Law law, long steps) {
        return switch (law) {
            case POLYNOMIAL, POWER -> ", power=1.7";
            case HYPERBOLIC -> ", bound=" + 2 * steps;
            default -> "";
        };
    }
}
