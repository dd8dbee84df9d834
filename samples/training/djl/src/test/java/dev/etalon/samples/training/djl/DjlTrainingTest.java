package dev.etalon.samples.training.djl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.samples.training.Outcome;
import dev.etalon.samples.training.RateTable;
import org.junit.jupiter.api.Test;

class DjlTrainingTest {

    @Test
    void everyRateIsTheSchedulesAsAFloatAndAResumedRunEndsWithTheSameWeights() throws Exception {
        Outcome outcome = DjlTraining.train();

        assertThat(outcome.rates().rows()).hasSize(DjlTraining.STEPS).allMatch(RateTable.Row::equal);
        assertThat(outcome.rates().rows().get(15).used()).isEqualTo(0.1f);
        assertThat(outcome.sameWeights()).isTrue();
        assertThat(outcome.accuracy()).isGreaterThan(0.9);
    }
}
