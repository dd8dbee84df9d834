package dev.etalon.simulation;

import java.util.random.RandomGenerator;

/**
 * Pseudo-random numbers of which every kind that the simulator uses is specified here, to the last bit: so a run is the
 * same on every JVM. The whole numbers are those of {@link java.util.SplittableRandom} with the same seed (Steele, Lea
 * and Flood, "Fast splittable pseudorandom number generators"). Not for use by several threads at once.
 */
public final class RandomSequence implements RandomGenerator {

    /** The odd integer nearest to 2^64 divided by the golden ratio: multiples of it are spread evenly. */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public RandomSequence(long seed) {
        this.state = seed;
    }

    /** Begins the sequence of another seed. */
    void restart(long seed) {
        state = seed;
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

    /** From 0 to below the bound, which is positive; numbers of an incomplete last round are drawn again. */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, not " + bound);
        }
        int mask = bound - 1;
        int drawn = nextInt();
        if ((bound & mask) == 0) {
            return drawn & mask;
        }
        int positive = drawn >>> 1;
        int rest = positive % bound;
        while (positive + mask - rest < 0) {
            positive = nextInt() >>> 1;
            rest = positive % bound;
        }
        return rest;
    }

    /** A multiple of 2^-53 from 0 to below 1. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** Normally distributed, of mean 0 and variance 1. */
    @Override
    public double nextGaussian() {
        return Ziggurat.next(this);
    }

    /**
     * A bijection of the 64-bit integers in which every bit of the result depends on every bit (Stafford's variant 13).
     */
    static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long y = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }
}
