package dev.etalon.simulation;

/** Which mean of the points that gradients were taken at a run keeps beside its last point. */
public enum Averaging {
    /** None is kept. */
    NONE {
        @Override
        double weight(double rate) {
            return 0;
        }
    },

    /** All points count alike. */
    UNIFORM {
        @Override
        double weight(double rate) {
            return 1;
        }
    },

    /** Each point counts by its rate: the point that the weighted-average bound (S1.9 of kexue 11469) is about. */
    BY_RATE {
        @Override
        double weight(double rate) {
            return rate;
        }
    };

    abstract double weight(double rate);
}
