/**
 * The checked tree: names are resolved, definitions expanded, defaults filled in. {@link dev.etalon.core.CoreReader} reads
 * it from the text that a generated class holds.
 */
package dev.etalon.core;
