package dev.etalon.samples.benchmarks;

import dev.etalon.simulation.LinearModel;
import dev.etalon.simulation.PointLoss;
import dev.etalon.simulation.Samples;
import dev.etalon.simulation.Simulation;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ojalgo.array.operation.AXPY;
import org.ojalgo.array.operation.DOT;

/** Least squares with one sample, so that each step is a dot product with a row and an addition of it. */
final class LeastSquaresRuns {

    private final double[] row;
    private final Simulation simulation;

    LeastSquaresRuns(int dimension) {
        row = Runs.numbers(dimension);
        Samples samples = new Samples(new double[][] {row}, new double[] {1});
        simulation = Runs.simulation(new LinearModel(samples, PointLoss.SQUARED));
    }

    /** The loss at the end, which is the same for all up to rounding. */
    double finalLoss(Stepper stepper) {
        return switch (stepper) {
            case PLAIN_LOOP -> byPlainLoop();
            case SIMULATOR -> simulation.run().finalLoss();
            case EJML -> byEjml();
            case OJALGO -> byOjAlgo();
        };
    }

    private double byPlainLoop() {
        double[] point = new double[row.length];
        for (int step = 0; step < Runs.STEPS; step++) {
            double prediction = 0;
            for (int j = 0; j < point.length; j++) {
                prediction += row[j] * point[j];
            }
            double change = Runs.RATE * (prediction - 1);
            for (int j = 0; j < point.length; j++) {
                point[j] -= change * row[j];
            }
        }
        return simulation.problem().loss(point);
    }

    private double byEjml() {
        DMatrixRMaj sample = DMatrixRMaj.wrap(row.length, 1, row);
        DMatrixRMaj point = new DMatrixRMaj(row.length, 1);
        for (int step = 0; step < Runs.STEPS; step++) {
            double residual = CommonOps_DDRM.dot(sample, point) - 1;
            CommonOps_DDRM.addEquals(point, -Runs.RATE * residual, sample);
        }
        return simulation.problem().loss(point.data);
    }

    private double byOjAlgo() {
        double[] point = new double[row.length];
        for (int step = 0; step < Runs.STEPS; step++) {
            double residual = DOT.invoke(row, 0, point, 0, 0, row.length) - 1;
            AXPY.invoke(point, -Runs.RATE * residual, row);
        }
        return simulation.problem().loss(point);
    }
}
