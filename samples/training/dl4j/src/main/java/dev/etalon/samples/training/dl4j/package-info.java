/** A training by Deeplearning4j under a schedule. */
package dev.etalon.samples.training.dl4j;
