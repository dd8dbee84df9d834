/** Refusals of arguments, in one form for all of this module; not exported. */
package dev.etalon.arguments;
