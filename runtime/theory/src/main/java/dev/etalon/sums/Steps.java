package dev.etalon.sums;

/**
 * Ticks at the same distance from each other.
 *
 * @param first the first, at least 0
 * @param stride the distance, at least 1
 * @param count how many
 */
record Steps(long first, long stride, long count) {

    /** The tick after {@code before} others. */
    long tick(long before) {
        return first + before * stride;
    }

    long last() {
        return tick(count - 1);
    }

    /** How many are before {@code tick}. */
    long before(long tick) {
        return tick <= first ? 0 : Math.min(count, (tick - first - 1) / stride + 1);
    }

    /** Those from the {@code begin}-th to the {@code end}-th, exclusive. */
    Steps part(long begin, long end) {
        return new Steps(tick(begin), stride, end - begin);
    }

    /** As many, each so much later. */
    Steps later(long ticks) {
        return new Steps(first + ticks, stride, count);
    }
}
