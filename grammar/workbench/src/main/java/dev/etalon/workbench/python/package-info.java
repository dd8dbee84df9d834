/** As much of Python as calls of constructors need: numbers and arithmetic, strings, lists, dictionaries, calls, assignments. */
package dev.etalon.workbench.python;
