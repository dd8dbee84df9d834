package dev.etalon.samples.training.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.samples.training.Outcome;
import dev.etalon.samples.training.RateTable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class Dl4jTrainingTest {

    @Test
    void everyRateIsTheSchedulesAndARestoredModelEndsWithTheSameWeights() throws IOException {
        Outcome outcome = Dl4jTraining.train();

        assertThat(outcome.rates().rows()).hasSize(Dl4jTraining.STEPS).allMatch(RateTable.Row::equal);
        assertThat(outcome.rates().rows().get(15).used()).isEqualTo(0.05);
        assertThat(outcome.sameWeights()).isTrue();
        assertThat(outcome.accuracy()).isGreaterThan(0.9);
    }
}
