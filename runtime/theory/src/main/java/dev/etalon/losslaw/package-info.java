/**
 * Laws that predict the loss of a training run from its schedule: the functional scaling law with its optimal
 * schedules, the exact risk of one-pass SGD on a power-law spectrum, the multi-power law, and the annealing law.
 *
 * <p>Intrinsic time is the sum of the rates so far. {@code N} counts updates, so that a law's loss at step {@code N} is
 * that after the updates with the rates {@code at(0) … at(N - 1)}, save where a law says otherwise.
 */
package dev.etalon.losslaw;
