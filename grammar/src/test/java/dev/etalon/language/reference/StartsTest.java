package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first and the last rate of a move are the doubles nearest to the written decimals, whatever law, values and steps:
 * {@code -Detalon.moves=1000000} takes a million of each law.
 */
class StartsTest {

    private static final int MOVES = Integer.getInteger("etalon.moves", 40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linear",
                "cosine",
                "cosine(exponent=1.7, k=0.6)",
                "polynomial(power=2)",
                "polynomial(power=0.9, k=3)",
                "power(power=0.4)",
                "sqrt",
                "square",
                "exponential",
                "harmonic",
                "halving",
                "rex",
                "sigmoid",
                "log",
                "sigmoid(steepness=3, center=0.1)",
                "hyperbolic(bound=1G)"
            })
    void areTheWrittenNumbers(String law) {
        Random random = new Random(law.hashCode());
        for (int k = 0; k < MOVES; k++) {
            BigDecimal from = decimal(random);
            BigDecimal to = decimal(random);
            int steps = random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(40);
            String ends = from + ", " + to + ", " + steps;
            String text = law.endsWith(")")
                    ? law.substring(0, law.indexOf('(')) + "(" + ends + ", " + law.substring(law.indexOf('(') + 1)
                    : law + "(" + ends + ")";
            LearningRate rate = Schedules.parse(text);
            assertThat(rate.at(0)).as(text).isEqualTo(from.doubleValue());
            assertThat(rate.at(steps)).as(text).isEqualTo(to.doubleValue());
        }
    }

    /** From 1e-8 to 100 mostly, of one to six digits, and sometimes of any size that a double has. */
    private static BigDecimal decimal(Random random) {
        int digits = 1 + random.nextInt(random.nextInt(4) == 0 ? 999_999 : 999);
        int scale = random.nextInt(8) == 0 ? random.nextInt(600) - 300 : random.nextInt(9);
        return BigDecimal.valueOf(digits, scale);
    }
}
