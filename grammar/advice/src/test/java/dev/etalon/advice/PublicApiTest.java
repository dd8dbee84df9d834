package dev.etalon.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.api.CornerCalls;
import dev.etalon.bounds.Setting;
import dev.etalon.data.CsvSamples;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.equivalence.NoiseFloor;
import dev.etalon.export.Exports;
import dev.etalon.fit.LossCurve;
import dev.etalon.language.Schedules;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.scaling.ScaleRules;
import dev.etalon.simulation.Problem;
import dev.etalon.stability.StabilityLimit;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public API of all artifacts but the adapters, which have a test like it each. */
class PublicApiTest {

    private static final Class<?>[] PACKAGES = {
        LearningRate.class,
        Diagnostic.class,
        Schedules.class,
        Setting.class,
        LossLaw.class,
        StabilityLimit.class,
        Problem.class,
        LossCurve.class,
        NoiseFloor.class,
        ScaleRules.class,
        CsvSamples.class,
        Exports.class,
        Advisor.class
    };

    /**
     * A setting without norms of each step, the batch of an exact gradient, what is left of a run that diverged, a candidate before
     * it is judged, and numbers that are refused with their step when they are read.
     */
    private static final Set<String> MEANT = Set.of(
            "Setting.new(double, double, Series)",
            "Batch.new(LearningRate, Drawing)",
            "Checkpoint.new(int, long, double[], Memory, double[], double, double, Trajectory)",
            "Memory.new(double[][], double[])",
            "Divergence.new(long, Cause, double)",
            "Result.new(Trajectory, double[], double[], Optional)",
            "Candidate.new(String, String, LearningRate, double)",
            "Series.of(double[])");

    @Test
    void refusesWhatIsNoArgumentInWords(@TempDir Path scratch) {
        CornerCalls calls = new CornerCalls(TheoryValues.in(scratch), MEANT, PACKAGES);

        assertThat(calls.calls()).isGreaterThan(2_000);
        assertThat(calls.faults()).isEmpty();
        assertThat(calls.never()).isEmpty();
    }
}
