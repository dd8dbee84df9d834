/** Schedules of published models, each with its source and with what had to be assumed. */
package dev.etalon.samples.recipes;
