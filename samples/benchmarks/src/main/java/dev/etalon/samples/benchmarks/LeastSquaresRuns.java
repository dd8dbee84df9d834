package dev.etalon.samples.benchmarks;

import dev.etalon.simulation.LinearModel;
import dev.etalon.simulation.PointLoss;
import dev.etalon.simulation.Samples;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ojalgo.array.operation.AXPY;
import org.ojalgo.array.operation.DOT;

/** Least squares with one sample, so that each step is a dot product with a row and an addition of it. */
final class LeastSquaresRuns extends Descent {

    private final double[] row;

    LeastSquaresRuns(int dimension) {
        this(Runs.numbers(dimension));
    }

    private LeastSquaresRuns(double[] row) {
        super(Runs.simulation(new LinearModel(new Samples(new double[][] {row}, new double[] {1}), PointLoss.SQUARED)));
        this.row = row;
    }

    @Override
    double[] byPlainLoop() {
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
        return point;
    }

    @Override
    double[] byEjml() {
        DMatrixRMaj sample = DMatrixRMaj.wrap(row.length, 1, row);
        DMatrixRMaj point = new DMatrixRMaj(row.length, 1);
        for (int step = 0; step < Runs.STEPS; step++) {
            double residual = CommonOps_DDRM.dot(sample, point) - 1;
            CommonOps_DDRM.addEquals(point, -Runs.RATE * residual, sample);
        }
        return point.data;
    }

    @Override
    double[] byOjAlgo() {
        double[] point = new double[row.length];
        for (int step = 0; step < Runs.STEPS; step++) {
            double residual = DOT.invoke(row, 0, point, 0, 0, row.length) - 1;
            AXPY.invoke(point, -Runs.RATE * residual, row);
        }
        return point;
    }
}
