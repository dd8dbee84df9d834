package dev.etalon.losslaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionalScalingLawTest {

    private static final FunctionalScalingLaw LAW = new FunctionalScalingLaw(0.7, 2.5, 1, 1, 0.5, 1);

    @ParameterizedTest
    @CsvSource({
        "constant, 0.2255849142625777, 0.2595555834252906",
        "cosine, 0.16047469240758636, 0.3471157381485978",
        "wsd20, 0.20735453857700706, 0.39853324133074436"
    })
    void theExpectedValuesAreReproduced(String shape, double last, double middle) {
        LearningRate rate = switch (shape) {
            case "constant" -> step -> 0.1;
            case "cosine" -> Shapes.cosine(500).scaledBy(0.3);
            default -> Shapes.wsd(500).scaledBy(0.2);
        };
        double[] curve = LAW.losses(rate, new long[] {0, 250, 500});
        assertThat(curve[0]).isEqualTo(1);
        assertThat(curve[1]).isCloseTo(middle, within(1e-12 * middle));
        assertThat(curve[2]).isCloseTo(last, within(1e-12 * last));
        assertThat(LAW.finalLoss(rate, 500)).isCloseTo(last, within(1e-13 * last));
    }

    @Test
    void theStreamedCurveIsTheSumItStandsFor() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 60; trial++) {
            FunctionalScalingLaw law = new FunctionalScalingLaw(
                    random.nextDouble(0.1, 2),
                    random.nextDouble(1.05, 6),
                    random.nextDouble(0.1, 3),
                    random.nextDouble(),
                    random.nextDouble(),
                    1 + random.nextInt(8));
            double[] rates =
                    random.doubles(300, 0, Math.pow(10, random.nextInt(-3, 3))).toArray();
            LearningRate rate = step -> rates[(int) Math.min(step, 299)];
            long[] steps = LongStream.rangeClosed(0, 30).map(k -> 10 * k).toArray();
            double[] curve = law.losses(rate, steps);
            for (int k = 0; k < steps.length; k++) {
                double direct = law.finalLoss(rate, steps[k]);
                assertThat(curve[k]).isCloseTo(direct, within(2e-12 * direct));
            }
        }
    }

    @Test
    void powersAreSumsOfExponentials() {
        for (double power : new double[] {0.2, 1, 1.5, 2}) {
            for (double horizon : new double[] {1, 1e3, 1e9}) {
                ExponentialSum sum = ExponentialSum.ofPower(power, horizon, 1e-13);
                assertThat(sum.nodes().length).isLessThan(700);
                for (double t = 0; t <= horizon; t += horizon / 37) {
                    double value = 0;
                    for (int k = 0; k < sum.nodes().length; k++) {
                        value += sum.weights()[k] * Math.exp(-sum.nodes()[k] * t);
                    }
                    assertThat(value).isCloseTo(Math.pow(1 + t, -power), within(1e-12 * Math.pow(1 + t, -power)));
                }
            }
        }
    }

    @Test
    void exponentsFollowTheRegime() {
        assertThat(new ScalingExponents(1, 1.5).peak()).isCloseTo(0.4, offset(1e-15));
        assertThat(new ScalingExponents(1, 2).peak()).isCloseTo(1 / 3.0, offset(1e-15));
        assertThat(new ScalingExponents(1.5, 3).peak()).isCloseTo(0.45454545454545453, offset(1e-15));
        assertThat(new ScalingExponents(0.8, 2).peak()).isCloseTo(0.23076923076923078, offset(1e-15));
        assertThat(new ScalingExponents(0.2, 2).decayFraction()).isCloseTo(0.2, offset(1e-15));
        assertThat(new ScalingExponents(0.3, 3).decayFraction()).isCloseTo(0.22, offset(1e-15));
        assertThat(new ScalingExponents(0.5, 2).isEasy()).isTrue();
        assertThat(new ScalingExponents(0.49, 2).isEasy()).isFalse();
        assertThat(new ScalingExponents(0.5, 2).loss()).as("both regimes meet").isEqualTo(0.5);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FunctionalScalingLaw.of(1, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> LAW.losses(step -> 1, new long[] {3, 3}));
        assertThatIllegalArgumentException().isThrownBy(() -> OptimalDecay.of(LAW, 100, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> OptimalRates.of(LAW, 100, 1));
    }
}
