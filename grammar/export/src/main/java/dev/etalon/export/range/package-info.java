/**
 * The ranges of all numbers of a program, so that its whole numbers are printed without a mask or a large integer where none
 * can be too large, and its divisions without a guard where no divisor can be 0.
 */
package dev.etalon.export.range;
