/** Calls of other libraries as lines of the language: a rule for each of their constructors. */
package dev.etalon.workbench.convert;
