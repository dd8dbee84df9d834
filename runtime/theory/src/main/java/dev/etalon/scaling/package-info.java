/**
 * Rules that give a peak, a batch, a weight decay and a floor from the size of a model and of its data: each with its
 * constants, units, range, spread and source. They disagree; a user is shown several.
 */
package dev.etalon.scaling;
