package dev.etalon.simulation;

import java.util.random.RandomGenerator;

/**
 * A sequence of its own for each step of each run, split off by hashing (seed, run, step). Nothing random has to be
 * kept in a checkpoint, and the order in which runs are made cannot matter. One object that is set to step after step
 * saves making one for each. Belongs to one run.
 */
final class Randomness implements RandomSource {

    private final long key;
    private final RandomSequence sequence = new RandomSequence(0);

    private Randomness(long key) {
        this.key = key;
    }

    static Randomness of(long seed, int run) {
        return new Randomness(RandomSequence.mix(RandomSequence.mix(seed) + RandomSequence.GOLDEN * (run + 1L)));
    }

    @Override
    public RandomGenerator at(long step) {
        sequence.restart(RandomSequence.mix(key + RandomSequence.GOLDEN * (step + 1)));
        return sequence;
    }
}
