package dev.etalon.data;

import dev.etalon.exact.Functions;
import dev.etalon.losslaw.MultiPowerLaw;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits the multi-power law. The parameters are {@code L0, A, log alpha, B, log C, log beta, log gamma}; a fit begins at
 * the best {@code L0, A, B} for a few values of the others.
 */
final class MultiPowerFit implements RobustFit.Model {

    private static final List<Double> EXPONENTS = List.of(0.3, 0.5, 0.7);
    private static final List<Double> SPEEDS = List.of(0.3, 1.0, 3.0);
    private static final double SATURATION = 0.5;
    private static final double RATE_EXPONENT = 0.5;

    /**
     * Two or three curves hardly tell apart {@code C, beta} and {@code gamma}, and the extremes that fit them best by a
     * hair predict others badly. A tenth of a unit of their logarithms away from 1, 0.5 and 0.5, where the published
     * fits begin, counts as much as one measurement that is {@link RobustFit#DELTA} off.
     */
    private static final RobustFit.Prior PRIOR = new RobustFit.Prior(
            parameters(0, 0, 1, 0, 1, SATURATION, RATE_EXPONENT), new double[] {0, 0, 0, 0, 1e-2, 1e-2, 1e-2});

    private final List<MultiPowerTerms> terms;
    private final double[] measured;

    MultiPowerFit(List<LossCurve> curves) {
        terms = curves.stream().map(MultiPowerTerms::new).toList();
        measured = LinearParts.losses(curves);
    }

    LawFit<MultiPowerLaw> best() {
        RobustFit.Optimum best = RobustFit.from(start(), measured, PRIOR, this);
        double[] p = best.parameters();
        MultiPowerLaw law = new MultiPowerLaw(
                p[0], p[1], Functions.exp(p[2]), p[3], Functions.exp(p[4]), Functions.exp(p[5]), Functions.exp(p[6]));
        return new LawFit<>(law, best.loss());
    }

    @Override
    public void evaluate(double[] p, double[] losses, double[][] jacobian) {
        double exponent = Functions.exp(p[2]);
        int row = 0;
        for (MultiPowerTerms curve : terms) {
            double[][] drops = curve.drops(Functions.exp(p[4]), Functions.exp(p[5]), Functions.exp(p[6]));
            for (int k = 0; k < curve.size(); k++, row++) {
                double power = Functions.pow(curve.time(k), -exponent);
                losses[row] = p[0] + p[1] * power - p[3] * drops[k][0];
                jacobian[row][0] = 1;
                jacobian[row][1] = power;
                jacobian[row][2] = -p[1] * power * Functions.log(curve.time(k)) * exponent;
                jacobian[row][3] = -drops[k][0];
                jacobian[row][4] = -p[3] * drops[k][1];
                jacobian[row][5] = -p[3] * drops[k][2];
                jacobian[row][6] = -p[3] * drops[k][3];
            }
        }
    }

    /** The best of a small grid in the parameters in which the law is not linear. */
    private double[] start() {
        return SPEEDS.stream()
                .flatMap(this::starts)
                .min(Comparator.comparingDouble(Start::error))
                .orElseThrow()
                .parameters();
    }

    private Stream<Start> starts(double speed) {
        List<double[][]> drops = terms.stream()
                .map(curve -> curve.drops(speed, SATURATION, RATE_EXPONENT))
                .toList();
        return EXPONENTS.stream().map(exponent -> start(drops, speed, exponent));
    }

    private Start start(List<double[][]> drops, double speed, double exponent) {
        double[][] columns = new double[measured.length][];
        int row = 0;
        for (int c = 0; c < terms.size(); c++) {
            for (int k = 0; k < terms.get(c).size(); k++, row++) {
                columns[row] = new double[] {1, Functions.pow(terms.get(c).time(k), -exponent), -drops.get(c)[k][0]};
            }
        }
        LinearParts.Solution linear = LinearParts.solve(columns, measured);
        double[] at = linear.coefficients();
        return new Start(parameters(at[0], at[1], exponent, at[2], speed, SATURATION, RATE_EXPONENT), linear.error());
    }

    private static double[] parameters(
            double l0, double a, double alpha, double b, double c, double beta, double gamma) {
        return new double[] {l0, a, Functions.log(alpha), b, Functions.log(c), Functions.log(beta), Functions.log(gamma)
        };
    }

    private record Start(double[] parameters, double error) {}
}
