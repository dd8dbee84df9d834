package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TradeoffTest {

    private static final Tradeoff HYPERBOLA = new Tradeoff.Hyperbola(16, 4);

    @Test
    void aHyperbolaIsLeastWhereItsPartsAreAlike() {
        assertThat(HYPERBOLA.at(4)).isEqualTo(20);
        assertThat(HYPERBOLA.bestFactor()).isEqualTo(2);
        assertThat(HYPERBOLA.bestValue()).isEqualTo(16);
        assertThat(HYPERBOLA.isFlat()).isFalse();
    }

    @Test
    void unitsAreTakenOffTheFactor() {
        Tradeoff inUnits = new Tradeoff.InUnits(HYPERBOLA, 0.5);
        assertThat(inUnits.at(8)).isEqualTo(20);
        assertThat(inUnits.bestFactor()).isEqualTo(4);
        assertThat(inUnits.bestValue()).isEqualTo(16);
        assertThat(inUnits.isFlat()).isFalse();
        assertThat(new Tradeoff.InUnits(new Tradeoff.Sharp(1, 1, 0, 1), 2).isFlat())
                .isTrue();
    }

    @Test
    void theWorstCaseOfARunThatDoesNotGetThereFallsWithTheSum() {
        // u = 2·2 + 4 = 8 times the factor, against D/G = 4/2.
        Tradeoff sharp = new Tradeoff.Sharp(4, 2, 2, 4);
        assertThat(sharp.at(0.125)).isEqualTo(2 * (4 - 2 * 0.125 * 2));
        assertThat(sharp.at(0.25)).isEqualTo(2 * (4 - 2 * 0.25 * 2));
        assertThat(sharp.at(0.5)).isEqualTo((4.0 / 4 * 4 + 2 * 0.5 * 4 * 2) / 2);
        assertThat(sharp.bestFactor()).isEqualTo(4 / (2 * Math.sqrt(8) * 2));
        assertThat(sharp.bestValue()).isEqualTo(4 * 2 * Math.sqrt(0.5));
        assertThat(new Tradeoff.Sharp(4, 2, 2, 0).bestValue()).isEqualTo(8);
        assertThatIllegalStateException()
                .isThrownBy(new Tradeoff.Sharp(1, 1, 0, 1)::bestFactor)
                .withMessageContaining("no factor on the rates is the best");
    }
}
