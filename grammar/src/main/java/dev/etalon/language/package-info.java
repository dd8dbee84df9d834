/**
 * The language at run time. {@link dev.etalon.language.Schedules} is the door for users,
 * {@link dev.etalon.language.Expression} the one for tools.
 */
package dev.etalon.language;
