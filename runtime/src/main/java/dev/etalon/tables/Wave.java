package dev.etalon.tables;

import dev.etalon.exact.DoubleDouble;

/**
 * Half a wave of a cosine.
 *
 * @param near the end that distances are counted from
 * @param far the other
 * @param whole whether no fractions of ticks are asked for
 */
record Wave(DoubleDouble near, DoubleDouble far, long ticks, boolean whole) {}
