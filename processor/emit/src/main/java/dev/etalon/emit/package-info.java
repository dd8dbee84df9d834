/**
 * Writes the Java source of a schedule from its plan. {@link dev.etalon.emit.ScheduleClass} is the door; nothing here knows
 * of annotations or of a compiler.
 */
package dev.etalon.emit;
