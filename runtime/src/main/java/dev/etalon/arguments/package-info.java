/** Refusals of arguments, in one form for all modules. */
package dev.etalon.arguments;
