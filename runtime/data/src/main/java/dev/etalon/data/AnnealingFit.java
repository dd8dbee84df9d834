package dev.etalon.data;

import dev.etalon.exact.Functions;
import dev.etalon.losslaw.AnnealingLaw;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Fits the annealing law. The parameters are {@code L0, A, log alpha, C, log(1 - lambda)}; derivatives are differences,
 * one pass over the curves each.
 */
final class AnnealingFit implements RobustFit.Model {

    private static final List<Double> EXPONENTS = List.of(0.3, 0.5, 0.7);
    private static final List<Double> MEMORIES = List.of(0.99, 0.997, 0.999, 0.9995);
    private static final double STEP = 1e-6;

    private final List<LossCurve> curves;
    private final double[] measured;

    AnnealingFit(List<LossCurve> curves) {
        this.curves = curves;
        this.measured = LinearParts.losses(curves);
    }

    LawFit<AnnealingLaw> best() {
        double[] start = MEMORIES.stream()
                .flatMap(memory -> EXPONENTS.stream().map(exponent -> start(exponent, memory)))
                .min(Comparator.comparingDouble(Start::error))
                .orElseThrow()
                .parameters();
        RobustFit.Prior nothing = new RobustFit.Prior(start, new double[start.length]);
        RobustFit.Optimum best = RobustFit.from(start, measured, nothing, this);
        return new LawFit<>(law(best.parameters()), best.loss());
    }

    @Override
    public void evaluate(double[] parameters, double[] losses, double[][] jacobian) {
        System.arraycopy(predicted(law(parameters)), 0, losses, 0, measured.length);
        for (int p = 0; p < parameters.length; p++) {
            double[] moved = parameters.clone();
            double step = STEP * Math.max(1, Math.abs(parameters[p]));
            moved[p] += step;
            double[] after = predicted(law(moved));
            moved[p] = parameters[p] - step;
            double[] before = predicted(law(moved));
            for (int k = 0; k < measured.length; k++) {
                jacobian[k][p] = (after[k] - before[k]) / (2 * step);
            }
        }
    }

    private static AnnealingLaw law(double[] p) {
        return new AnnealingLaw(p[0], p[1], Functions.exp(p[2]), p[3], 1 - Functions.exp(Math.min(p[4], -1e-9)));
    }

    private double[] predicted(AnnealingLaw law) {
        return curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(law.losses(curve.rate(), curve.steps())))
                .toArray();
    }

    private Start start(double exponent, double memory) {
        double[] powers = predicted(new AnnealingLaw(0, 1, exponent, 0, memory));
        double[] annealings = predicted(new AnnealingLaw(0, 0, exponent, 1, memory));
        double[][] columns = new double[measured.length][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = new double[] {1, powers[k], annealings[k]};
        }
        LinearParts.Solution linear = LinearParts.solve(columns, measured);
        double[] at = linear.coefficients();
        return new Start(
                new double[] {at[0], at[1], Functions.log(exponent), at[2], Functions.log1p(-memory)}, linear.error());
    }

    private record Start(double[] parameters, double error) {}
}
