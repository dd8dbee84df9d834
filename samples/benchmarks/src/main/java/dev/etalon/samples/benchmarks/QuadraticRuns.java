package dev.etalon.samples.benchmarks;

import dev.etalon.simulation.Quadratic;
import dev.etalon.simulation.Simulation;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ojalgo.array.operation.AXPY;
import org.ojalgo.array.operation.OperationBinary;
import org.ojalgo.function.constant.PrimitiveMath;

/** Gradient descent on a quadratic, whose step is one pass over three arrays. */
final class QuadraticRuns {

    private final double[] spectrum;
    private final double[] target;
    private final Simulation simulation;

    QuadraticRuns(int dimension) {
        spectrum = Runs.numbers(dimension);
        target = new double[dimension];
        Arrays.fill(target, 1);
        simulation = Runs.simulation(new Quadratic(spectrum, target));
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
        double[] point = new double[spectrum.length];
        for (int step = 0; step < Runs.STEPS; step++) {
            for (int j = 0; j < point.length; j++) {
                point[j] -= Runs.RATE * (spectrum[j] * (point[j] - target[j]));
            }
        }
        return simulation.problem().loss(point);
    }

    private double byEjml() {
        DMatrixRMaj eigenvalues = DMatrixRMaj.wrap(spectrum.length, 1, spectrum);
        DMatrixRMaj minimiser = DMatrixRMaj.wrap(spectrum.length, 1, target);
        DMatrixRMaj point = new DMatrixRMaj(spectrum.length, 1);
        DMatrixRMaj gradient = new DMatrixRMaj(spectrum.length, 1);
        for (int step = 0; step < Runs.STEPS; step++) {
            CommonOps_DDRM.subtract(point, minimiser, gradient);
            CommonOps_DDRM.elementMult(gradient, eigenvalues);
            CommonOps_DDRM.addEquals(point, -Runs.RATE, gradient);
        }
        return simulation.problem().loss(point.data);
    }

    private double byOjAlgo() {
        int n = spectrum.length;
        double[] point = new double[n];
        double[] gradient = new double[n];
        for (int step = 0; step < Runs.STEPS; step++) {
            OperationBinary.invoke(gradient, 0, n, 1, point, PrimitiveMath.SUBTRACT, target);
            OperationBinary.invoke(gradient, 0, n, 1, gradient, PrimitiveMath.MULTIPLY, spectrum);
            AXPY.invoke(point, -Runs.RATE, gradient);
        }
        return simulation.problem().loss(point);
    }
}
