package dev.etalon.samples.recipes;

import org.junit.jupiter.api.Test;

/** The four dictionaries, at the shares and steps of the note that proposed them. */
class DictionariesTest {

    private final Dictionaries dictionaries = new DictionariesSchedules();

    @Test
    void decayStartsAtThePeak() {
        Rates.of(dictionaries.decay(1, 0.1, 100))
                .are(0, 1)
                .are(50, 0.55)
                .are(100, 0.1)
                .are(101, 0.1)
                .andEndAt(100);
    }

    @Test
    void warmupStartsAtAThousandth() {
        Rates.of(dictionaries.warmupDecay(1, 0.1, 100, 500))
                .are(0, 0.001)
                .are(50, 0.5005)
                .are(100, 1)
                .are(500, 0.1)
                .are(900, 0.1)
                .andEndAt(500);
    }

    @Test
    void cyclesComeBackToThePeak() {
        Rates.of(dictionaries.cyclic(1, 0.1, 100, 200, 300))
                .are(40, 0.64)
                .are(100, 0.1)
                .are(200, 0.1)
                .are(250, 0.55)
                .are(299, 0.991)
                .are(900, 1)
                .withoutEnd();
    }

    @Test
    void theWarmupIsNotRepeated() {
        Rates.of(dictionaries.warmupCyclic(1, 0.1, 100, 500, 600, 1_000))
                .are(0, 0.001)
                .are(50, 0.5005)
                .are(300, 0.55)
                .are(550, 0.1)
                .are(800, 0.55)
                .are(999, 0.99775)
                .are(1_000, 1)
                .are(1_001, 0.99775)
                .are(1_900, 1)
                .are(1_901, 0.99775)
                .are(2_000, 0.775)
                .withoutEnd();
    }
}
