/** Calls of public members with the corners of their arguments, for the tests of all artifacts. */
package dev.etalon.api;
