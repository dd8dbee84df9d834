/** A schedule in words: its stages, cycles and jumps, for people and as JSON. */
package dev.etalon.workbench.explain;
