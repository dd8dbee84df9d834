/** A training by DJL and PyTorch under a schedule. */
package dev.etalon.samples.training.djl;
