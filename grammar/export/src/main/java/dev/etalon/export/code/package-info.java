/**
 * The little language in which the evaluation of a plan is written down before it is printed as Python, C or JavaScript:
 * doubles, 64-bit and 32-bit whole numbers with the meaning that Java gives them, tables, and functions without side
 * effects. The build translates what evaluates a plan in the runtime into it.
 */
package dev.etalon.export.code;
