/**
 * What stochastic gradient descent really does under a schedule: problems, runs, ensembles of runs, and checks of what
 * a run must satisfy by theory.
 *
 * <p>Steps count from 0, as in {@link dev.etalon.LearningRate#at}: the update at step {@code t} takes the point
 * {@code theta_t} to {@code theta_(t+1)} with the rate {@code at(t)}. Theory that counts {@code k = 1 … T} and speaks
 * of the last iterate {@code theta_T} speaks of the point after {@code T - 1} updates.
 */
package dev.etalon.simulation;
