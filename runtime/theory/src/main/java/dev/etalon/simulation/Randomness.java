package dev.etalon.simulation;

import java.util.random.RandomGenerator;

/**
 * A generator of its own for each step of each run, split off by hashing (seed, run, step). Nothing random has to be
 * kept in a checkpoint, and the order in which runs are made cannot matter. Each of them is the sequence of the
 * {@link java.util.SplittableRandom} with that hash as its seed; one object that is set to step after step saves making
 * one for each. Belongs to one run.
 */
final class Randomness implements RandomGenerator, RandomSource {

    /** The odd integer nearest to 2^64 divided by the golden ratio: multiples of it are spread evenly. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;
    private long state;

    private Randomness(long key) {
        this.key = key;
    }

    static Randomness of(long seed, int run) {
        return new Randomness(mix(mix(seed) + GOLDEN * (run + 1L)));
    }

    @Override
    public RandomGenerator at(long step) {
        state = mix(key + GOLDEN * (step + 1));
        return this;
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** The upper half of another bijection of the state (Stafford's variant 4). */
    @Override
    public int nextInt() {
        state += GOLDEN;
        long x = (state ^ (state >>> 33)) * 0x62A9D9ED799705F5L;
        return (int) (((x ^ (x >>> 28)) * 0xCB24D0A5C88C35B3L) >>> 32);
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
