package dev.etalon.tribuo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.api.CornerCalls;
import dev.etalon.api.Values;
import dev.etalon.language.Schedules;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.SGD;

class TribuoApiTest {

    @Test
    void refusesWhatIsNoArgumentInWords(@TempDir Path scratch) {
        Values values = new Values(scratch)
                .with(Schedules.Options.class, Schedules.options())
                .with(StochasticGradientOptimiser.class, SGD.getSimpleSGD(1))
                .with(Parameters.class, new LinearParameters(1, 1))
                .with(Tensor.class, DenseMatrix.createDenseMatrix(new double[][] {{1}}));
        CornerCalls calls = new CornerCalls(values, Set.of(), ScheduledOptimiser.class);

        assertThat(calls.calls()).isGreaterThan(40);
        assertThat(calls.faults()).isEmpty();
        assertThat(calls.never()).isEmpty();
    }
}
