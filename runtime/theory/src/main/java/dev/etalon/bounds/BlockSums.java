package dev.etalon.bounds;

import java.util.stream.IntStream;

/**
 * Sums over a block. A whole one is added up in loops that every JVM vectorises: no more than a few operations on
 * elements a constant distance apart. All terms are at least 0, so that a relative error is never more than that of the
 * worst term and of the few additions above it; {@link #ROUNDINGS} counts them.
 */
final class BlockSums {

    /**
     * The most roundings that a sum of rates is the result of: each changes it by one part in 2^53 at most. Of a rate:
     * 6 in the sum of its block, 3 up to the sum of all.
     */
    static final int OF_RATES = 9;

    /**
     * The same for any sum. Of a term in {@link #quotients}: 10 in the suffix sum it is divided by, 7 in the term with
     * its weight, 4 in the sum of its block and 3 up to the sum of all.
     */
    static final int ROUNDINGS = 24;

    /** Suffix sums within which two of them can be multiplied without overflow or loss. */
    private static final double SMALLEST = 1e-45;

    private static final double LARGEST = 1e45;

    /** A sum of terms beside which what is lost below the doubles is nothing. */
    private static final double LEAST = 1e-100;

    /** A sum of terms over times below which none was multiplied beyond the doubles. */
    private static final double LARGEST_BY_TIME = 1e100;

    private static final int HALF = Block.SIZE / 2;
    private static final int EIGHTH = Block.SIZE / 8;

    /** 0, 1, 2, …: a loop that computes with its counter is not vectorised on JDK 17. */
    private static final double[] COUNTS =
            IntStream.range(0, Block.SIZE).asDoubleStream().toArray();

    private BlockSums() {}

    /** Adds the rates. */
    static void rates(Block block, Sum sum) {
        if (block.isWhole()) {
            pairs(block.rate, block.terms);
            addHalf(block.terms, sum);
            return;
        }
        for (int i = block.count - 1; i >= 0; i--) {
            sum.add(block.rate[i]);
        }
    }

    private static void pairs(double[] rate, double[] terms) {
        for (int i = 0; i < HALF; i++) {
            terms[i] = rate[i] + rate[i + HALF];
        }
    }

    /** Adds {@code a[i] · b[i]} for the elements of the block. */
    static void products(Block block, double[] a, double[] b, Sum sum) {
        if (block.isWhole()) {
            products(a, b, block.terms);
            addHalf(block.terms, sum);
            return;
        }
        for (int i = block.count - 1; i >= 0; i--) {
            sum.add(a[i] * b[i]);
        }
    }

    private static void products(double[] a, double[] b, double[] terms) {
        for (int i = 0; i < HALF; i++) {
            terms[i] = a[i] * b[i] + a[i + HALF] * b[i + HALF];
        }
    }

    /**
     * {@code Σ weighted[i]² / suffix}, with the suffix sum of the rates that come later: {@code later} and those in
     * {@code sum}, to which the rates are added.
     */
    static double quotients(Block block, double later, Sum sum) {
        double[] weighted = block.weighted;
        if (block.isWhole()) {
            Sum all = sum.copy();
            suffixes(block.rate, later, all, block.suffix);
            double terms = quotients(block);
            boolean products = later + sum.value() > SMALLEST && later + all.value() < LARGEST;
            if (products && terms > LEAST && terms < LARGEST) {
                sum.set(all);
                return terms;
            }
        }
        Sum total = new Sum();
        for (int i = block.count - 1; i >= 0; i--) {
            total.add(weighted[i] / (later + sum.value()) * weighted[i]);
            sum.add(block.rate[i]);
        }
        return total.value();
    }

    /** {@code Σ weighted[i]² / suffix[i]} over a whole block. */
    private static double quotients(Block block) {
        quotients(block.weighted, block.suffix, block.terms);
        Sum total = new Sum();
        addHalf(block.terms, total);
        return total.value();
    }

    /** The sums of the rates after each of a whole block. */
    static void suffixes(double[] rate, double later, Sum sum, double[] suffix) {
        for (int i = Block.SIZE - 32; i >= 0; i -= 32) {
            double after = later + sum.value();
            double rates = suffixesOfEight(rate, i + 24, after, suffix);
            rates += suffixesOfEight(rate, i + 16, after + rates, suffix);
            rates += suffixesOfEight(rate, i + 8, after + rates, suffix);
            rates += suffixesOfEight(rate, i, after + rates, suffix);
            sum.add(rates);
        }
    }

    /** Eight suffix sums from element {@code i} on, of which {@code after} is the last. @return the sum of the rates */
    private static double suffixesOfEight(double[] rate, int i, double after, double[] suffix) {
        double latePair = rate[i + 7] + rate[i + 6];
        double late = latePair + (rate[i + 5] + rate[i + 4]);
        double middle = after + late;
        double earlyPair = rate[i + 3] + rate[i + 2];
        suffix[i + 7] = after;
        suffix[i + 6] = after + rate[i + 7];
        suffix[i + 5] = after + latePair;
        suffix[i + 4] = suffix[i + 5] + rate[i + 5];
        suffix[i + 3] = middle;
        suffix[i + 2] = middle + rate[i + 3];
        suffix[i + 1] = middle + earlyPair;
        suffix[i] = suffix[i + 1] + rate[i + 1];
        return late + (earlyPair + (rate[i + 1] + rate[i]));
    }

    /** Two terms {@code weighted²/divisor} by one division, which takes as long as all else together. */
    private static void quotients(double[] weighted, double[] divisor, double[] terms) {
        for (int i = 0; i < HALF; i++) {
            double one = weighted[i] * weighted[i] * divisor[i + HALF];
            double other = weighted[i + HALF] * weighted[i + HALF] * divisor[i];
            terms[i] = (one + other) / (divisor[i] * divisor[i + HALF]);
        }
    }

    /** {@code Σ weighted[i]² / (left - i)}, with {@code left} no less than the number of elements. */
    static double quotientsByTime(Block block, double left) {
        double[] weighted = block.weighted;
        if (block.isWhole()) {
            countdown(left, block.suffix);
            double terms = quotients(block);
            if (terms < LARGEST_BY_TIME) {
                return terms;
            }
        }
        Sum total = new Sum();
        for (int i = block.count - 1; i >= 0; i--) {
            total.add(weighted[i] / (left - i) * weighted[i]);
        }
        return total.value();
    }

    private static void countdown(double left, double[] out) {
        for (int i = 0; i < Block.SIZE; i++) {
            out[i] = left - COUNTS[i];
        }
    }

    /** Whether a whole block is from 0 to {@code highest}, which is not infinite. */
    static boolean isWithin(Block block, double highest) {
        excess(block.rate, highest, block.terms);
        Sum sum = new Sum();
        addAll(block.terms, sum);
        return sum.high == 0 && highest < Double.POSITIVE_INFINITY;
    }

    /** Twice how far the rates are from the range; not a number for what is none. */
    private static void excess(double[] rate, double highest, double[] excess) {
        for (int i = 0; i < Block.SIZE; i++) {
            double below = highest - rate[i];
            excess[i] = (Math.abs(rate[i]) - rate[i]) + (Math.abs(below) - below);
        }
    }

    /** Adds as many terms as a whole block has, which are lost. */
    static void addAll(double[] terms, Sum sum) {
        pairs(terms, terms);
        addHalf(terms, sum);
    }

    /** Adds the first half of {@code terms}, which are lost. */
    private static void addHalf(double[] terms, Sum sum) {
        for (int i = 0; i < EIGHTH; i++) {
            terms[i] = (terms[i] + terms[i + EIGHTH]) + (terms[i + 2 * EIGHTH] + terms[i + 3 * EIGHTH]);
        }
        for (int i = 0; i < EIGHTH; i += 4) {
            sum.add((terms[i] + terms[i + 1]) + (terms[i + 2] + terms[i + 3]));
        }
    }
}
