package dev.etalon.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import org.junit.jupiter.api.Test;

class ScheduleTrackerTest {

    private static final LearningRate RATE = Schedules.parse("warmup(10) -> cosine(3e-4, 3e-5, 90)");

    @Test
    void countsUpdatesFromOneAndHasNoState() {
        ScheduleTracker tracker = ScheduleTracker.of(RATE);
        for (int update : new int[] {1, 2, 2, 11, 100, 101, 1, Integer.MAX_VALUE}) {
            assertThat(tracker.getNewValue(update)).isEqualTo((float) RATE.at(update - 1L));
            assertThat(tracker.getNewValue("weight", update)).isEqualTo((float) RATE.at(update - 1L));
        }
    }

    @Test
    void goesOnWhereARunWasStopped() {
        ScheduleTracker resumed = ScheduleTracker.of(RATE).after(3_000_000_000L);
        assertThat(resumed.getNewValue(1)).isEqualTo((float) RATE.at(3_000_000_000L));
        assertThat(ScheduleTracker.of(RATE).after(40).getNewValue(2)).isEqualTo((float) RATE.at(41));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScheduleTracker.of(RATE).after(-1))
                .withMessageContaining("-1");
    }

    @Test
    void onSeveralDevicesAnUpdateIsCountedOnceForEach() {
        ScheduleTracker tracker = ScheduleTracker.of(RATE).onDevices(4).after(7);
        for (int step = 0; step < 200; step++) {
            for (int device = 1; device <= 4; device++) {
                assertThat(tracker.getNewValue(4 * step + device)).isEqualTo((float) RATE.at(7L + step));
            }
        }
        assertThat(tracker).hasToString(RATE + " after 7 updates on 4 devices");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.onDevices(0))
                .withMessageContaining("number");
    }

    @Test
    void countsThatAreNoneReadAsTheNearestThatIs() {
        LearningRate ramp = Schedules.parse("linear(1, 0, 100)");
        for (int update : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThat(ScheduleTracker.of(ramp).after(10).getNewValue(update)).isEqualTo((float) ramp.at(10));
        }
        assertThat(ScheduleTracker.of(ramp).after(Long.MAX_VALUE).getNewValue(9))
                .isZero();
    }

    @Test
    void ratesBeyondTheFloatsAreRefusedAndThoseBelowAreZero() {
        ScheduleTracker tracker = ScheduleTracker.of(Schedules.parse("{0: 3.4028234e38, 1: 1e39, 2: 1e-46} by steps"));
        assertThat(tracker.getNewValue(1)).isEqualTo(Float.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.getNewValue(2))
                .withMessage("the rate 1.0E39 of numUpdate 2 is beyond the floats that DJL takes");
        assertThat(tracker.getNewValue(3)).isZero();
    }

    @Test
    void groupsOfParametersHaveSchedulesOfTheirOwn() {
        LearningRate head = RATE.scaledBy(10);
        GroupTracker tracker = GroupTracker.of(name -> name.startsWith("head") ? head : RATE);
        assertThat(tracker.getNewValue("head_weight", 12)).isEqualTo((float) head.at(11));
        assertThat(tracker.after(5).getNewValue("body_weight", 12)).isEqualTo((float) RATE.at(16));
    }

    @Test
    void refusesWhatIsNoArgumentByItsName() {
        assertThatNullPointerException()
                .isThrownBy(() -> ScheduleTracker.of(null))
                .withMessage("rate");
        assertThatNullPointerException().isThrownBy(() -> GroupTracker.of(null)).withMessage("groups");
        GroupTracker tracker = GroupTracker.of(name -> name.equals("head") ? RATE : null);
        assertThatIllegalArgumentException().isThrownBy(() -> tracker.after(-1)).withMessageContaining("updates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.getNewValue("tail", 1))
                .withMessageContaining("parameterId tail");
    }
}
