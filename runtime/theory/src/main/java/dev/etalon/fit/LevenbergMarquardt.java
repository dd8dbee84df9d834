package dev.etalon.fit;

import java.util.Arrays;

/**
 * Minimises the sum of Huber losses of {@code ln(predicted) - ln(measured)} and a prior's squares, in the logarithms of
 * the parameters: the method of Levenberg and Marquardt on the true sum, with Huber's weights in its normal equations.
 */
final class LevenbergMarquardt {

    /** What has a bottom is there within a hundred; a valley without one goes on for ever, and gains 1e-5 a step by then. */
    private static final int MOST_STEPS = 400;

    private static final double LONGEST = 1;
    private static final double RELATIVE_FALL = 1e-13;
    private static final double SHORT = 1e-7;
    private static final double STIFF = 1e14;

    private final Model model;
    private final double[] logMeasured;
    private final double[] priorWeights;
    private final double[] priorCentres;

    LevenbergMarquardt(Model model, double[] logMeasured, double[] priorWeights, double[] priorCentres) {
        this.model = model;
        this.logMeasured = logMeasured;
        this.priorWeights = priorWeights;
        this.priorCentres = priorCentres;
    }

    /**
     * @param logarithms of the parameters
     * @param dataLoss the sum of Huber losses of the data alone
     * @param priorLoss the prior's share
     * @param converged whether the search stopped by itself
     */
    record Optimum(double[] logarithms, double dataLoss, double priorLoss, boolean converged) {
        double loss() {
            return dataLoss + priorLoss;
        }
    }

    /** What is reached from a start. */
    Optimum from(double[] start) {
        int n = start.length;
        double[] u = start.clone();
        double[] predicted = new double[model.size()];
        double[][] jacobian = new double[model.size()][n];
        model.evaluate(u, predicted, jacobian);
        double loss = loss(predicted, u);
        double stiffness = 1e-3;
        boolean converged = false;
        for (int k = 0; k < MOST_STEPS && !converged; k++) {
            double[][] matrix = new double[n][n];
            double[] slope = new double[n];
            normalEquations(predicted, jacobian, u, matrix, slope);
            boolean accepted = false;
            while (!accepted && !converged) {
                double[] step = step(matrix, slope, stiffness);
                double longest = step == null ? Double.POSITIVE_INFINITY : longest(step);
                double[] next = moved(u, step);
                double[] there = new double[model.size()];
                double lower = Double.NaN;
                if (step != null) {
                    model.evaluate(next, there, null);
                    lower = loss(there, next);
                }
                if (lower <= loss) {
                    converged = loss - lower <= RELATIVE_FALL * loss && longest < SHORT;
                    accepted = true;
                    u = next;
                    loss = lower;
                    stiffness /= 5;
                } else {
                    stiffness *= 4;
                    converged = stiffness > STIFF || longest < SHORT * SHORT;
                }
            }
            model.evaluate(u, predicted, jacobian);
        }
        double prior = priorLoss(u);
        return new Optimum(u, dataLoss(predicted), prior, converged);
    }

    private static double[] moved(double[] u, double[] step) {
        double[] next = u.clone();
        for (int i = 0; step != null && i < u.length; i++) {
            next[i] += Math.max(-LONGEST, Math.min(LONGEST, step[i]));
        }
        return next;
    }

    private static double longest(double[] step) {
        return Arrays.stream(step).map(Math::abs).max().orElse(0);
    }

    private static double[] step(double[][] matrix, double[] slope, double stiffness) {
        int n = slope.length;
        double[][] damped = new double[n][];
        double[] down = new double[n];
        for (int i = 0; i < n; i++) {
            damped[i] = matrix[i].clone();
            damped[i][i] += stiffness * matrix[i][i] + 1e-300;
            down[i] = -slope[i];
        }
        return Matrices.solve(damped, down);
    }

    /** {@code J^T W J + P} and {@code J^T W r} with the prior's part. */
    private void normalEquations(
            double[] predicted, double[][] jacobian, double[] u, double[][] matrix, double[] slope) {
        int n = u.length;
        for (int k = 0; k < predicted.length; k++) {
            double residual = predicted[k] - logMeasured[k];
            double weight = Huber.weight(residual);
            double[] row = jacobian[k];
            for (int i = 0; i < n; i++) {
                double weighted = weight * row[i];
                slope[i] += weighted * residual;
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] += weighted * row[j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            double square = priorWeights[i] * priorWeights[i];
            matrix[i][i] += square;
            slope[i] += square * (u[i] - priorCentres[i]);
            for (int j = 0; j < i; j++) {
                matrix[j][i] = matrix[i][j];
            }
        }
    }

    private double loss(double[] predicted, double[] u) {
        return dataLoss(predicted) + priorLoss(u);
    }

    private double dataLoss(double[] predicted) {
        double loss = 0;
        for (int k = 0; k < predicted.length; k++) {
            loss += Huber.loss(predicted[k] - logMeasured[k]);
        }
        return loss;
    }

    private double priorLoss(double[] u) {
        double loss = 0;
        for (int i = 0; i < u.length; i++) {
            double off = priorWeights[i] * (u[i] - priorCentres[i]);
            loss += off * off / 2;
        }
        return loss;
    }
}
