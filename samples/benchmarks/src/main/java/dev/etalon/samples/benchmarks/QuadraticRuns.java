package dev.etalon.samples.benchmarks;

import dev.etalon.simulation.Quadratic;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ojalgo.array.operation.AXPY;
import org.ojalgo.array.operation.OperationBinary;
import org.ojalgo.function.constant.PrimitiveMath;

/** Gradient descent on a quadratic, whose step is one pass over three arrays. */
final class QuadraticRuns extends Descent {

    private final double[] spectrum;
    private final double[] target;

    QuadraticRuns(int dimension) {
        this(Runs.numbers(dimension), ones(dimension));
    }

    private QuadraticRuns(double[] spectrum, double[] target) {
        super(Runs.simulation(new Quadratic(spectrum, target)));
        this.spectrum = spectrum;
        this.target = target;
    }

    private static double[] ones(int dimension) {
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    double[] byPlainLoop() {
        double[] point = new double[spectrum.length];
        for (int step = 0; step < Runs.STEPS; step++) {
            for (int j = 0; j < point.length; j++) {
                point[j] -= Runs.RATE * (spectrum[j] * (point[j] - target[j]));
            }
        }
        return point;
    }

    @Override
    double[] byEjml() {
        DMatrixRMaj eigenvalues = DMatrixRMaj.wrap(spectrum.length, 1, spectrum);
        DMatrixRMaj minimiser = DMatrixRMaj.wrap(spectrum.length, 1, target);
        DMatrixRMaj point = new DMatrixRMaj(spectrum.length, 1);
        DMatrixRMaj gradient = new DMatrixRMaj(spectrum.length, 1);
        for (int step = 0; step < Runs.STEPS; step++) {
            CommonOps_DDRM.subtract(point, minimiser, gradient);
            CommonOps_DDRM.elementMult(gradient, eigenvalues);
            CommonOps_DDRM.addEquals(point, -Runs.RATE, gradient);
        }
        return point.data;
    }

    @Override
    double[] byOjAlgo() {
        int n = spectrum.length;
        double[] point = new double[n];
        double[] gradient = new double[n];
        for (int step = 0; step < Runs.STEPS; step++) {
            OperationBinary.invoke(gradient, 0, n, 1, point, PrimitiveMath.SUBTRACT, target);
            OperationBinary.invoke(gradient, 0, n, 1, gradient, PrimitiveMath.MULTIPLY, spectrum);
            AXPY.invoke(point, -Runs.RATE, gradient);
        }
        return point;
    }
}
