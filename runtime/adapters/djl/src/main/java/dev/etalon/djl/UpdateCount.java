package dev.etalon.djl;

import dev.etalon.LearningRate;

/**
 * Which step of a schedule an update is, as DJL counts: from 1, and on several devices once for each of them.
 *
 * @param made the updates that were made before DJL began to count
 * @param devices on how many devices each update is made
 */
record UpdateCount(long made, int devices) {

    static final UpdateCount FROM_THE_START = new UpdateCount(0, 1);

    UpdateCount after(long updates) {
        if (updates < 0) {
            throw new IllegalArgumentException("updates is at least 0, not " + updates);
        }
        return new UpdateCount(updates, devices);
    }

    UpdateCount onDevices(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number of devices is at least 1, not " + number);
        }
        return new UpdateCount(made, number);
    }

    /** The rate of an update as a float. */
    float rate(LearningRate rate, int numUpdate) {
        long more = Math.max(0, (numUpdate - 1L) / devices);
        double exact = rate.at(made + Math.min(more, Long.MAX_VALUE - made));
        float rounded = (float) exact;
        if (Float.isInfinite(rounded)) {
            throw new IllegalArgumentException(
                    "the rate " + exact + " of numUpdate " + numUpdate + " is beyond the floats that DJL takes");
        }
        return rounded;
    }

    @Override
    public String toString() {
        return (made == 0 ? "" : " after " + made + " updates") + (devices == 1 ? "" : " on " + devices + " devices");
    }
}
