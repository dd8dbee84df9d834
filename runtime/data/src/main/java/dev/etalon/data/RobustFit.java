package dev.etalon.data;

import dev.etalon.exact.Doubles;
import dev.etalon.exact.Functions;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Fits by Huber's loss of {@code log(predicted / measured)}, with the Levenberg–Marquardt method. Errors above
 * {@code DELTA} count by their size and not by its square, so that a spike in a curve does not bend the law. Each
 * residual {@code r} becomes {@code sign(r) sqrt(2 huber(r))}, whose square is twice its loss.
 */
final class RobustFit {

    /** The relative error up to which losses count by its square; that of the published fits. */
    static final double DELTA = 1e-3;

    private static final int MOST_EVALUATIONS = 400;

    private RobustFit() {}

    /** A law with parameters as a function of them. */
    interface Model {

        /**
         * Writes the predicted losses, and their derivatives by the parameters, a row for each loss, to the beginning
         * of both arrays.
         *
         * <p>Predictions that are not positive are allowed; they count as very far off.
         */
        void evaluate(double[] parameters, double[] losses, double[][] jacobian);
    }

    /** What was found: parameters, and the sum of Huber losses there. */
    record Optimum(double[] parameters, double loss) {}

    /**
     * What is known of the parameters before: {@code weight^2 (parameter - centre)^2 / 2} is added to the loss.
     *
     * @param weights 0 where nothing is known
     */
    record Prior(double[] centre, double[] weights) {}

    /** The optimum that is reached from {@code start}. */
    static Optimum from(double[] start, double[] measured, Prior prior, Model model) {
        MultivariateJacobianFunction residuals = point -> residuals(point.toArray(), measured, prior, model);
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(start)
                .target(new double[measured.length + start.length])
                .model(residuals)
                .maxEvaluations(MOST_EVALUATIONS)
                .maxIterations(MOST_EVALUATIONS)
                .build();
        LeastSquaresProblem.Evaluation best = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(1e-10)
                .withParameterRelativeTolerance(1e-9)
                .optimize(problem);
        return new Optimum(best.getPoint().toArray(), best.getCost() * best.getCost() / 2);
    }

    private static Pair<RealVector, RealMatrix> residuals(
            double[] parameters, double[] measured, Prior prior, Model model) {
        int rows = measured.length + parameters.length;
        double[] losses = new double[rows];
        double[][] jacobian = new double[rows][parameters.length];
        model.evaluate(parameters, losses, jacobian);
        for (int k = 0; k < measured.length; k++) {
            double floored = Math.max(losses[k], 1e-3 * measured[k]);
            double r = Functions.log(floored / measured[k]);
            double bent = bend(r);
            double slope = (Math.abs(r) <= DELTA ? 1 : DELTA / Math.abs(bent)) / floored;
            for (int p = 0; p < parameters.length; p++) {
                jacobian[k][p] *= slope;
            }
            losses[k] = bent;
        }
        for (int p = 0; p < parameters.length; p++) {
            losses[measured.length + p] = prior.weights()[p] * (parameters[p] - prior.centre()[p]);
            jacobian[measured.length + p][p] = prior.weights()[p];
        }
        return new Pair<>(new ArrayRealVector(losses, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private static double bend(double r) {
        double size = Math.abs(r);
        return size <= DELTA ? r : Doubles.copySign(Math.sqrt(2 * DELTA * size - DELTA * DELTA), r);
    }
}
