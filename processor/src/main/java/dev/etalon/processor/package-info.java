/** The annotation processor: reads declarations, compiles texts, and writes the classes that come of them. */
package dev.etalon.processor;
