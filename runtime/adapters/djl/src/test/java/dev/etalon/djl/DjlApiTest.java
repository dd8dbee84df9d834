package dev.etalon.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.training.tracker.ParameterTracker;
import dev.etalon.LearningRate;
import dev.etalon.api.CornerCalls;
import dev.etalon.api.Values;
import dev.etalon.language.Schedules;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjlApiTest {

    @Test
    void refusesWhatIsNoArgumentInWords(@TempDir Path scratch) {
        LearningRate rate = Schedules.parse("cosine(0.5, 0.1, 10)");
        Values values = new Values(scratch)
                .with(Function.class, (Function<String, LearningRate>) name -> rate)
                .with(ParameterTracker.class, ScheduleTracker.of(rate));
        CornerCalls calls = new CornerCalls(values, Set.of(), ScheduleTracker.class);

        assertThat(calls.calls()).isGreaterThan(30);
        assertThat(calls.faults()).isEmpty();
        // DJL's arrays are made by an engine.
        assertThat(calls.never()).containsExactly("ScheduledSgd.update(String, NDArray, NDArray)");
    }
}
