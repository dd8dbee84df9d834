/**
 * From the syntax tree to the checked tree: names, definitions, arguments and units.
 * {@link dev.etalon.language.check.Checker} is the door.
 */
package dev.etalon.language.check;
