package dev.etalon.samples.training;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import java.util.Arrays;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;

/**
 * An optimiser of Tribuo that notes the rate of another: it adds a gradient of 1 to every update, whose step is the rate itself.
 */
final class Witness implements StochasticGradientOptimiser {

    private final StochasticGradientOptimiser seen;
    private final RateTable table;
    private long step;

    /** @param seen plain SGD, whose step is the gradient times the rate */
    Witness(StochasticGradientOptimiser seen, RateTable table) {
        this.seen = seen;
        this.table = table;
    }

    @Override
    public void initialise(Parameters parameters) {
        seen.initialise(parameters);
    }

    @Override
    public Tensor[] step(Tensor[] updates, double weight) {
        Tensor[] withProbe = Arrays.copyOf(updates, updates.length + 1);
        withProbe[updates.length] = DenseMatrix.createDenseMatrix(new double[][] {{1}});
        Tensor[] steps = seen.step(withProbe, weight);
        table.add(step++, ((DenseMatrix) steps[updates.length]).get(0, 0) / weight);
        return Arrays.copyOf(steps, updates.length);
    }

    @Override
    public void finalise() {
        seen.finalise();
    }

    @Override
    public void reset() {
        step = 0;
        seen.reset();
    }

    @Override
    public Witness copy() {
        return new Witness(seen.copy(), table);
    }

    @Override
    public ConfiguredObjectProvenance getProvenance() {
        return seen.getProvenance();
    }
}
