/** The canonical text of an expression. */
package dev.etalon.language.format;
