/** Schedules that are saved and restored with a model of Deeplearning4j. */
package dev.etalon.dl4j;
