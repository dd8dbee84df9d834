package dev.etalon.data;

import dev.etalon.losslaw.AnnealingLaw;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.MultiPowerLaw;
import java.util.List;

/**
 * A law fitted to measured curves by a robust least squares: Huber's loss of the logarithm of predicted over measured,
 * with the threshold 1e-3 of the published fits, by the Levenberg–Marquardt method from the best of several
 * starts.
 *
 * @param law the fitted law
 * @param loss the sum of Huber's losses over all measurements
 */
public record LawFit<L extends LossLaw>(L law, double loss) {

    /** The multi-power law that fits {@code curves} best. They should hold more than one shape of schedule. */
    public static LawFit<MultiPowerLaw> multiPower(List<LossCurve> curves) {
        return new MultiPowerFit(curves).best();
    }

    /** The annealing law that fits {@code curves} best. */
    public static LawFit<AnnealingLaw> annealing(List<LossCurve> curves) {
        return new AnnealingFit(curves).best();
    }
}
