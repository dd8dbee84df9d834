/**
 * What does the work of a decaying rate without one, and the other way round: merged checkpoints, growing batches, averages,
 * momentum, weight decay; each answer says by its type whether it is exact or a rule of thumb.
 */
package dev.etalon.equivalence;
