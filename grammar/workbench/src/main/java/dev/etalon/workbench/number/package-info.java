/** Rates as lines of text, many millions of them. */
package dev.etalon.workbench.number;
