/**
 * From text to the syntax tree, by ANTLR, and what is said of a text that is none.
 * {@link dev.etalon.language.parse.ScheduleParser} is the door.
 */
package dev.etalon.language.parse;
