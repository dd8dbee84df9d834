/**
 * Numbers that are the same to the last bit on every JVM and processor, in a browser, and in every language to which
 * schedules are exported: fractions, sums of two doubles, elementary functions, and the bits of doubles.
 *
 * <p>{@link dev.etalon.exact.Functions} are made such that they can be written word for word in C, Python and JavaScript.
 * They consist of IEEE 754 additions, subtractions, multiplications and divisions of doubles, each rounded to nearest on
 * its own (never fused, never reordered), of {@code min}, {@code max}, {@code abs} and {@code floor}, of loads from
 * tables, and of these operations on whole numbers:
 *
 * <ul>
 *   <li>a double that is whole and below 2^31 in magnitude becomes an int, whose last bits ({@code & 127}) and quotient
 *       ({@code >> 7}, rounded down) are taken;
 *   <li>{@link dev.etalon.exact.Doubles#powerOfTwo} of an int from -1022 to 1023;
 *   <li>the bits of a positive double as a long below 2^63, from which one constant is subtracted and of which the upper
 *       12 and the next 8 bits are taken: the lower 32 bits of all constants are 0.
 * </ul>
 *
 * <p>Nothing branches, save for arguments out of the usual range: what is no number, infinite, zero, subnormal or
 * negative where that matters, tiny, and for sine and cosine what is beyond 2^20 or next to a multiple of π/64.
 */
package dev.etalon.exact;
