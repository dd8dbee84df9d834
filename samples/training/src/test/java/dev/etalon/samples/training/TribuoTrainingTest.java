package dev.etalon.samples.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TribuoTrainingTest {

    @Test
    void everyRateIsTheSchedulesAndAResumedRunEndsWithTheSameWeights() throws IOException {
        Outcome outcome = TribuoTraining.train();

        assertThat(outcome.rates().rows()).hasSize(600).allMatch(RateTable.Row::equal);
        assertThat(outcome.rates().rows().get(30).used()).isEqualTo(0.1);
        assertThat(outcome.sameWeights()).isTrue();
        assertThat(outcome.accuracy()).isGreaterThan(0.9);
    }
}
