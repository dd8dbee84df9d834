package dev.etalon.tribuo;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.DoubleProvenance;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.optimisers.AdaGradRDA;

/** The rate that an optimiser of Tribuo was made with, which its provenance says. */
final class InnerRate {

    private static final String NAME = "initialLearningRate";

    private InnerRate() {}

    /** Refuses an optimiser whose steps are not what a rate of 1 gives. */
    static void check(StochasticGradientOptimiser inner) {
        if (inner instanceof AdaGradRDA) {
            throw new IllegalArgumentException("the steps of inner, AdaGradRDA, are no multiples of its rate");
        }
        check(inner.getProvenance());
    }

    private static void check(ConfiguredObjectProvenance provenance) {
        provenance.getConfiguredParameters().forEach(InnerRate::check);
    }

    private static void check(String name, Provenance value) {
        if (value instanceof ConfiguredObjectProvenance within) {
            check(within);
        } else if (name.equals(NAME) && value instanceof DoubleProvenance rate && rate.getValue() != 1) {
            throw new IllegalArgumentException("inner has a rate of its own, " + rate.getValue()
                    + ", which would multiply the schedule's: make it with a rate of 1");
        }
    }
}
