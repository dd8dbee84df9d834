package dev.etalon.simulation;

import dev.etalon.exact.Doubles;
import dev.etalon.exact.Functions;
import java.util.OptionalDouble;

/** The loss of one prediction against its label; all are convex in the prediction. */
public enum PointLoss {
    /** {@code |prediction - label|}, Lipschitz with constant 1. */
    ABSOLUTE {
        @Override
        public double value(double prediction, double label) {
            return Math.abs(prediction - label);
        }

        @Override
        public double slope(double prediction, double label) {
            return Doubles.signum(prediction - label);
        }

        @Override
        public double curvature(double prediction, double label) {
            return 0;
        }

        @Override
        public OptionalDouble steepestSlope(double label) {
            return OptionalDouble.of(1);
        }
    },

    /** {@code max(0, 1 - label * prediction)} with labels -1 and 1, Lipschitz with constant 1. */
    HINGE {
        @Override
        public double value(double prediction, double label) {
            return Math.max(0, 1 - label * prediction);
        }

        @Override
        public double slope(double prediction, double label) {
            return label * prediction < 1 ? -label : 0;
        }

        @Override
        public double curvature(double prediction, double label) {
            return 0;
        }
    },

    /** {@code log(1 + e^(-label * prediction))} with labels -1 and 1, Lipschitz with constant 1 and smooth. */
    LOGISTIC {
        @Override
        public double value(double prediction, double label) {
            double margin = label * prediction;
            return Math.max(0, -margin) + Functions.log1p(Functions.exp(-Math.abs(margin)));
        }

        @Override
        public double slope(double prediction, double label) {
            return -label / (1 + Functions.exp(label * prediction));
        }

        @Override
        public double curvature(double prediction, double label) {
            double probability = 1 / (1 + Functions.exp(-label * prediction));
            return label * label * probability * (1 - probability);
        }
    },

    /** {@code 1/2 (prediction - label)^2}: least squares. */
    SQUARED {
        @Override
        public double value(double prediction, double label) {
            double residual = prediction - label;
            return residual * residual / 2;
        }

        @Override
        public double slope(double prediction, double label) {
            return prediction - label;
        }

        @Override
        public double curvature(double prediction, double label) {
            return 1;
        }

        @Override
        public OptionalDouble steepestSlope(double label) {
            return OptionalDouble.empty();
        }
    };

    /** The loss of a prediction. */
    public abstract double value(double prediction, double label);

    /** The derivative by the prediction, or a subgradient. */
    public abstract double slope(double prediction, double label);

    /** The second derivative by the prediction; 0 for the losses that are piecewise linear. */
    public abstract double curvature(double prediction, double label);

    /** The Lipschitz constant for this label, if there is one. */
    public OptionalDouble steepestSlope(double label) {
        return OptionalDouble.of(Math.abs(label));
    }
}
