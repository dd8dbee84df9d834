/** Schedules in other languages and as data, with the bits that they have here: one door, {@link dev.etalon.export.Exports}. */
package dev.etalon.export;
