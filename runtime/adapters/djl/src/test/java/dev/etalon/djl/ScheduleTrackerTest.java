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
