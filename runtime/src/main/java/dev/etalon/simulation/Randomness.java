package dev.etalon.simulation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A generator of its own for each step of each run, split off by hashing (seed, run, step). Nothing random has to be
 * kept in a checkpoint, and the order in which runs are made cannot matter.
 */
record Randomness(long key) {

    /** The odd integer nearest to 2^64 divided by the golden ratio: multiples of it are spread evenly. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    static Randomness of(long seed, int run) {
        return new Randomness(mix(mix(seed) + GOLDEN * (run + 1L)));
    }

    RandomGenerator at(long step) {
        return new SplittableRandom(mix(key + GOLDEN * (step + 1)));
    }

    /**
     * A bijection of the 64-bit integers in which every bit of the result depends on every bit (Stafford's variant 13).
     */
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long y = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }
}
