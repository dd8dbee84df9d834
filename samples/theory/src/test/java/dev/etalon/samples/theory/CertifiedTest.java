package dev.etalon.samples.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CertifiedTest {

    private final Certified schedules = new CertifiedSchedules();

    @Test
    void aScheduleWithParametersIsCheckedWhenItIsBuilt() {
        assertThat(schedules.anyHorizon(0.1, 10_000).at(0)).isEqualTo(0.1);
        assertThatThrownBy(() -> schedules.anyHorizon(1, 10_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[etalon:certify]")
                .hasMessageContaining("lower the peak from 1 to 0.2");
    }

    @Test
    void oneWithoutHasBeenCheckedByTheCompiler() {
        assertThat(schedules.nearlyBest().at(10_000)).isZero();
        assertThat(schedules.stable().at(100)).isEqualTo(0.005);
    }
}
