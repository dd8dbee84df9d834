/**
 * From the checked tree to the plan: lengths, starts and ends are worked out, what cannot be is refused, and phases are
 * laid out as pieces. {@link dev.etalon.lower.Lowering} is the door; it runs while compiling, and again when a schedule with
 * variables is built.
 */
package dev.etalon.lower;
