package dev.etalon.bounds;

/** What a theorem adds up over a block. */
@FunctionalInterface
interface Kernel {

    /** Does nothing but have the rates checked. */
    Kernel NONE = (block, later, totals) -> {};

    /** {@code Σ η}. */
    Kernel RATES = (block, later, totals) -> BlockSums.rates(block, totals.rates);

    /**
     * @param later the sum of the rates of the steps after those that {@code totals} covers
     * @param totals of the steps right after the block, to which it is added
     */
    void add(Block block, double later, Totals totals);
}
